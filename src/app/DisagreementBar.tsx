import { nameOf } from '../domain/applicant.ts';
import { BAND_FACTS } from '../domain/band.ts';
import { useKeyWords, useSession, useStoreParts } from '../store/hooks.ts';
import { settleDisagreement } from '../store/settleDisagreement.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './ForgottenBar.module.css';

/** Two people decided differently on one applicant within a minute: both see it, one key settles it. */
export function DisagreementBar() {
  const parts = useStoreParts();
  const keyWords = useKeyWords();
  const disagreements = useSession((session) => session.disagreements);
  const first = disagreements[0];
  const applicant = useSession(({ board }) =>
    first === undefined ? undefined : board.applicantsById.get(first.applicantId),
  );
  const now = useSession(({ board }) =>
    first === undefined
      ? undefined
      : (board.placements.get(first.track)?.get(first.applicantId)?.band ?? 'unsorted'),
  );
  if (first === undefined || applicant === undefined || now === undefined) return null;
  const band = (of: typeof first.mine) => BAND_FACTS[of].name;
  return (
    <section aria-label="Decided differently" className={styles.bar}>
      <strong>{nameOf(applicant)}</strong>
      <span role="status">
        {`You: ${band(first.mine)}. ${first.by}: ${band(first.theirs)}, within the same minute. Now in ${band(now)}.`}
        {disagreements.length > 1 && ` ${disagreements.length - 1} more.`}
      </span>
      <span className={styles.end}>
        <Button onClick={() => settleDisagreement(parts, 'mine')}>
          {`${band(first.mine)} (yours)`} <Kbd>{keyWords('room.mine')}</Kbd>
        </Button>
        <Button onClick={() => settleDisagreement(parts, 'theirs')}>
          {`${band(first.theirs)} (theirs)`} <Kbd>{keyWords('room.theirs')}</Kbd>
        </Button>
      </span>
    </section>
  );
}
