import { useDeferredValue, useMemo } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { influenceLevel } from '../../domain/influence.ts';
import type { Ladder } from '../../domain/ladder.ts';
import { useBoard, useLedger, useSession } from '../../store/hooks.ts';
import { influenceOfApplicant, influenceUnder } from '../../store/influenceOfApplicant.ts';
import { suggestionsOfTrack, suggestionsUnder } from '../../store/suggestionsOfTrack.ts';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import { signed } from '../applicant/noteWords.ts';
import styles from './LadderSection.module.css';

const SHOWN = 8;

/** What a draft of the ladder would change, before anybody saves it. */
export function LadderPicture({ draft }: { readonly draft: Ladder }) {
  const board = useBoard();
  const ledger = useLedger();
  const gapSince = useSession((session) => session.gapSince);
  const ladder = useDeferredValue(draft);
  const changes = useMemo(
    () =>
      [...ledger.notesByApplicant.keys()]
        .map((id) => ({
          id,
          before: influenceOfApplicant({ board, ledger, gapSince }, id)?.net ?? 0,
          after: influenceUnder({ board, ledger, gapSince }, id, ladder)?.net ?? 0,
        }))
        .filter(({ before, after }) => Math.abs(after - before) >= 0.005)
        .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
    [board, ledger, gapSince, ladder],
  );
  const suggested = useSuggestionWords(ladder);
  const all = ledger.notesByApplicant.size;
  return (
    <section aria-label="What it would change" className={styles.picture}>
      <h3>What it would change</h3>
      <p className={styles.quiet}>
        {all === 0
          ? 'Nothing yet: nobody has a note.'
          : `The net influence of ${changes.length} of ${all} applicants with notes. ${suggested} Nobody moves.`}
      </p>
      {changes.length > 0 && (
        <table className={styles.table} aria-label="Net influence before and after">
          <thead>
            <tr>
              <th scope="col">Applicant</th>
              <th scope="col">Now</th>
              <th scope="col">By this ladder</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, SHOWN).map(({ id, before, after }) => {
              const applicant = board.applicantsById.get(id);
              return (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {applicant === undefined ? id : nameOf(applicant)}
                  </th>
                  <td>
                    <Net net={before} />
                  </td>
                  <td>
                    <Net net={after} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {changes.length > SHOWN && (
        <p className={styles.quiet}>{`${changes.length - SHOWN} more change by less.`}</p>
      )}
    </section>
  );
}

function Net({ net }: { readonly net: number }) {
  return (
    <span className={styles.net}>
      <InfluenceBars level={influenceLevel(net)} title={`Net influence ${signed(net)}`} />
      {signed(net)}
    </span>
  );
}

/** How many suggestions of the present track would come and go. */
function useSuggestionWords(ladder: Ladder): string {
  const before = useSession(suggestionsOfTrack);
  const session = useSession((state) => state);
  const after = useMemo(() => suggestionsUnder(session, ladder), [session, ladder]);
  const nameOfEach = ({ applicantId, kind }: (typeof before)[number]) => `${applicantId} ${kind}`;
  const [had, has] = [new Set(before.map(nameOfEach)), new Set(after.map(nameOfEach))];
  const comes = [...has].filter((name) => !had.has(name)).length;
  const goes = [...had].filter((name) => !has.has(name)).length;
  return comes + goes === 0
    ? 'Suggestions stay as they are.'
    : `${comes} ${comes === 1 ? 'suggestion' : 'suggestions'} would come, ${goes} would go.`;
}
