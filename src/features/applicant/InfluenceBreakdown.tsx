import type { CSSProperties } from 'react';
import {
  type Influence,
  type NoteShare,
  noteWeight,
  type WeighingRules,
} from '../../domain/influence.ts';
import { type InfluenceStep, influenceSteps } from '../../domain/influenceSteps.ts';
import type { Note } from '../../domain/note.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './InfluenceBreakdown.module.css';
import { STRENGTH_WORDS, signed } from './noteWords.ts';

interface InfluenceBreakdownProps {
  readonly rules: WeighingRules;
  readonly notes: readonly Note[];
  readonly influence: Influence;
}

/**
 * The sum read downwards: each voice begins where the ones before it had come to, and says by which
 * rung, which strength and which discount it got its length.
 */
export function InfluenceBreakdown({ notes, influence, rules }: InfluenceBreakdownProps) {
  const steps = influenceSteps(influence);
  const scale = scaleOf(steps);
  return (
    <section aria-label="Breakdown" className={styles.breakdown}>
      <SectionLabel as="h4">Why {signed(influence.net)}</SectionLabel>
      <ol className={styles.steps}>
        {steps.map((step) => {
          const note = notes.find(({ id }) => id === step.noteId);
          const share = influence.shares.find(({ noteId }) => noteId === step.noteId);
          if (note === undefined || share === undefined) return null;
          const change = step.to - step.from;
          return (
            <li key={step.noteId} className={styles.step}>
              <span className={styles.name} dir="auto">
                {note.contactName}
              </span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.zero} style={{ insetInlineStart: scale.share(0) }} />
                <span
                  className={styles.bar}
                  data-tone={change > 0 ? 'for' : change < 0 ? 'against' : 'none'}
                  style={barOf(step, scale)}
                />
              </span>
              <span className={styles.change}>{signed(change)}</span>
              <span className={styles.reasons}>
                {reasonsOf({ note, share, change }, rules).join(' · ')}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface Scale {
  readonly span: number;
  /** Where a sum stands on the track. */
  share(sum: number): string;
}

/** Everything between the lowest and the highest sum; a weak word never fills the whole track. */
const LEAST_SPAN = 0.5;

function scaleOf(steps: readonly InfluenceStep[]): Scale {
  const sums = [0, ...steps.map(({ to }) => to)];
  const lowest = Math.min(...sums);
  const span = Math.max(LEAST_SPAN, Math.max(...sums) - lowest);
  return { span, share: (sum) => `${((sum - lowest) / span) * 100}%` };
}

function barOf({ from, to }: InfluenceStep, { span, share }: Scale): CSSProperties {
  return {
    insetInlineStart: share(Math.min(from, to)),
    inlineSize: `${(Math.abs(to - from) / span) * 100}%`,
  };
}

interface Reasoned {
  readonly note: Note;
  readonly share: NoteShare;
  readonly change: number;
}

function reasonsOf({ note, share, change }: Reasoned, rules: WeighingRules): readonly string[] {
  const { base, strength } = noteWeight(note, rules);
  const isShortened = Math.abs(share.counted) - Math.abs(change) >= 0.005;
  return [
    `Rung ${note.rung}, ${rules.ladder.rungs[note.rung - 1]?.contact}: ${base.toFixed(2)}`,
    `${STRENGTH_WORDS[note.strength].name}: × ${String(strength).replace('-', '−')}`,
    ...share.reasons,
    ...(isShortened ? [`${signed(share.counted)} by itself; a further voice adds less`] : []),
  ];
}
