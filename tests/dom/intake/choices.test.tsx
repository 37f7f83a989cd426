import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { FileReport } from '../../../src/intake/fileReport.ts';
import type { ReadOptions } from '../../../src/workers/readFilesInWorker.ts';
import { samplePool } from '../../support/sampleWorkspace.ts';
import { columnReport, csvFile, drawImport, fileReport, filesRead } from './drawImport.tsx';

/** A worker that remembers how it was asked to read, and answers with the same pool. */
function listening(report: Partial<FileReport> = {}) {
  const asked: (Omit<ReadOptions, 'signal' | 'onProgress'> | undefined)[] = [];
  const read = (_files: readonly File[], options?: ReadOptions) => {
    const { signal: _signal, onProgress: _progress, ...choices } = options ?? {};
    asked.push(choices);
    return Promise.resolve(
      filesRead(samplePool(3), { reports: [fileReport({ rows: 3, accepted: 3, ...report })] }),
    );
  };
  return { asked, read };
}

const drop = () =>
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [csvFile()] } });
const preview = () => screen.findByRole('region', { name: 'Import preview' });

test('a column is read as the person says, and that is offered for the next such file', async () => {
  const { asked, read } = listening();
  const { user, session, workspace } = drawImport(0, read);
  drop();
  const region = await preview();
  await user.click(within(region).getByText(/^3 columns/));
  const choice = () => within(region).getByRole('combobox', { name: 'Read Hobby as' });
  await user.selectOptions(choice(), 'step3');
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toEqual({ mappings: { aaaa: { hobby: 'step3' } } });
  // The preview stays, and with it what the keyboard was on.
  expect(document.activeElement).toBe(choice());
  expect(session.getState().columnMappings).toEqual({ aaaa: { hobby: 'step3' } });
  expect(workspace.board().applicantIds).toEqual([]);

  drop();
  expect(
    await screen.findByText(/^1 column of files with these headers was corrected/),
  ).toBeTruthy();
  expect(asked.at(-1)).toEqual({});
  await user.click(screen.getByRole('button', { name: 'Read them so again' }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ mappings: { aaaa: { hobby: 'step3' } } }));
  expect(screen.queryByText(/corrected by hand before/)).toBeNull();
});

test('what was remembered can be forgotten', async () => {
  const { asked, read } = listening();
  const { user, session } = drawImport(0, read);
  session.setState({ columnMappings: { aaaa: { hobby: 'keep' }, other: { x: 'keep' } } });
  drop();
  await user.click(await screen.findByRole('button', { name: 'Forget it' }));
  expect(session.getState().columnMappings).toEqual({ other: { x: 'keep' } });
  expect(asked).toHaveLength(1);
});

test('a near match is a suggestion that one press takes', async () => {
  const columns = [
    columnReport({ header: 'AAMC ID', field: 'aamcId', how: 'alias', use: 'only' }),
    columnReport({ header: 'Stepp 2 CK', suggestion: { field: 'step2ck', alias: 'Step 2 CK' } }),
  ];
  const { asked, read } = listening({ columns });
  const { user } = drawImport(0, read);
  drop();
  const region = await preview();
  await user.click(within(region).getByText(/^2 columns/));
  await user.click(within(region).getByRole('button', { name: 'Step 2 CK?' }));
  await waitFor(() =>
    expect(asked[1]).toEqual({ mappings: { aaaa: { 'stepp 2 ck': 'step2ck' } } }),
  );
});

test('the same bytes read in another way are another import', async () => {
  const { read } = listening();
  const { user, workspace } = drawImport(0, read);
  drop();
  await preview();
  await user.click(screen.getByRole('button', { name: 'Import 3 applicants' }));
  drop();
  const region = await preview();
  expect(region.textContent).toContain('these very files are in the workspace already');
  await user.click(within(region).getByText(/^3 columns/));
  await user.selectOptions(
    within(region).getByRole('combobox', { name: 'Read Hobby as' }),
    'step3',
  );
  await user.click(await within(region).findByRole('button', { name: 'Import 3 applicants' }));
  await waitFor(() => expect(workspace.board().imports).toHaveLength(2));
});

test('a row that was set aside is corrected cell by cell and read again', async () => {
  const { asked, read } = listening({
    rejected: 1,
    quarantined: [
      {
        line: 7,
        cells: ['', '99000001', 'Chess', 'F'],
        code: 'shifted-row',
        reason: 'The row is shifted.',
      },
    ],
  });
  const { user } = drawImport(0, read);
  drop();
  const region = await preview();
  await user.click(within(region).getByRole('button', { name: 'Correct line 7' }));
  const dialog = await screen.findByRole('dialog', { name: 'Line 7 of pool.csv' });
  expect(dialog.textContent).toContain('beyond the headers');
  await user.click(
    within(dialog).getByRole('button', { name: /^Take out the cell under AAMC ID/ }),
  );
  const cells = within(dialog)
    .getAllByRole('textbox')
    .map((box) => (box as HTMLInputElement).value);
  expect(cells).toEqual(['99000001', 'Chess', 'F', '']);
  await user.click(within(dialog).getByRole('button', { name: 'Read the row so' }));
  await waitFor(() =>
    expect(asked[1]).toEqual({
      corrections: [{ hash: 'bbbbbbbbbbbbbbbbbbbb', line: 7, cells: ['99000001', 'Chess', 'F'] }],
    }),
  );
});

test('problems are found, narrowed and copied without a formula', async () => {
  const problem = (line: number, value: string, rejectsRow: boolean) => ({
    fileName: 'pool.csv',
    line,
    column: 'Step 2 CK',
    value,
    code: 'score-range',
    reason: 'A score has three digits.',
    rejectsRow,
  });
  const { read } = listening({
    problems: [problem(4, '=1+1', false), problem(9, '24', true)],
    problemCount: 2,
  });
  const { user } = drawImport(0, read);
  drop();
  const region = await preview();
  const lines = () =>
    within(within(region).getByRole('table', { name: 'Problems' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.children[0]?.textContent);
  expect(lines()).toEqual(['9', '4']);
  await user.click(within(region).getByRole('checkbox', { name: 'Refused rows only' }));
  expect(lines()).toEqual(['9']);
  await user.click(within(region).getByRole('checkbox', { name: 'Refused rows only' }));
  await user.type(within(region).getByRole('textbox', { name: 'Find in the problems' }), '1+1');
  expect(lines()).toEqual(['4']);
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(within(region).getByRole('button', { name: 'Copy' }));
  expect(write.mock.calls[0]?.[0]).toContain("'=1+1");
});

test('letters that depend on the encoding are shown before anything is imported', async () => {
  const { read } = listening({
    encoding: 'windows-1252',
    recoded: [{ line: 3, column: 'Last Name', text: 'Muñoz', asUtf8: 'Mu�oz' }],
    recodedCount: 1,
  });
  drawImport(0, read);
  drop();
  const region = await preview();
  expect(region.textContent).toContain('is not UTF-8; it was read as Windows-1252');
  expect(within(region).getByText('Muñoz')).toBeTruthy();
});

test('a file without an ID column is read once the person names it', async () => {
  const asked: unknown[] = [];
  const { user } = drawImport(0, (_files, options) => {
    asked.push(options?.mappings);
    return Promise.resolve(
      filesRead([], {
        reports: [],
        refusals: [
          {
            name: 'odd.csv',
            code: 'no-aamc-id-column',
            reason: 'No column holds AAMC IDs.',
            columns: [{ header: 'Applicant No', key: 'applicant no' }],
            headerSignature: 'odd',
          },
        ],
      }),
    );
  });
  drop();
  const select = await screen.findByRole('combobox', { name: 'Which column holds the AAMC ID?' });
  await user.selectOptions(select, 'applicant no');
  await waitFor(() => expect(asked[1]).toEqual({ odd: { 'applicant no': 'aamcId' } }));
});
