import type { Backups } from '../../store/backups.ts';
import { useBackupState, useHasLedger } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import styles from './BackupSection.module.css';
import { momentWords } from './momentWords.ts';
import type { FileToOpen } from './OpenFileDialog.tsx';

interface SnapshotTableProps {
  readonly backups: Backups;
  readonly onOpen: (file: FileToOpen) => void;
}

/** Earlier moments that this browser keeps for a week. */
export function SnapshotTable({ backups, onOpen }: SnapshotTableProps) {
  const { snapshots } = useBackupState(backups);
  const hasLedger = useHasLedger();
  if (snapshots === null) return null;
  const take = <Button onClick={() => void backups.take('by hand')}>Take one now</Button>;
  if (snapshots.length === 0) {
    return (
      <div className={styles.kept}>
        {take}
        <span className={styles.quiet}>
          No snapshot yet. One is taken after five minutes of edits, and kept for seven days.
        </span>
      </div>
    );
  }
  return (
    <>
      <div className={styles.kept}>
        {take}
        <span className={styles.quiet}>Snapshots in this browser, kept for seven days.</span>
      </div>
      <ScrollBox label="Snapshots" className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Taken</th>
              <th scope="col">Why</th>
              <th scope="col" className={styles.number}>
                Applicants
              </th>
              <th scope="col" className={styles.number}>
                Decided
              </th>
              {hasLedger && (
                <th scope="col" className={styles.number}>
                  Notes
                </th>
              )}
              <th scope="col">
                <span className="visually-hidden">Open</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map(({ id, at, why, applicants, placed, notes }) => (
              <tr key={id}>
                <th scope="row">{momentWords(at)}</th>
                <td>{why}</td>
                <td className={styles.number}>{applicants.toLocaleString('en')}</td>
                <td className={styles.number}>{placed.toLocaleString('en')}</td>
                {hasLedger && <td className={styles.number}>{notes.toLocaleString('en')}</td>}
                <td>
                  <Button
                    variant="quiet"
                    aria-label={`Open the snapshot of ${momentWords(at)}`}
                    onClick={() =>
                      onOpen({
                        name: `Snapshot of ${momentWords(at)}`,
                        bytes: () => backups.read(id),
                      })
                    }
                  >
                    Open…
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
