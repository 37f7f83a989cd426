import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReadFiles } from '../../../src/features/intake/useImport.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  samplePool,
  TRACK,
} from '../../support/sampleWorkspace.ts';
import { csvFile, drawImport, fileReport, filesRead } from './drawImport.tsx';

const input = () => screen.getByLabelText('Import files');
const preview = () => screen.findByRole('region', { name: 'Import preview' });

function answering(read: ReturnType<typeof filesRead>): ReadFiles {
  return () => Promise.resolve(read);
}

test('nothing is in the workspace before the button is pressed, and all of it after', async () => {
  const { user, workspace, session } = drawImport(0, answering(filesRead(samplePool(3))));
  await user.upload(input(), csvFile());
  await preview();
  expect(workspace.board().applicantIds).toEqual([]);
  expect(workspace.board().history).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Import 3 applicants' }));
  expect(workspace.board().applicantIds).toHaveLength(3);
  expect(await screen.findByText('The pool')).toBeTruthy();
  expect(session.getState().message).toMatchObject({ tone: 'done', canUndo: false });
});

test.each(['the button', 'Escape'])('%s cancels and leaves nothing', async (way) => {
  const { user, workspace } = drawImport(0, answering(filesRead(samplePool(3))));
  await user.upload(input(), csvFile());
  await preview();
  if (way === 'Escape') await user.keyboard('{Escape}');
  else await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('region', { name: 'Import preview' })).toBeNull();
  expect(workspace.board().applicantIds).toEqual([]);
  expect(workspace.board().imports).toEqual([]);
});

test('reading can be cancelled, and what arrives later is not shown', async () => {
  let finish = (): void => {};
  const signals: AbortSignal[] = [];
  const { user } = drawImport(0, (_files, options) => {
    signals.push(options!.signal!);
    options?.onProgress?.({
      fileName: 'pool.csv',
      fileIndex: 0,
      fileCount: 1,

      rowsRead: 120,
      rowsTotal: 400,
    });
    return new Promise((resolve) => {
      finish = () => resolve(filesRead(samplePool(3)));
    });
  });
  await user.upload(input(), csvFile());
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(signals[0]?.aborted).toBe(true);
  finish();
  await Promise.resolve();
  expect(screen.queryByRole('region', { name: 'Import preview' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Try the sample pool' })).toBeTruthy();
});

test('the preview counts what is new, changed, unchanged and missing', async () => {
  const incoming = [
    sampleApplicant(sampleId(0), { step2ck: 251 }),
    sampleApplicant(sampleId(1)),
    sampleApplicant(sampleId(7)),
  ];
  const { user } = drawImport(3, answering(filesRead(incoming)));
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile('later.csv')] } });
  const region = await preview();
  const counts = Object.fromEntries(
    within(region)
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );
  expect(counts).toEqual({
    New: '1',
    Changed: '1',
    Unchanged: '1',
    'Not in these files': '1',
    'Rows refused': '0',
  });
  expect(within(region).getByText('251').tagName).toBe('INS');
  expect(within(region).getByText(/3 columns: 1 read, 1 kept, 1 protected/)).toBeTruthy();
  await user.click(within(region).getByRole('button', { name: 'Import 3 applicants' }));
});

test('an import touches no decision', async () => {
  const { user, workspace } = drawImport(
    3,
    answering(filesRead([sampleApplicant(sampleId(1), { step2ck: 240 })])),
  );
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(1)], band: 'top' });
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile()] } });
  await user.click(await screen.findByRole('button', { name: 'Import 1 applicant' }));
  expect(workspace.board().applicantsById.get(sampleId(1))?.step2ck).toBe(240);
  expect(workspace.board().bandsByTrack.get(TRACK)?.top).toEqual([sampleId(1)]);
});

test('refused rows stand in a table with line, column, value and reason', async () => {
  const problem = {
    fileName: 'pool.csv',
    line: 17,
    column: 'AAMC ID',
    value: '1234567',
    code: 'aamc-id-digits',
    reason: 'An AAMC ID has eight digits.',
    rejectsRow: true,
  };
  const reports = [
    fileReport({ rows: 4, accepted: 3, rejected: 1, problems: [problem], problemCount: 1 }),
  ];
  const { user } = drawImport(0, answering(filesRead(samplePool(3), { reports })));
  await user.upload(input(), csvFile());
  const table = within(await preview()).getByRole('table', { name: 'Problems' });
  const cells = within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells).toEqual(['17', 'AAMC ID', '1234567', 'row refused An AAMC ID has eight digits.']);
});

test('of many problems a hundred are listed, the rest on demand, all counted', async () => {
  const problems = Array.from({ length: 150 }, (_, index) => ({
    fileName: 'pool.csv',
    line: index + 2,
    column: null,
    value: '',
    code: 'x',
    reason: 'Wrong.',
    rejectsRow: false,
  }));
  const reports = [fileReport({ rows: 3, accepted: 3, problems, problemCount: 2000 })];
  const { user } = drawImport(0, answering(filesRead(samplePool(3), { reports })));
  await user.upload(input(), csvFile());
  const region = await preview();
  const rows = () =>
    within(within(region).getByRole('table', { name: 'Problems' })).getAllByRole('row');
  expect(rows()).toHaveLength(101);
  expect(within(region).getByText('100 of 2,000 shown')).toBeTruthy();
  await user.click(within(region).getByRole('button', { name: 'Show 50 more' }));
  expect(rows()).toHaveLength(151);
});

test('when every file is refused there is its sentence and nothing to import', async () => {
  const refusals = [{ name: 'pool.pdf', code: 'not-a-table' as const, reason: 'This is a PDF.' }];
  const { user, workspace } = drawImport(0, answering(filesRead([], { reports: [], refusals })));
  await user.upload(input(), csvFile());
  const region = await preview();
  expect(within(region).getByText('This is a PDF.')).toBeTruthy();
  expect(within(region).queryByRole('button', { name: /^Import \d/ })).toBeNull();
  await user.click(within(region).getByRole('button', { name: 'Close' }));
  expect(workspace.board().history).toEqual([]);
});

test('the same bytes twice are nothing new', async () => {
  const { user, workspace } = drawImport(0, answering(filesRead(samplePool(3))));
  await user.upload(input(), csvFile());
  await user.click(await screen.findByRole('button', { name: 'Import 3 applicants' }));
  const { history } = workspace.board();
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile()] } });
  const region = await preview();
  expect(within(region).getByText(/^Nothing new/)).toBeTruthy();
  expect(within(region).queryByRole('button', { name: /^Import \d/ })).toBeNull();
  expect(workspace.board().history).toEqual(history);
});

test('the same ID under another name is called out', async () => {
  const incoming = [sampleApplicant(sampleId(0), { lastName: 'Otherwise' })];
  drawImport(1, answering(filesRead(incoming)));
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile()] } });
  const region = await preview();
  expect(within(region).getByText('1 AAMC ID under another last name')).toBeTruthy();
});

test('a reader that fails says so and changes nothing', async () => {
  const { user, workspace } = drawImport(0, () => Promise.reject(new Error('The worker stopped.')));
  await user.upload(input(), csvFile());
  expect((await screen.findByRole('alert')).textContent).toContain('The worker stopped.');
  expect(workspace.board().history).toEqual([]);
});

test('an import is taken back from the list of imports', async () => {
  const { user, workspace, session } = drawImport(3, answering(filesRead([])));
  await user.click(screen.getByRole('button', { name: 'Imports 1' }));
  await user.click(await screen.findByRole('button', { name: 'Undo this import' }));
  const ask = await screen.findByRole('alertdialog', { name: 'Undo this import?' });
  expect(workspace.board().applicantIds).toHaveLength(3);
  await user.click(within(ask).getByRole('button', { name: 'Undo this import' }));
  await waitFor(() => expect(workspace.board().applicantIds).toEqual([]));
  expect(session.getState().message?.canUndo).toBe(false);

  expect(await screen.findByText(/^Every import was taken back/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Imports 1' }));
  await user.click(await screen.findByRole('button', { name: 'Bring back' }));
  await waitFor(() => expect(workspace.board().applicantIds).toHaveLength(3));
});

test('what is dragged without a file is left to others', () => {
  const { container } = drawImport(0, answering(filesRead([])));
  const isUntouched = fireEvent.dragOver(window, { dataTransfer: { types: ['text/plain'] } });
  expect(isUntouched).toBe(true);
  expect(container.ownerDocument.body.textContent).not.toContain('Drop to read');
});

const track = (code: string) => ({
  code,
  label: 'Medicine',
  type: code.endsWith('P0') ? 'P' : 'C',
});

function refresh() {
  const tracks = [track('2978140C0'), track('2978140P0')];
  const before = [0, 1].map((index) => sampleApplicant(sampleId(index), { tracks, step2ck: 238 }));
  const after = [
    sampleApplicant(sampleId(0), {
      tracks: [track('2978140C0')],
      sources: [
        {
          fileName: 'later.csv',
          line: 2,
          headers: ['AAMC ID', 'Tracks', 'CK'],
          cells: [sampleId(0), 'x', ''],
          fields: ['aamcId', 'tracks', 'step2ck'],
        },
      ],
    }),
  ];
  const drawn = drawImport(0, answering(filesRead(after)));
  act(() => importInto(drawn.workspace, before, 'eeeeeeeeeeeeeeee'));
  const tracksOf = () =>
    drawn.workspace
      .board()
      .applicantsById.get(sampleId(0))
      ?.tracks.map(({ code }) => code);
  return { ...drawn, tracksOf };
}

test('what a newer export leaves out is said and kept', async () => {
  const { user, workspace, tracksOf } = refresh();
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile('later.csv')] } });
  const region = await preview();
  expect(region.textContent).toContain(
    'Nothing new; some facts are left out by these files and kept',
  );
  const kept = within(region)
    .getByText(/^Left out by these files and kept/)
    .closest('details')!;
  expect(kept.textContent).toContain('Step 2 CK 238');
  expect(kept.textContent).toContain('Tracks Medicine (P)');
  await user.click(within(region).getByRole('button', { name: 'Import 1 applicant' }));
  expect(tracksOf()).toEqual(['2978140C0', '2978140P0']);
  expect(workspace.board().applicantsById.get(sampleId(0))?.step2ck).toBe(238);
});

test('a track is given up by a person’s word, and the preview says so first', async () => {
  const { user, tracksOf } = refresh();
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile('later.csv')] } });
  const region = await preview();
  await user.click(within(region).getByRole('checkbox', { name: /name every track/ }));
  const fact = within(region).getByText('Medicine (C); Medicine (P)');
  expect(fact.tagName).toBe('DEL');
  await user.click(within(region).getByRole('button', { name: 'Import 1 applicant' }));
  expect(tracksOf()).toEqual(['2978140C0']);
});

test('whoever a newer export no longer holds is marked and stays', async () => {
  const { user, workspace } = refresh();
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile('later.csv')] } });
  await preview();
  await user.click(screen.getByRole('button', { name: 'Import 1 applicant' }));
  expect([...workspace.board().missingSince.keys()]).toEqual([sampleId(1)]);
  expect(workspace.board().applicantIds).toHaveLength(2);
});

test('whoever a newer export describes differently is marked until somebody looks', async () => {
  const before = [sampleApplicant(sampleId(0), { step2ck: 238 })];
  const { user, workspace } = drawImport(
    0,
    answering(filesRead([sampleApplicant(sampleId(0), { step2ck: 251 })])),
  );
  act(() => importInto(workspace, before, 'eeeeeeeeeeeeeeee'));
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile('later.csv')] } });
  await preview();
  await user.click(screen.getByRole('button', { name: 'Import 1 applicant' }));
  expect(workspace.board().changedAt.get(sampleId(0))?.fields).toEqual(['step2ck']);
});

test('a filtered export tags whom it names and imports nothing', async () => {
  const incoming = [sampleApplicant(sampleId(1)), sampleApplicant(sampleId(9), { step2ck: 260 })];
  const { user, workspace } = drawImport(3, answering(filesRead(incoming)));
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile('failed.csv')] } });
  const region = await preview();
  await user.click(within(region).getByText('Use these files as a tag instead'));
  expect(region.textContent).toContain(
    '1 applicant of them is not in the workspace and gets none.',
  );
  await user.type(within(region).getByRole('textbox', { name: 'Tag' }), 'failed attempt');
  await user.click(within(region).getByRole('button', { name: 'Tag 1 applicant' }));
  expect([...workspace.board().tags]).toEqual([[sampleId(1), ['failed attempt']]]);
  expect(workspace.board().applicantIds).toHaveLength(3);
  expect(workspace.board().imports).toHaveLength(1);
  expect(workspace.board().history.at(-1)).toMatchObject({ what: 'addTag', why: 'pool.csv' });
  expect(screen.queryByRole('region', { name: 'Import preview' })).toBeNull();
});

test('the same ID under another name is asked about before anything is imported', async () => {
  const { user, workspace } = drawImport(
    3,
    answering(
      filesRead([sampleApplicant(sampleId(0), { lastName: 'Married', firstName: 'First' })]),
    ),
  );
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile('later.csv')] } });
  await preview();
  await user.click(screen.getByRole('button', { name: 'Import 1 applicant' }));
  const ask = await screen.findByRole('alertdialog', { name: 'Are these the same people?' });
  expect(ask.textContent).toContain('Last000, now Married');
  expect(workspace.board().imports).toHaveLength(1);
  await user.click(within(ask).getByRole('button', { name: 'They are the same: import' }));
  expect(workspace.board().applicantsById.get(sampleId(0))?.lastName).toBe('Married');
});
