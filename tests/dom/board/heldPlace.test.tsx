import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BoardScreen } from '../../../src/features/board/BoardScreen.tsx';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import { withLayout } from '../../support/layout.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

withLayout();

const COUNT = 60;
const ids = Array.from({ length: COUNT }, (_, index) => sampleId(index));

/** Sixty in Top, in the order of their numbers, and nobody in focus. */
function draw() {
  const workspace = sampleWorkspace(COUNT);
  workspace.run(moveToBand, { track: TRACK, ids, band: 'top' });
  const session = createSession(workspace, {});
  session.setState({ screen: 'board' });
  render(
    <StoreProvider value={{ workspace, session }}>
      <BoardScreen />
    </StoreProvider>,
  );
  const scroller = screen
    .getByRole('region', { name: 'Top' })
    .querySelector<HTMLElement>('[data-column]')!;
  const row = scroller.querySelector<HTMLElement>('[data-row]')!;
  const height = Number.parseFloat(row.style.height);
  return {
    scroller,
    height,
    scrollTo(top: number) {
      scroller.scrollTop = top;
      act(() => void fireEvent.scroll(scroller));
    },
    move(moved: readonly string[], band: 'top' | 'never', index?: number) {
      act(() => {
        const at = index === undefined ? {} : { index };
        workspace.run(moveToBand, { track: TRACK, ids: moved, band, ...at });
      });
    },
  };
}

test('who comes or goes above what one looks at moves nothing in view', () => {
  const { scroller, height, scrollTo, move } = draw();
  scrollTo(20 * height + 7);
  move([ids[3]!, ids[4]!], 'never');
  expect(scroller.scrollTop).toBe(18 * height + 7);
  scrollTo(18 * height + 7);
  move([ids[50]!], 'top', 0);
  expect(scroller.scrollTop).toBe(19 * height + 7);
});

test('who moves below it moves nothing, and a first row that goes leaves the next in its place', () => {
  const { scroller, height, scrollTo, move } = draw();
  scrollTo(20 * height);
  move([ids[40]!], 'never');
  expect(scroller.scrollTop).toBe(20 * height);
  move([ids[20]!], 'never');
  expect(scroller.scrollTop).toBe(19 * height);
});

test('at the top of a band a newcomer is seen', () => {
  const { scroller, move } = draw();
  move([ids[50]!], 'top', 0);
  expect(scroller.scrollTop).toBe(0);
});
