import { checksOf, type MarkedPhrase, PHRASE_CLAUSES } from '../../domain/phraseChecks.ts';
import { Callout } from '../../ui/Callout.tsx';
import styles from './NoteForm.module.css';

interface MarkedChecksProps {
  readonly text: string;
  readonly phrases: readonly MarkedPhrase[];
}

/** Words that a decision should not rest on: shown with the rule, never in the way of saving. */
export function MarkedChecks({ text, phrases }: MarkedChecksProps) {
  const kinds = [...new Set(phrases.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const { title, rule, source, outcome } = PHRASE_CLAUSES[kind];
    const own = phrases.filter((phrase) => phrase.kind === kind);
    const words = [...new Set(own.map(({ from, to }) => `“${text.slice(from, to)}”`))];
    const name = kind === 'protected' ? `${title}: ${checksOf(own).join(', ')}` : title;
    return (
      <Callout key={kind} tone="warning" title={name}>
        <p>
          {words.slice(0, 4).join(', ')}. {outcome} Saving keeps them and records that they were
          shown.
        </p>
        <details className={styles.clause}>
          <summary>The rule and its source</summary>
          <p>{rule}</p>
          <p>
            {source.name}: {source.address}
          </p>
        </details>
      </Callout>
    );
  });
}
