import { useId, useMemo } from 'react';
import { INITIATORS, type Rung } from '../../domain/note.ts';
import { notesByInitiatorAndRung, voiceSharesByType } from '../../domain/voiceShares.ts';
import type { ListComparison } from '../../domain/withoutBackChannels.ts';
import { trackIdsOf } from '../../store/derived.ts';
import { useBoard, useLedger, useSession } from '../../store/hooks.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { INITIATOR_WORDS } from '../applicant/noteWords.ts';
import styles from './FairnessView.module.css';
import inboxStyles from './InboxView.module.css';

const RUNGS: readonly Rung[] = [1, 2, 3, 4, 5, 6];

interface VoiceTablesProps {
  readonly comparison: ListComparison;
}

/** Whose list the whispers shape: by type of applicant, and by who began and from which rung. */
export function VoiceTables({ comparison }: VoiceTablesProps) {
  const heading = useId();
  const { applicantsById } = useBoard();
  const { notesByApplicant, notesById } = useLedger();
  const ids = useSession(trackIdsOf);
  const shares = useMemo(
    () => voiceSharesByType(ids, applicantsById, notesByApplicant, comparison),
    [ids, applicantsById, notesByApplicant, comparison],
  );
  const counts = useMemo(() => notesByInitiatorAndRung(notesById.values()), [notesById]);
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={inboxStyles.card}>
      <SectionLabel id={heading}>Moved by a voice</SectionLabel>
      <ScrollBox label="By type of applicant" className={styles.scroller}>
        <table className={styles.table} aria-label="Moved by a voice, by type">
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Pool</th>
              <th scope="col">On the list</th>
              <th scope="col">With notes</th>
              <th scope="col">Moved by a voice</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ type, pool, listed, listedWithNotes, movedByVoice, share }) => (
              <tr key={type}>
                <th scope="row">{type}</th>
                <td>{pool}</td>
                <td>{listed}</td>
                <td>{listedWithNotes}</td>
                <td>{share === null ? '–' : `${movedByVoice} · ${Math.round(share * 100)} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ScrollBox label="By who began" className={styles.scroller}>
        <table className={styles.table} aria-label="Notes by who began and from which rung">
          <thead>
            <tr>
              <th scope="col">Notes begun by</th>
              {RUNGS.map((rung) => (
                <th key={rung} scope="col">{`Rung ${rung}`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {INITIATORS.map((initiator) => (
              <tr key={initiator}>
                <th scope="row">{INITIATOR_WORDS[initiator]}</th>
                {RUNGS.map((rung) => (
                  <td key={rung}>{counts.get(initiator)?.get(rung) ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
