import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { DropTarget } from '../../../src/features/intake/DropTarget.tsx';
import { ImportGate } from '../../../src/features/intake/ImportGate.tsx';
import { ImportsPopover } from '../../../src/features/intake/ImportsPopover.tsx';
import type { ReadFiles } from '../../../src/features/intake/useImport.ts';
import type { FileReport } from '../../../src/intake/fileReport.ts';
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
    blocks: applicants.length === 0 ? [] : [new Uint8Array([1, 2, 3])],
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
    rows: 0,
    accepted: 0,
    rejected: 0,
    blank: 0,
    preamble: [],
    footer: [],
    columns: [
      { header: 'AAMC ID', field: 'aamcId', how: 'alias' },
      { header: 'Hobby', field: null, how: 'kept' },
      { header: 'Gender', field: null, how: 'protected' },
    ],
    problems: [],
    problemCount: 0,
    ...facts,
  };
}

/** The import over a workspace of `count` applicants, with a worker that answers as told. */
export function drawImport(count: number, readFiles: ReadFiles) {
  const workspace = sampleWorkspace(count);
  const session = createSession(workspace, {});
  const view = render(
    <StoreProvider value={{ workspace, session }}>
      <DropTarget readFiles={readFiles}>
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
