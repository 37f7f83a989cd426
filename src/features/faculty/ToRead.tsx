import { useCallback, useEffect, useState } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, BANDS, type Band } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import { givenTo, type Reading, readersOf } from '../../domain/reading.ts';
import { MAX_VOTE_CHARACTERS } from '../../domain/vote.ts';
import type { MemberVote, OwnVote } from '../../room/messages.ts';
import { openPanel } from '../../store/actions.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import type { WarRoom } from '../../store/warRoom.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ForYouScreen.module.css';
import { factsInShort } from './factsInShort.ts';
import { NotReached } from './NotReached.tsx';

const ballotOf = ({ track, applicantId }: Pick<OwnVote, 'track' | 'applicantId'>) =>
  `${track}/${applicantId}`;

/** Whom this person was given to read, one after the other, with two taps each. */
export function ToRead({ warRoom }: { readonly warRoom: WarRoom }) {
  const parts = useStoreParts();
  const { applicantsById, readings, tracks } = useBoard();
  const [votes, setVotes] = useState<readonly OwnVote[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [again, setAgain] = useState<string | null>(null);
  const look = useCallback(async () => {
    const read = await warRoom.votes();
    if (read.ok) setVotes(read.value);
    setFailure(read.ok ? null : read.error);
  }, [warRoom]);
  useEffect(() => void look(), [look]);

  const self = warRoom.state.getState().place.person.id;
  const given = tracks.flatMap(({ code }) =>
    givenTo(readings, code, self).flatMap((id) =>
      applicantsById.has(id)
        ? readersOf(readings, code, id).filter(({ reader }) => reader.id === self)
        : [],
    ),
  );
  if (given.length === 0) return null;
  const voteBy = new Map(votes?.map((vote) => [ballotOf(vote), vote]));
  const unread = given.filter((reading) => !voteBy.has(ballotOf(reading)));
  const read = given.filter((reading) => voteBy.has(ballotOf(reading)));
  const present = read.find((reading) => ballotOf(reading) === again) ?? unread[0];

  async function send(reading: Reading, vote: MemberVote): Promise<void> {
    const sent = await warRoom.vote(reading.track, reading.applicantId, vote);
    if (sent.ok) {
      setAgain(null);
      tell(parts.session, 'Your vote is on record. It moves nobody.');
    } else tell(parts.session, sent.error, 'refused');
    await look();
  }

  const titleOf = (code: string) => {
    const track = tracks.length > 1 ? tracks.find((each) => each.code === code) : undefined;
    return track === undefined ? '' : `${trackTitle(track)} · `;
  };

  return (
    <section aria-labelledby="for-you-read" className={styles.toRead}>
      <h2 id="for-you-read">{`To read (${unread.length})`}</h2>
      <NotReached failure={failure} onTryAgain={() => void look()} />
      {votes !== null && present !== undefined && (
        <div className={styles.question}>
          <h3>{nameOf(applicantsById.get(present.applicantId)!)}</h3>
          <p className={styles.facts}>
            {titleOf(present.track)}
            {factsInShort(applicantsById.get(present.applicantId))}
          </p>
          <Button variant="quiet" onClick={() => openPanel(parts, present.applicantId)}>
            The whole application
          </Button>
          <VoteForm
            key={ballotOf(present)}
            before={voteBy.get(ballotOf(present))}
            onSend={(vote) => send(present, vote)}
          />
        </div>
      )}
      {votes !== null && unread.length === 0 && again === null && (
        <p className={styles.facts}>You have read all of them. A vote can be changed below.</p>
      )}
      {read.length > 0 && (
        <details>
          <summary>{`Read (${read.length})`}</summary>
          <ul>
            {read.map((reading) => (
              <li key={ballotOf(reading)}>
                <Button variant="quiet" onClick={() => setAgain(ballotOf(reading))}>
                  {nameOf(applicantsById.get(reading.applicantId)!)}
                </Button>
                <span className={styles.said}>
                  {BAND_FACTS[voteBy.get(ballotOf(reading))!.band].name}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface VoteFormProps {
  readonly before: OwnVote | undefined;
  readonly onSend: (vote: MemberVote) => Promise<void>;
}

function VoteForm({ before, onSend }: VoteFormProps) {
  const [band, setBand] = useState<Band | null>(before?.band ?? null);
  const [why, setWhy] = useState(before?.why ?? '');
  const [isBusy, setBusy] = useState(false);
  async function send(): Promise<void> {
    setBusy(true);
    await onSend({ band, why: why.trim() });
    setBusy(false);
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && band !== null) void send();
      }}
    >
      <fieldset className={styles.stances}>
        <legend>Which band would you give?</legend>
        {BANDS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.stance}
            aria-pressed={band === each}
            onClick={() => setBand(each)}
          >
            <BandGlyph band={each} />
            {`${BAND_FACTS[each].name}: ${BAND_FACTS[each].meaning}`}
          </button>
        ))}
      </fieldset>
      <TextField
        label="Why (not needed)"
        value={why}
        maxLength={MAX_VOTE_CHARACTERS}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="primary"
        className={styles.send}
        busy={isBusy}
        disabled={band === null}
      >
        Send
      </Button>
    </form>
  );
}
