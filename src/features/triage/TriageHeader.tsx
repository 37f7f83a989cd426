import { memo, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { undo } from '../../store/actions.ts';
import { useKeyWords, useSessionLater, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ariaKeys, Kbd } from '../../ui/Kbd.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { AutoAdvance } from './AutoAdvance.tsx';
import { paceOf, paceWords } from './paceOf.ts';
import { QueueChoice } from './QueueChoice.tsx';
import { countLeft } from './queueOf.ts';
import styles from './TriageHeader.module.css';

/** No room for all choices side by side. */
const CRAMPED = '(max-width: 1399px)';

export interface TriageHeaderProps {
  readonly ids: readonly AamcId[];
  readonly isNarrow: boolean;
}

/** Which queue, how far through it, how fast, and the way back. */
export const TriageHeader = memo(function TriageHeader({ ids, isNarrow }: TriageHeaderProps) {
  const isCramped = useMediaQuery(CRAMPED);
  return (
    <PageHeader
      title="Triage"
      chips={<QueueChoice isNarrow={isCramped} />}
      count={<Progress ids={ids} />}
      actions={
        isNarrow ? undefined : (
          <>
            <AutoAdvance />
            <UndoButton />
          </>
        )
      }
    />
  );
});

function UndoButton() {
  const parts = useStoreParts();
  const canUndo = useSessionLater((session) => session.canUndo);
  const words = useKeyWords()('undo');
  return (
    <Button
      variant="quiet"
      className={styles.undo}
      aria-disabled={!canUndo}
      aria-keyshortcuts={ariaKeys(words)}
      onClick={() => undo(parts)}
    >
      Undo <Kbd>{words}</Kbd>
    </Button>
  );
}

/** Alone, because it changes with every decision and nothing around it does. */
function Progress({ ids }: { readonly ids: readonly AamcId[] }) {
  const left = useSessionLater(({ board, track }) => countLeft(ids, board.placements.get(track)));
  const pace = usePace();
  const total = ids.length;
  if (total === 0) return null;
  const words = `${left.toLocaleString('en')} left of ${total.toLocaleString('en')}`;
  return (
    <div className={styles.progress}>
      <p>
        <span className={styles.left}>{words}</span>
        {pace !== null && <span className={styles.pace}>{paceWords(pace, left)}</span>}
      </p>
      <ProgressBar label="Decided" value={(total - left) / total} detail={words} hideWords />
    </div>
  );
}

function usePace(): number | null {
  const { session } = useStoreParts();
  const [since] = useState(() => session.getState().board.history.at(-1)?.at ?? 0);
  return useSessionLater(({ board, userName }) => paceOf(board.history, userName, since));
}
