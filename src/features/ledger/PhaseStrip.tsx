import {
  LEDGER_PHASE_NAMES,
  LEDGER_PHASES,
  type LedgerPhase,
  ledgerPhaseTime,
} from '../../domain/ledgerPhase.ts';
import { useSession } from '../../store/hooks.ts';
import { weighingOf } from '../../store/influenceOfApplicant.ts';
import styles from './PhaseStrip.module.css';

interface PhaseStripProps {
  readonly counts: Readonly<Record<LedgerPhase, number>>;
  readonly chosen: LedgerPhase | null;
  readonly onChoose: (phase: LedgerPhase | null) => void;
}

/** The week from left to right, each phase as full as words were said in it. */
export function PhaseStrip({ counts, chosen, onChoose }: PhaseStripProps) {
  const { week } = useSession(weighingOf);
  const most = Math.max(1, ...Object.values(counts));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a set of fields, and these are toggles.
    <div role="group" aria-label="Phase of the week" className={styles.strip}>
      {LEDGER_PHASES.map((phase) => {
        const count = counts[phase];
        return (
          <button
            key={phase}
            type="button"
            aria-pressed={phase === chosen}
            className={styles.phase}
            onClick={() => onChoose(phase === chosen ? null : phase)}
          >
            <span className={styles.name}>{LEDGER_PHASE_NAMES[phase]}</span>
            <span className={styles.when}>{ledgerPhaseTime(phase, week)}</span>
            <span className={styles.count}>
              {count.toLocaleString('en')}
              <span className="visually-hidden">{count === 1 ? ' note' : ' notes'}</span>
            </span>
            <span className={styles.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
          </button>
        );
      })}
    </div>
  );
}
