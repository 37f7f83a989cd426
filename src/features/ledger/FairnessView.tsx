import { useShownIds } from '../../store/hooks.ts';
import styles from './FairnessView.module.css';
import { ListsSideBySide } from './ListsSideBySide.tsx';
import { MovedByVoice } from './MovedByVoice.tsx';
import { SecondLook } from './SecondLook.tsx';
import { useComparison } from './useComparison.ts';
import { VoiceTables } from './VoiceTables.tsx';
import { WeekReport } from './WeekReport.tsx';

const NOBODY: readonly string[] = [];

/** What the notes did to the list, and whom they passed by. */
export function FairnessView() {
  const comparison = useComparison();
  useShownIds(NOBODY);
  return (
    <div className={styles.view}>
      <ListsSideBySide comparison={comparison} />
      <div className={styles.column}>
        <MovedByVoice comparison={comparison} />
        <VoiceTables comparison={comparison} />
        <SecondLook />
        <WeekReport />
      </div>
    </div>
  );
}
