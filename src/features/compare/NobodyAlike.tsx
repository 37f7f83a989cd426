import { type Applicant, nameOf } from '../../domain/applicant.ts';
import type { LookAlikes } from '../../domain/lookAlikes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ruleFactName } from './lookAlikeWords.ts';

/** Why the list is empty, and what would fill it. */
export function NobodyAlike({ of, found }: { readonly of: Applicant; readonly found: LookAlikes }) {
  const { unknown, possible, nearMisses, exam } = found;
  const blind = unknown.filter((fact) => fact === 'type' || fact === 'year' || fact === 'score');
  if (blind.length > 1) {
    return (
      <EmptyState
        title="Too little is known to look for look-alikes"
        text={`The rule goes by type, year and score; ${blind.map((fact) => ruleFactName(fact, exam)).join(' and ')} of ${nameOf(of)} are unknown.`}
      />
    );
  }
  const near = nearMisses.map(({ fact, count }) => `${count} but for ${ruleFactName(fact, exam)}`);
  return (
    <EmptyState
      title={`Nobody of whom all is known has the same file as ${nameOf(of)}`}
      text={
        near.length > 0
          ? `Near misses: ${near.join(', ')}. Widen the years or the points above to see more.`
          : possible.length > 0
            ? 'Those below agree in what is known of them.'
            : 'Nobody misses by one fact alone, either: this file stands by itself in the pool.'
      }
    />
  );
}
