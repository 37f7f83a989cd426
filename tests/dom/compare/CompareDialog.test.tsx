import { act, screen, waitFor, within } from '@testing-library/react';
import { afterAll, expect, test } from 'vitest';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { drawCompare } from './drawCompare.tsx';

// The focus is given back a moment after the dialog has gone, which must not be after the page.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

type Drawn = ReturnType<typeof drawCompare>;

async function open({ user }: Drawn, button = 'Compare two') {
  await user.click(screen.getByRole('button', { name: button }));
  return await screen.findByRole('dialog');
}

const column = (name: string) => screen.getByRole('columnheader', { name });
const nameButton = (name: string) => within(column(name)).getByRole('button', { name: /\d{4}/ });
const rowTitles = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

test('only what differs stands there; what is the same and what is unknown is said below', async () => {
  const drawn = drawCompare({ step2ck: 238, school: 'Lakeshore' }, { school: null });
  const dialog = await open(drawn);
  expect(rowTitles()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Step 2 CK, differs2 apart'),
      expect.stringContaining('School, not known of all'),
    ]),
  );
  expect(rowTitles().join()).not.toContain('Type');
  expect(dialog.textContent).toMatch(/The same.*Type US-IMG/);
  expect(dialog.textContent).toMatch(/Unknown of both.*Step 3/);
});

test('the switch shows every fact, and the key of it too', async () => {
  const drawn = drawCompare();
  const dialog = await open(drawn);
  expect(dialog.textContent).toContain('Nothing that is known of both differs');
  await drawn.user.click(screen.getByRole('checkbox', { name: 'Only differences' }));
  expect(rowTitles()).toContain('Type');
  nameButton('Abara, Jo').focus();
  await drawn.user.keyboard('d');
  expect(screen.queryByRole('rowheader', { name: 'Type' })).toBeNull();
});

test('a band key decides on the column in focus, arrows go to the next, and each is told once', async () => {
  const drawn = drawCompare();
  await open(drawn);
  await waitFor(() => expect(document.activeElement).toBe(nameButton('Abara, Jo')));
  const told: (string | undefined)[] = [];
  drawn.session.subscribe((now, before) => {
    if (now.message !== before.message) told.push(now.message?.text);
  });
  await drawn.user.keyboard('1{ArrowRight}3');
  expect([drawn.bandOf(0), drawn.bandOf(1)]).toEqual(['top', 'backup']);
  expect(told).toEqual(['Abara, Jo to Top, 1 of 1', 'Brandt, Jo to Backup, 1 of 1']);
  expect(document.activeElement).toBe(nameButton('Brandt, Jo'));
  await drawn.user.keyboard('z');
  expect(drawn.bandOf(1)).toBeUndefined();
  expect(drawn.bandOf(0)).toBe('top');
});

test('a band button is pressed while its band is the decision', async () => {
  const drawn = drawCompare();
  await open(drawn);
  const usable = within(column('Brandt, Jo')).getByRole('button', { name: 'Usable, key 2' });
  await drawn.user.click(usable);
  expect(usable.getAttribute('aria-pressed')).toBe('true');
  expect(drawn.bandOf(1)).toBe('usable');
  expect(drawn.bandOf(0)).toBeUndefined();
});

test('keys are letters while somebody types a name to add, and the added stands last', async () => {
  const drawn = drawCompare();
  await open(drawn);
  const field = screen.getByRole('combobox', { name: 'Add an applicant' });
  await drawn.user.type(field, '1s4');
  expect(drawn.bandOf(0)).toBeUndefined();
  await drawn.user.clear(field);
  await drawn.user.type(field, 'cast{Enter}');
  expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toHaveLength(4);
  await waitFor(() => expect(document.activeElement).toBe(nameButton('Castro, Jo')));
});

test('four stand side by side and no fifth', async () => {
  const drawn = drawCompare();
  await open(drawn);
  for (const name of ['Castro', 'Dang']) {
    await drawn.user.type(screen.getByRole('combobox'), `${name}{Enter}`);
    // The focus follows whoever was added; what is typed before it has would go astray.
    await waitFor(() => expect(document.activeElement).toBe(nameButton(`${name}, Jo`)));
  }
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByText(/Four at most/)).toBeTruthy();
});

test('a column changes places with its neighbour, and goes', async () => {
  const drawn = drawCompare();
  await open(drawn);
  const names = () =>
    screen
      .getAllByRole('columnheader')
      .slice(1)
      .map((each) => each.getAttribute('aria-label'));
  await drawn.user.click(nameButton('Abara, Jo'));
  await drawn.user.click(await screen.findByRole('menuitem', { name: 'Swap with the right' }));
  expect(names()).toEqual(['Brandt, Jo', 'Abara, Jo']);
  await drawn.user.click(
    screen.getByRole('button', { name: 'Remove Brandt, Jo from the comparison' }),
  );
  expect(names()).toEqual(['Abara, Jo']);
});

test('Escape closes and gives the focus back', async () => {
  const drawn = drawCompare();
  await open(drawn);
  await drawn.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Compare two' }));
});

test('look-alikes are listed with their band, and compared; Escape leads back to the list', async () => {
  const drawn = drawCompare({}, { step2ck: 243, publications: 3 }, { step2ck: 244 });
  await open(drawn, 'Look-alikes');
  screen.getByRole('dialog', { name: 'Look-alikes of Abara, Jo' });
  expect(screen.getByText('4 look-alikes: 4 without a decision')).toBeTruthy();
  expect(screen.queryByText('Castro, Jo')).toBeNull();
  await drawn.user.click(screen.getByRole('button', { name: 'Compare with Brandt, Jo' }));
  await screen.findByRole('dialog', { name: 'Compare 2 applicants' });
  await drawn.user.keyboard('{Escape}');
  const back = await screen.findByRole('button', { name: 'Compare with Brandt, Jo' });
  await waitFor(() => expect(document.activeElement).toBe(back));
});

test('a wider rule finds more, and a rule that finds nobody says what is near', async () => {
  const drawn = drawCompare(
    {},
    { step2ck: 244 },
    ...Array.from({ length: 4 }, () => ({ applicantType: 'US MD', gradYear: 2010 }) as const),
  );
  const dialog = await open(drawn, 'Look-alikes');
  expect(dialog.textContent).toContain('Near misses: 1 but for Step 2 CK');
  const field = screen.getByRole('textbox', { name: /Step 2 CK apart/ });
  await drawn.user.clear(field);
  await drawn.user.type(field, '4');
  expect(screen.getByText('1 look-alike: 1 without a decision')).toBeTruthy();
});

test('several are chosen, three at most, and compared together', async () => {
  const drawn = drawCompare();
  await open(drawn, 'Look-alikes');
  for (const name of ['Brandt', 'Castro', 'Dang']) {
    await drawn.user.click(screen.getByRole('checkbox', { name: `Choose ${name}, Jo` }));
  }
  expect(screen.getByRole('checkbox', { name: 'Choose Eze, Jo' })).toHaveProperty('disabled', true);
  await drawn.user.click(screen.getByRole('button', { name: 'Compare 4 side by side' }));
  await screen.findByRole('dialog', { name: 'Compare 4 applicants' });
});

test('what is unknown of the applicant in question is said, and agrees with nobody', async () => {
  const drawn = drawCompare({ visaNeeded: null }, { visaNeeded: null });
  const dialog = await open(drawn, 'Look-alikes');
  expect(dialog.textContent).toContain('Unknown of Abara, Jo: Sponsorship');
  expect(screen.getByRole('region', { name: 'Alike as far as is known' })).toBeTruthy();
  expect(dialog.textContent).toContain('No look-alikes');
});

test('in blind mode nothing about notes is told of somebody without a band', async () => {
  const drawn = drawCompare();
  const { workspace, session, ids } = drawn;
  const {
    id: _id,
    by: _by,
    at: _at,
    ...facts
  } = sampleNote({
    applicantId: ids[0]!,
    rung: 2,
    strength: 'concern',
    saidAt: workspace.now(),
  });
  act(() => void workspace.run(addNote, facts));
  const cellsOf = (fact: string) => {
    const [head] = screen
      .getAllByRole<HTMLTableCellElement>('rowheader')
      .filter(({ textContent, scope }) => scope === 'row' && textContent?.includes(fact));
    return [...(head?.closest('tr')?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
  };
  const dialog = await open(drawn);
  expect(cellsOf('Notes')).toEqual(['1', '0']);
  act(() => session.setState({ isBlind: true }));
  // A difference would tell that there is something on one of them.
  expect(screen.queryAllByRole('rowheader')).toEqual([]);
  await drawn.user.click(within(dialog).getByRole('checkbox', { name: 'Only differences' }));
  expect(cellsOf('Notes')).toEqual(['hidden', 'hidden']);
  expect(cellsOf('Net influence')).toEqual(['hidden', 'hidden']);
  expect(within(dialog).queryByText(/Dr\./)).toBeNull();
});
