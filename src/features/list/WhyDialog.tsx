import { useMemo } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, RANKED_BANDS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import { type PreferenceList, whyHere } from '../../domain/preferenceList.ts';
import { rankStory } from '../../domain/rankStory.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { openPanel } from '../../store/actions.ts';
import { useBoard, useHasLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MoveWords } from './MoveWords.tsx';
import styles from './WhyDialog.module.css';

export interface WhyDialogProps {
  readonly list: PreferenceList;
  /** Whose rank is asked about; null while it is closed. */
  readonly id: AamcId | null;
  readonly onClose: () => void;
}

/** "Why is this person here?": every decision behind a rank, and the ranks of earlier versions. */
export function WhyDialog({ list, id, onClose }: WhyDialogProps) {
  const { applicantsById } = useBoard();
  const applicant = id === null ? undefined : applicantsById.get(id);
  const rank = list.entries.find((entry) => entry.id === id)?.rank;
  return (
    <Dialog
      open={applicant !== undefined}
      onClose={onClose}
      title={
        applicant === undefined
          ? 'Why here?'
          : `Why ${rank === undefined ? 'here' : `rank ${rank}`}: ${nameOf(applicant)}`
      }
    >
      {id !== null && <Story list={list} id={id} onClose={onClose} />}
    </Dialog>
  );
}

function Story({ list, id, onClose }: { list: PreferenceList; id: AamcId; onClose: () => void }) {
  const parts = useStoreParts();
  const board = useBoard();
  const code = list.track?.code ?? '';
  const story = useMemo(() => rankStory(board, code, id), [board, code, id]);
  const notes = useSession(({ ledger }) => ledger.notesByApplicant.get(id)?.length ?? 0);
  const net = useSession((session) => influenceOfApplicant(session, id)?.net ?? null);
  const explained = useSession(({ ledger }) =>
    ledger.moves.some((move) => move.applicantId === id && move.track === code),
  );
  const hasLedger = useHasLedger();
  const index = list.entries.findIndex((entry) => entry.id === id);
  const entry = list.entries[index];
  const beside = [list.entries[index - 1], list.entries[index + 1]].flatMap((each) => each ?? []);
  const named = (each: AamcId) => {
    const applicant = board.applicantsById.get(each);
    return applicant === undefined ? each : nameOf(applicant);
  };
  return (
    <div className={styles.story}>
      {entry !== undefined && (
        <p>
          {`${BAND_FACTS[entry.band].name}, ${placeInBand(list, id)} in ${list.track === null ? 'this list' : trackTitle(list.track)}.`}
        </p>
      )}
      <section aria-label="Decisions">
        <h3 className={styles.title}>Decisions, the newest first</h3>
        {story.steps.length === 0 ? (
          <p className={styles.quiet}>No line of the history names this applicant here.</p>
        ) : (
          <ol className={styles.lines}>
            {story.steps.map(({ at, by, words }) => (
              <li key={`${at}/${words}`}>
                <time dateTime={new Date(at).toISOString()} className={styles.quiet}>
                  {formatInZone(at, EASTERN)} ET
                </time>
                <span>
                  <span className={styles.quiet}>{by}:</span> <MoveWords words={words} />
                </span>
              </li>
            ))}
          </ol>
        )}
        <p className={styles.quiet}>
          A rank also changes when others are put above or leave: that is nobody’s decision about
          this applicant.
        </p>
      </section>
      {hasLedger && (
        <section aria-label="Voices">
          <h3 className={styles.title}>Voices</h3>
          <p>{`${voiceWords(notes, net)}${explained ? ' A move is on record as made because of notes.' : ''}`}</p>
        </section>
      )}
      {beside.length > 0 && (
        <section aria-label="Beside">
          <h3 className={styles.title}>Beside them</h3>
          <ul className={styles.plain}>
            {beside.map((each) => (
              <li key={each.id} dir="auto">
                {`${each.rank} ${named(each.id)}: `}
                <MoveWords words={whyHere(board, code, each.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {story.ranks.length > 0 && (
        <section aria-label="Earlier ranks">
          <h3 className={styles.title}>Rank in earlier versions</h3>
          <ul className={styles.plain}>
            {story.ranks.map(({ version, rank }) => (
              <li key={version}>{`${version}: ${rank ?? 'not on it'}`}</li>
            ))}
          </ul>
        </section>
      )}
      <Button
        className={styles.open}
        onClick={() => {
          onClose();
          openPanel(parts, id);
        }}
      >
        Open the applicant
      </Button>
    </div>
  );
}

/** `4 of 18`: the place in the band. */
function placeInBand({ entries }: PreferenceList, id: AamcId): string {
  const band = RANKED_BANDS.find((each) =>
    entries.some((entry) => entry.id === id && entry.band === each),
  );
  const own = entries.filter((entry) => entry.band === band);
  return `${own.findIndex((entry) => entry.id === id) + 1} of ${own.length}`;
}

function voiceWords(notes: number, net: number | null): string {
  if (notes === 0 || net === null) return 'Nobody spoke about them.';
  const sign = net > 0 ? '+' : net < 0 ? '−' : '';
  return `${notes === 1 ? '1 note' : `${notes} notes`}, net influence ${sign}${Math.abs(net).toFixed(2)}. Notes move nobody by themselves.`;
}
