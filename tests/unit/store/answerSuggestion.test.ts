import { expect, test } from 'vitest';
import { answerSuggestion, suggestionOn } from '../../../src/store/answerSuggestion.ts';
import { edt } from '../../support/edt.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

/** Somebody in Top of whom a PD said a concern, and somebody of whom nobody spoke. */
function told() {
  const week = whisperWeek([{ lastName: 'Sandoval' }, { lastName: 'Yoon' }]);
  const [luz, minseo] = week.ids as [string, string];
  week.at(edt(16, 10));
  week.place('top', luz);
  week.hear(luz, { rung: 1, strength: 'concern', initiator: 'we' });
  const { workspace, session } = week;
  session.setState({ screen: 'board', focusedId: luz, visibleIds: week.ids });
  return { ...week, parts: { workspace, session }, luz, minseo };
}

const bandOf = ({ workspace }: ReturnType<typeof told>, id: string) =>
  workspace.board().placements.get(TRACK)?.get(id)?.band ?? 'unsorted';

test('the key accepts what is suggested for the one in focus, by one move that undo takes back', () => {
  const week = told();
  answerSuggestion(week.parts, true);
  expect(bandOf(week, week.luz)).not.toBe('top');
  expect(week.suggestions()).toEqual([]);
  week.workspace.undo();
  expect(bandOf(week, week.luz)).toBe('top');
});

test('the key dismisses, nobody moves, and a new fact brings the suggestion back', () => {
  const week = told();
  answerSuggestion(week.parts, false);
  expect(bandOf(week, week.luz)).toBe('top');
  expect(suggestionOn(week.session.getState(), week.luz)).toBeUndefined();
  week.hear(week.luz, { contactName: 'Dr. Ito', rung: 2, strength: 'concern', initiator: 'we' });
  expect(suggestionOn(week.session.getState(), week.luz)).toBeDefined();
});

test('where nothing is suggested the key says so and does nothing', () => {
  const week = told();
  week.session.setState({ focusedId: week.minseo });
  const board = week.workspace.board();
  answerSuggestion(week.parts, true);
  expect(week.workspace.board()).toBe(board);
  expect(week.session.getState().message?.text).toBe('Nothing is suggested for this applicant.');
  week.session.setState({ focusedId: null });
  answerSuggestion(week.parts, true);
  expect(week.session.getState().message?.text).toBe('Choose an applicant first.');
});

test('a key reaches nobody who is out of sight', () => {
  const week = told();
  week.session.setState({ visibleIds: [week.minseo] });
  answerSuggestion(week.parts, true);
  expect(bandOf(week, week.luz)).toBe('top');
});

test('blind mode hides what is suggested until there is a band', () => {
  const week = told();
  week.hear(week.minseo, { rung: 1, strength: 'strong', initiator: 'we', firstHand: true });
  const of = (id: string) => suggestionOn(week.session.getState(), id);
  expect(of(week.minseo)).toBeDefined();
  week.session.setState({ isBlind: true });
  expect(of(week.luz)).toBeDefined();
  expect(of(week.minseo)).toBeUndefined();
});
