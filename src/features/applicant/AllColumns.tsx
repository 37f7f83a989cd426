import { useDeferredValue, useId, useState } from 'react';
import type { Applicant, SourceRow } from '../../domain/applicant.ts';
import { ChevronRight, Search } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AllColumns.module.css';

/**
 * Every imported column as it stood in the file, understood or not; protected ones never came in.
 * Folded away until somebody asks, and then open for the next applicant, too.
 */
export function AllColumns({ applicant }: { readonly applicant: Applicant }) {
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  const count = applicant.sources.reduce((sum, { headers }) => sum + headers.length, 0);
  return (
    <section aria-label="All columns" className={styles.section}>
      <SectionLabel as="h3">
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight />
          All columns <span className={styles.file}>{count}</span>
        </button>
      </SectionLabel>
      <div id={content} hidden={!isOpen} className={styles.source}>
        {isOpen && <Columns sources={applicant.sources} />}
      </div>
    </section>
  );
}

function Columns({ sources }: { readonly sources: readonly SourceRow[] }) {
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim().toLowerCase());
  return (
    <>
      <TextField
        label="Search columns"
        hideLabel
        placeholder="Search columns"
        icon={<Search />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {sources.map((source) => (
        <Source key={`${source.fileName} ${source.line}`} source={source} wanted={wanted} />
      ))}
    </>
  );
}

function Source({ source, wanted }: { source: SourceRow; wanted: string }) {
  const shown = source.headers.flatMap((header, index) => {
    const cell = source.cells[index] ?? '';
    const isFound =
      wanted === ''
        ? cell !== ''
        : header.toLowerCase().includes(wanted) || cell.toLowerCase().includes(wanted);
    return isFound ? [{ index, header, cell, isRead: source.fields[index] != null }] : [];
  });
  const blank = source.headers.length - shown.length;
  return (
    <div className={styles.source}>
      <p className={styles.file}>
        {source.fileName}, line {source.line}
        {wanted === '' && blank > 0 && ` · ${blank} blank`}
      </p>
      {shown.length === 0 ? (
        <p className={styles.file}>No column holds that.</p>
      ) : (
        <dl className={styles.columns}>
          {shown.map(({ index, header, cell, isRead }) => (
            <div key={index} className={styles.column} data-kept={!isRead || undefined}>
              <dt>{header}</dt>
              <dd dir="auto">{cell || <span className={styles.file}>blank</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
