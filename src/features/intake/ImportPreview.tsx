import { useState } from 'react';
import type { FileRefusal } from '../../intake/fileReport.ts';
import { AlertDialog } from '../../ui/AlertDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ArrowRight } from '../../ui/icons.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { ChangedFacts } from './ChangedFacts.tsx';
import { Conflicts } from './Conflicts.tsx';
import { counted } from './counted.ts';
import { FilePicker } from './FilePicker.tsx';
import { FileSummary } from './FileSummary.tsx';
import styles from './ImportPreview.module.css';
import type { PreviewState } from './importState.ts';
import { KeptFacts } from './KeptFacts.tsx';
import { MissingApplicants } from './MissingApplicants.tsx';
import { ProblemsTable } from './ProblemsTable.tsx';
import { QuarantinedRows } from './QuarantinedRows.tsx';
import { RememberedColumns } from './RememberedColumns.tsx';
import { UseAsTag } from './UseAsTag.tsx';
import { useImport } from './useImport.ts';

/**
 * What the files hold and what importing them would do. It speaks before anything has happened: the
 * workspace changes with the button and not before.
 */
export function ImportPreview({ preview }: { readonly preview: PreviewState }) {
  const { approve, cancel } = useImport();
  const [isAsked, setAsked] = useState(false);
  const { read, plan, isKnown } = preview;
  const { reports, refusals, applicants } = read;
  const rejected = reports.reduce((sum, report) => sum + report.rejected, 0);
  const canImport = applicants.length > 0 && !isKnown;
  return (
    <section className={styles.preview} aria-label="Import preview">
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 data-stage-title tabIndex={-1} className={styles.title}>
            Import preview
          </h1>
          <p className={styles.quiet}>{verdictOf(preview)}</p>
        </div>
        <div className={styles.actions}>
          <Button onClick={cancel}>{canImport ? 'Cancel' : 'Close'}</Button>
          {canImport ? (
            <Button
              variant="primary"
              busy={preview.isBusy}
              onClick={plan.renamed.length > 0 ? () => setAsked(true) : approve}
            >
              {/* No thousands separator: people search for this name, and so do programs. */}
              {`Import ${applicants.length} applicant${applicants.length === 1 ? '' : 's'}`}
            </Button>
          ) : (
            <FilePicker>Choose other files</FilePicker>
          )}
        </div>
      </header>

      {reports.length > 0 && (
        <dl className={styles.counts}>
          <Count label="New" value={plan.added.length} />
          <Count label="Changed" value={plan.changed.length} />
          <Count label="Unchanged" value={plan.unchanged.length} />
          <Count label="Not in these files" value={plan.missing.length} />
          <Count label="Rows refused" value={rejected} isBad={rejected > 0} />
        </dl>
      )}

      <RememberedColumns preview={preview} />
      {refusals.map((refusal) => (
        <Refusal key={refusal.name} refusal={refusal} />
      ))}

      {plan.renamed.length > 0 && (
        <Callout
          tone="warning"
          title={`${counted(plan.renamed.length, 'AAMC ID')} under another last name`}
        >
          Look these up in ERAS before you import: a marriage, or somebody else’s row.
          <ul className={styles.renamed}>
            {plan.renamed.map(({ id, before, after }) => (
              <li key={id}>
                <span className="mono">{id}</span> {before}{' '}
                <ArrowRight role="img" aria-label="now" className={styles.arrow} /> {after}
              </li>
            ))}
          </ul>
        </Callout>
      )}

      {reports.map((report) => (
        <FileSummary key={report.hash} report={report} />
      ))}
      <ProblemsTable reports={reports} />
      {reports.map((report) => (
        <QuarantinedRows key={report.hash} report={report} />
      ))}
      <Conflicts read={read} />
      <ChangedFacts changed={plan.changed} applicants={applicants} />
      <KeptFacts preview={preview} />
      {reports.length > 0 && <MissingApplicants ids={plan.missing} />}
      <UseAsTag preview={preview} />
      <AlertDialog
        open={isAsked}
        title="Are these the same people?"
        confirmLabel="They are the same: import"
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false);
          approve();
        }}
      >
        {`${counted(plan.renamed.length, 'AAMC ID')} ${plan.renamed.length === 1 ? 'stands' : 'stand'} under another last name in these files: ${plan.renamed
          .slice(0, 5)
          .map(({ id, before, after }) => `${id}, ${before}, now ${after}`)
          .join(
            '; ',
          )}. The new name is taken over, and whatever was decided stays with the ID. If a row belongs to somebody else, cancel and correct the file.`}
      </AlertDialog>
    </section>
  );
}

function verdictOf({ read, plan, isKnown }: PreviewState): string {
  if (read.reports.length === 0) {
    const what = read.refusals.length === 1 ? 'This file' : 'None of these files';
    return `${what} ${read.refusals.length === 1 ? 'cannot' : 'can'} be read. Nothing was changed.`;
  }
  if (isKnown) return 'Nothing new: these very files are in the workspace already.';
  if (read.applicants.length === 0) return 'Nothing to import: no row could be taken.';
  if (plan.added.length + plan.changed.length === 0) {
    return plan.kept.length === 0
      ? 'Nothing new: everybody in these files is in the workspace with the same facts.'
      : 'Nothing new; some facts are left out by these files and kept, see below.';
  }
  return 'Nothing is imported yet. What was decided or written stays as it is in any case.';
}

/** Why a file cannot be read; where only the column of the IDs is unknown, a person can name it. */
function Refusal({ refusal }: { readonly refusal: FileRefusal }) {
  const { setColumn } = useImport();
  const { name, reason, columns, headerSignature } = refusal;
  return (
    <Callout tone="danger" title={`${name} was refused.`}>
      {reason}
      {columns !== undefined && headerSignature !== undefined && (
        <SelectField
          label="Which column holds the AAMC ID?"
          placeholder="Choose a column"
          value=""
          options={columns.map(({ key, header }) => ({ value: key, label: header || key }))}
          onChange={(event) => setColumn(headerSignature, event.currentTarget.value, 'aamcId')}
        />
      )}
    </Callout>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly isBad?: boolean;
}

function Count({ label, value, isBad = false }: CountProps) {
  return (
    <div
      className={styles.count}
      data-bad={isBad || undefined}
      data-none={value === 0 || undefined}
    >
      <dt>{label}</dt>
      <dd>{value.toLocaleString('en')}</dd>
    </div>
  );
}
