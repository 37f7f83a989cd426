import type { AamcId } from '../../domain/applicant.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useLedger, useSessionParts } from '../../store/hooks.ts';
import styles from './Comparison.module.css';

/** What was said of each, in the words of those who said it, with their rung of the ladder. */
export function SaidRow({ ids }: { readonly ids: readonly AamcId[] }) {
  const { notesByApplicant } = useLedger();
  const hidden = useSessionParts((session) => ids.filter((id) => hidesVoices(session, id)));
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.fact}>
        <span className={styles.factLine}>
          <span className={styles.sign} />
          <span>What was said</span>
        </span>
      </th>
      {ids.map((id) => (
        <td key={id} className={styles.cell} data-column={id}>
          {hidden.includes(id) && notesByApplicant.has(id) && 'Hidden in blind mode'}
          {(hidden.includes(id) ? undefined : notesByApplicant.get(id))?.map((note) => (
            <p key={note.id} className={styles.said} dir="auto">
              {note.words !== '' && <q>{note.words}</q>}{' '}
              <span className={styles.voice}>
                {note.contactName || 'Contact not named'}, rung {note.rung}
              </span>
            </p>
          ))}
        </td>
      ))}
    </tr>
  );
}
