import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { DropTarget } from '../../../src/features/intake/DropTarget.tsx';
import { ImportGate } from '../../../src/features/intake/ImportGate.tsx';
import { ImportsPopover } from '../../../src/features/intake/ImportsPopover.tsx';
import type { ReadFiles } from '../../../src/features/intake/useImport.ts';
import type { ColumnReport, FileReport } from '../../../src/intake/fileReport.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import type { FilesReadInWorker } from '../../../src/workers/readFilesInWorker.ts';
import { sampleWorkspace } from '../../support/sampleWorkspace.ts';

/** What the worker would have read. */
export function filesRead(
  applicants: readonly Applicant[],
  read: Partial<FilesReadInWorker> = {},
): FilesReadInWorker {
  return {
    reports: [fileReport({ rows: applicants.length, accepted: applicants.length })],
    refusals: [],
    applicants,
    conflicts: [],
    conflictCount: 0,
    blocks: Promise.resolve(applicants.length === 0 ? [] : [new Uint8Array([1, 2, 3])]),
    ...read,
  };
}

export function fileReport(facts: Partial<FileReport> = {}): FileReport {
  return {
    name: 'pool.csv',
    hash: 'bbbbbbbbbbbbbbbbbbbb',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    headerSignature: 'aaaa',
    labelRow: null,
    rows: 0,
    accepted: 0,
    rejected: 0,
    blank: 0,
    preamble: [],
    footer: [],
    columns: [
      columnReport({ header: 'AAMC ID', field: 'aamcId', how: 'alias', use: 'only' }),
      columnReport({ header: 'Hobby' }),
      columnReport({ header: 'Gender', how: 'protected', imported: false, protects: 'gender' }),
    ],
    problems: [],
    problemCount: 0,
    counted: { file: 1, preamble: 0, header: 1, label: 0, data: 0, footer: 0 },
    recoded: [],
    recodedCount: 0,
    quarantined: [],
    workbook: null,
    ...facts,
  };
}

export function columnReport(
  facts: Partial<ColumnReport> & { readonly header: string },
): ColumnReport {
  return {
    key: facts.header.toLowerCase(),
    field: null,
    how: 'kept',
    imported: true,
    protects: null,
    use: null,
    suggestion: null,
    filled: 0,
    samples: [],
    numeric: null,
    ...facts,
  };
}

/** The import over a workspace of `count` applicants, with a worker that answers as told. */
export function drawImport(count: number, readFiles: ReadFiles, refuses?: () => string) {
  const workspace = sampleWorkspace(count);
  const session = createSession(workspace, {});
  const view = render(
    <StoreProvider value={{ workspace, session }}>
      <DropTarget readFiles={readFiles} refuses={refuses}>
        <ImportGate>
          <p>The pool</p>
          <ImportsPopover />
        </ImportGate>
      </DropTarget>
    </StoreProvider>,
  );
  return { ...view, workspace, session, user: userEvent.setup() };
}

export function csvFile(name = 'pool.csv'): File {
  return new File(['AAMC ID\n99000001\n'], name, { type: 'text/csv' });
}
