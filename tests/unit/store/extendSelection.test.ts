import { expect, test } from 'vitest';
import { createSession, extendSelection } from '../../../src/store/session.ts';
import { sampleId, sampleWorkspace } from '../../support/sampleWorkspace.ts';

function drawn() {
  const session = createSession(sampleWorkspace(12), {});
  session.setState({ visibleIds: session.getState().board.applicantIds });
  const go = (...places: readonly number[]) => {
    for (const place of places) extendSelection(session, sampleId(place));
  };
  const selected = () =>
    [...session.getState().selection]
      .map((id) => Number(id) - Number(sampleId(0)))
      .sort((a, b) => a - b);
  return { session, go, selected };
}

test('a range grows and, turned round, becomes smaller, past its anchor to the other side', () => {
  const { session, go, selected } = drawn();
  session.setState({ focusedId: sampleId(4) });
  go(5, 6, 7);
  expect(selected()).toEqual([4, 5, 6, 7]);
  go(6);
  expect(selected()).toEqual([4, 5, 6]);
  go(2);
  expect(selected()).toEqual([2, 3, 4]);
});

test('what was selected elsewhere stays, and a range from an unselected row begins anew', () => {
  const { session, go, selected } = drawn();
  session.setState({ focusedId: sampleId(1) });
  go(2);
  session.setState({ focusedId: sampleId(8) });
  go(9);
  expect(selected()).toEqual([1, 2, 8, 9]);
});

test('with nobody focused the row alone is selected', () => {
  const { go, selected } = drawn();
  go(3);
  expect(selected()).toEqual([3]);
});
