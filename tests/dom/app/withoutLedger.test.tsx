import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openCompare, openPanel, showLedger } from '../../../src/store/actions.ts';
import { edt } from '../../support/edt.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';
import { drawApp, withApp } from './drawApp.tsx';

withApp();

/** Words by which a person could tell that there are back channels. */
const TRACE =
  /\b(?:ledger|notes?|back.?channels?|influences?|voices?|spoke|suggest(?:ion|s|ed)|capture|blind|contacts?|Osei|Ito|rung)\b/i;
/** What phases of the week ask of everybody. */
const RULES = /Contact nobody yet|who contacts you/g;

/** A week in which much was said: a suggestion is open, and a note is flagged. */
function drawWeek(isShown = false) {
  const week = whisperWeek([
    { lastName: 'Sandoval', firstName: 'Luz' },
    { lastName: 'Yoon', firstName: 'Minseo' },
    { lastName: 'Brandt', firstName: 'Ada' },
  ]);
  const [luz, minseo, ada] = week.ids as [string, string, string];
  week.at(edt(16, 10));
  week.place('top', luz);
  week.place('usable', minseo);
  week.hear(luz, { contactName: 'Dr. Osei', rung: 1, strength: 'concern', initiator: 'we' });
  week.hear(minseo, { contactName: 'Dr. Ito', rung: 1, strength: 'strong', initiator: 'they' });
  expect(week.suggestions()).not.toEqual([]);
  const parts = { workspace: week.workspace, session: week.session };
  showLedger(parts, isShown);
  const { user, go } = drawApp(parts);
  return { ...week, parts, user, go, luz, minseo, ada };
}

/** Every trace in what is drawn, read or spoken. The switch that shows back channels again is none. */
function traces(): readonly string[] {
  const words: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('label')?.textContent?.startsWith('Leave back channels out')) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'href']) {
      words.push(element.getAttribute(name) ?? '');
    }
  }
  return words.filter((text) => TRACE.test(text.replaceAll(RULES, '')));
}

const SCREENS = [
  ['/pool', () => screen.findByRole('grid')],
  ['/triage', () => screen.findByRole('region', { name: 'Brandt, Ada' })],
  ['/board', () => screen.findByRole('region', { name: 'Usable' })],
  ['/list', () => screen.findByRole('list', { name: /^Preference list/ })],
  ['/rounds', () => screen.findByRole('heading', { name: 'Rounds' })],
  ['/settings', () => screen.findByRole('heading', { name: 'Settings' })],
] as const;

test.each(SCREENS)('%s works without the ledger and shows no trace of it', async (path, come) => {
  const { parts, luz, go } = drawWeek();
  go(path);
  await come();
  act(() => openPanel(parts, luz));
  if (path === '/triage') await screen.findByRole('region', { name: 'Sandoval, Luz' });
  else await screen.findByRole('complementary', { name: 'Sandoval, Luz' });
  expect(traces()).toEqual([]);
});

test('an old link to the ledger opens the pool', async () => {
  const { go } = drawWeek();
  go('/ledger');
  await screen.findByRole('grid');
  expect(screen.queryByRole('link', { name: /Ledger/ })).toBeNull();
});

test('dialogs show no trace: keys, palette, comparison, why here, print', async () => {
  const { parts, user, luz, minseo, go } = drawWeek();
  go('/list');
  const list = await screen.findByRole('list', { name: /^Preference list/ });
  const shown: Record<string, readonly string[]> = {};
  const look = async (name: string, title: RegExp) => {
    const dialog = await screen.findByRole('dialog', { name: title });
    expect(within(dialog).getAllByText(/./).length).toBeGreaterThan(1);
    shown[name] = traces();
    await user.keyboard('{Escape}');
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  await user.keyboard('?');
  await look('keys', /^Keys/);
  await user.keyboard('{Control>}k{/Control}');
  await look('palette', /^Find an applicant or a command/);
  act(() => openCompare(parts, [luz, minseo]));
  await look('compare', /Compare/);
  await user.click(within(list).getAllByRole('button', { name: /^Why/ })[0]!);
  await look('why', /Why/);
  expect(shown).toEqual({ keys: [], palette: [], compare: [], why: [] });
});

test.each([
  [/^The list/, 'Score'],
  [/^Applicant sheets/, 'Written at the table'],
])('paper shows no trace: %s', async (sheet, sign) => {
  const { user, go } = drawWeek();
  vi.spyOn(window, 'print').mockImplementation(() => undefined);
  go('/list');
  await user.click(await screen.findByRole('button', { name: 'Print…' }));
  await user.click(await screen.findByRole('radio', { name: sheet }));
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(await screen.findAllByText(sign)).not.toEqual([]);
  expect(traces()).toEqual([]);
});

test('keys about back channels do nothing, and those of the board go on', async () => {
  const { parts, user, ada, workspace, go } = drawWeek();
  go('/triage');
  await screen.findByRole('region', { name: 'Brandt, Ada' });
  await user.keyboard('ncbad');
  const { capturing, isNoteOpen, isBlind, message } = parts.session.getState();
  expect([capturing, isNoteOpen, isBlind, message]).toEqual([null, false, false, null]);
  await user.keyboard('1');
  expect(workspace.board().placements.get(TRACK)?.get(ada)?.band ?? null).toBe('top');
});

test('the switch in Settings brings everything back as it was', async () => {
  const { user, workspace, go } = drawWeek();
  go('/settings');
  const leave = await screen.findByRole('checkbox', { name: /Leave back channels out/ });
  expect(leave).toHaveProperty('checked', true);
  await user.click(leave);
  expect(screen.getByRole('link', { name: /Ledger/ })).toBeTruthy();
  expect(workspace.ledger().notesById.size).toBe(2);
});

test('with the ledger, the same screens do show it', async () => {
  const { go } = drawWeek(true);
  go('/board');
  await screen.findByRole('region', { name: 'Usable' });
  expect(traces()).not.toEqual([]);
});
