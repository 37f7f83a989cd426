import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { BAND_FACTS, BANDS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import type { SplitVote } from '../../domain/vote.ts';
import { decideBand } from '../../store/actions.ts';
import { takeBackReading } from '../../store/commands/giveToRead.ts';
import {
  useKeyWords,
  useRun,
  useSession,
  useShownIds,
  useStoreParts,
  useTrack,
} from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import inboxStyles from './InboxView.module.css';
import { nameOfApplicant } from './ledgerLines.ts';
import { useFocusKept } from './useFocusKept.ts';
import { useOpenSplits } from './useOpenSplits.ts';
import { useReaders } from './useReaders.ts';
import styles from './VotesView.module.css';

/** Who was asked to read whom, how far they are, and where their votes differ. */
export function VotesView() {
  return (
    <div className={inboxStyles.inbox}>
      <SplitList />
      <ReaderList />
    </div>
  );
}

/** Drawn at once; the rest comes up as these are decided. */
const SHOWN = 50;

/** Where readers differ, the widest apart first; the PD takes a band, by an ordinary move. */
function SplitList() {
  const heading = useId();
  const splits = useOpenSplits();
  const track = useTrack();
  const keyWords = useKeyWords();
  const shown = useMemo(() => splits.slice(0, SHOWN), [splits]);
  const ids = useMemo(() => shown.map(({ applicantId }) => applicantId), [shown]);
  useShownIds(ids);
  const [present, setPresent] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  useFocusKept(list, ids.join(), present);

  function onKeyDown({ key }: KeyboardEvent<HTMLElement>, index: number): void {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const next = list.current?.children[index + (key === 'ArrowDown' ? 1 : -1)];
    (next as HTMLElement | undefined)?.focus();
  }
  return (
    <section aria-labelledby={heading} className={inboxStyles.card}>
      <SectionLabel
        id={heading}
        aside={
          shown.length > 0 && (
            <span className={inboxStyles.keys}>
              {BANDS.map((band) => (
                <Kbd key={band}>{keyWords(`band.${band}`)}</Kbd>
              ))}
              take a band
            </span>
          )
        }
      >
        {`Readers differ${track === undefined ? '' : `, ${trackTitle(track)}`} · ${splits.length}`}
      </SectionLabel>
      {shown.length === 0 ? (
        <p className={inboxStyles.nothing}>
          Where two readers would give different bands, the applicant comes here for you to decide.
          Of those you read yourself, after your own vote.
        </p>
      ) : (
        <ol ref={list} className={inboxStyles.list} aria-labelledby={heading}>
          {shown.map((split, index) => (
            <SplitItem
              key={split.applicantId}
              split={split}
              isTabStop={index === Math.min(present, shown.length - 1)}
              onFocus={() => setPresent(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          ))}
        </ol>
      )}
      {splits.length > SHOWN && (
        <p className={inboxStyles.nothing}>{`${splits.length - SHOWN} more come after these.`}</p>
      )}
    </section>
  );
}

interface SplitItemProps {
  readonly split: SplitVote;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function SplitItem({ split, isTabStop, onFocus, onKeyDown }: SplitItemProps) {
  const { applicantId, votes } = split;
  const parts = useStoreParts();
  const name = useSession(({ board }) =>
    nameOfApplicant(board.applicantsById.get(applicantId), applicantId),
  );
  const band = useSession(
    ({ board, track }) => board.placements.get(track)?.get(applicantId)?.band ?? 'unsorted',
  );
  return (
    <li
      aria-label={name}
      className={classNames(inboxStyles.item, styles.split)}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => {
        onFocus();
        // The keys of the bands mean the one in hand.
        parts.session.setState({ focusedId: applicantId, leftAt: null });
      }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.who}>
        <ApplicantButton id={applicantId} />
        <p className={inboxStyles.quiet}>{`Now in ${BAND_FACTS[band].name}`}</p>
      </div>
      <div className={styles.take}>
        {BANDS.map((each) => (
          <Button
            key={each}
            variant="quiet"
            icon={<BandGlyph band={each} />}
            aria-label={`${name} to ${BAND_FACTS[each].name}`}
            onClick={() => decideBand(parts, each, undefined, [applicantId])}
          >
            {BAND_FACTS[each].name}
          </Button>
        ))}
      </div>
      <ul aria-label={`Votes on ${name}`} className={styles.votes}>
        {votes.map((vote) => (
          <li key={vote.personId}>
            <BandGlyph band={vote.band} />
            <span>
              {`${vote.by}: ${BAND_FACTS[vote.band].name}`}
              {vote.why !== undefined && <q>{vote.why}</q>}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** How far each reader is; what was given and not read yet can be taken back. */
function ReaderList() {
  const heading = useId();
  const { session } = useStoreParts();
  const run = useRun();
  const track = useSession((state) => state.track);
  const readers = useReaders();
  return (
    <section aria-labelledby={heading} className={inboxStyles.card}>
      <SectionLabel
        id={heading}
        aside={
          <Button onClick={() => session.setState({ isGivingToRead: true })}>
            Give out to read…
          </Button>
        }
      >
        Readers
      </SectionLabel>
      {readers.length === 0 ? (
        <p className={inboxStyles.nothing}>
          Nobody was asked to read. Applicants are given out in equal slices or by hand; each reader
          says which band they would give, without seeing what others said. No vote moves anybody.
        </p>
      ) : (
        <ul className={inboxStyles.list} aria-labelledby={heading}>
          {readers.map(({ reader, given, unread }) => (
            <li key={reader.id} className={inboxStyles.item}>
              <div>
                <p>{reader.name}</p>
                <p className={inboxStyles.quiet}>{`${given - unread.length} of ${given} read`}</p>
                <progress
                  className={styles.progress}
                  aria-label={`Read by ${reader.name}`}
                  max={given}
                  value={given - unread.length}
                />
              </div>
              {unread.length > 0 && (
                <Button
                  variant="quiet"
                  aria-label={`Take the unread back from ${reader.name}`}
                  onClick={() => run(takeBackReading, { track, readerId: reader.id, ids: unread })}
                >
                  Take the unread back
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
