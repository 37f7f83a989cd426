import { useMemo } from 'react';
import { fieldStats, type NumberStats, type WordStats } from '../../domain/fieldStats.ts';
import { fieldFactsOf } from '../../store/derived.ts';
import { useSession } from '../../store/hooks.ts';
import { Histogram } from '../../ui/Histogram.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './ColumnStatistics.module.css';

/** What a column holds among those shown: how many, how spread, or which answers are frequent. */
export function ColumnStatistics({ fieldId }: { readonly fieldId: string }) {
  const facts = useSession(fieldFactsOf);
  const shown = useSession(({ visibleIds }) => visibleIds);
  const stats = useMemo(() => fieldStats(fieldId, shown, facts), [fieldId, shown, facts]);
  if (stats === null) return null;
  const { known, blank, numbers, words } = stats;
  return (
    <section className={styles.statistics} aria-label="Statistics">
      <SectionLabel as="h3">{`Of the ${(known + blank).toLocaleString('en')} shown`}</SectionLabel>
      <p className={styles.counts}>
        {`${known.toLocaleString('en')} with an answer, ${blank.toLocaleString('en')} blank`}
      </p>
      {numbers !== null && <Numbers numbers={numbers} />}
      {words !== null && words.distinct > 0 && <Words words={words} known={known} />}
    </section>
  );
}

function Numbers({ numbers }: { readonly numbers: NumberStats }) {
  const { least, median, most, bins } = numbers;
  return (
    <>
      <Histogram
        bins={bins}
        value={null}
        height={56}
        label={`From ${words(least)} to ${words(most)}, half of them up to ${words(median)}`}
      />
      <dl className={styles.numbers}>
        {(
          [
            ['Least', least],
            ['Median', median],
            ['Most', most],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Words({ words: { distinct, top }, known }: { words: WordStats; known: number }) {
  const rest = distinct - top.length;
  return (
    <ul className={styles.words}>
      {top.map(({ label, count }) => (
        <li key={label} className={styles.word}>
          <span className={styles.label} title={label}>
            {label}
          </span>
          <span className={styles.count}>{count.toLocaleString('en')}</span>
          <span aria-hidden className={styles.bar}>
            <span style={{ width: `${(count / known) * 100}%` }} />
          </span>
        </li>
      ))}
      {rest > 0 && <li className={styles.rest}>{`and ${rest.toLocaleString('en')} others`}</li>}
    </ul>
  );
}

function words(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
