import { useId, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, BANDS } from '../../domain/band.ts';
import { readersOf } from '../../domain/reading.ts';
import { MAX_VOTE_CHARACTERS, votesShownTo } from '../../domain/vote.ts';
import { castVote } from '../../store/commands/castVote.ts';
import { useRun, useSession } from '../../store/hooks.ts';
import { readerHere } from '../../store/readerHere.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Button } from '../../ui/Button.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './VoteBox.module.css';

/**
 * Which band the person at this window would give, where they were asked to read the applicant. What
 * other readers said is seen after the own vote and not before it. No vote moves anybody.
 */
export function VoteBox({ id }: { readonly id: AamcId }) {
  const heading = useId();
  const run = useRun();
  const track = useSession((state) => state.track);
  const readings = useSession(({ board }) => board.readings);
  const votes = useSession(({ ledger }) => ledger.votes);
  const readerId = useSession((state) => readerHere(state).id);
  const readerName = useSession((state) => readerHere(state).name);
  const readers = readersOf(readings, track, id);
  const own = votes.find(
    (vote) => vote.track === track && vote.applicantId === id && vote.personId === readerId,
  );
  if (own === undefined && !readers.some(({ reader }) => reader.id === readerId)) return null;
  const others = votesShownTo(readerId, votes).filter(
    (vote) => vote.track === track && vote.applicantId === id && vote !== own,
  );
  const beside = readers.filter(({ reader }) => reader.id !== readerId);
  const reader = { id: readerId, name: readerName };
  const vote = (band: (typeof BANDS)[number] | null, why = own?.why ?? '') =>
    run(castVote, { track, id, reader, band, why });

  return (
    <section aria-labelledby={heading} className={styles.box}>
      <SectionLabel
        id={heading}
        aside={
          own !== undefined && (
            <Button variant="quiet" onClick={() => vote(null)}>
              Take back
            </Button>
          )
        }
      >
        Your vote as a reader
      </SectionLabel>
      <fieldset aria-label="Your vote" className={styles.bands}>
        {BANDS.map((band) => (
          <button
            key={band}
            type="button"
            data-band={band}
            aria-pressed={own?.band === band}
            className={styles.band}
            onClick={() => vote(band)}
          >
            <BandGlyph band={band} />
            {BAND_FACTS[band].name}
          </button>
        ))}
      </fieldset>
      {own !== undefined && (
        <WhyField
          key={`${track} ${id} ${own.why ?? ''}`}
          why={own.why ?? ''}
          onSave={(why) => vote(own.band, why)}
        />
      )}
      {own === undefined && beside.length > 0 && (
        <p className={styles.quiet}>
          {`${beside.map(({ reader: { name } }) => name).join(', ')} ${beside.length === 1 ? 'reads' : 'read'} this one too. What others say is shown after your vote.`}
        </p>
      )}
      {others.length > 0 && (
        <ul aria-label="Votes of others" className={styles.others}>
          {others.map(({ personId, by, band, why }) => (
            <li key={personId}>
              <BandGlyph band={band} />
              <span>{`${by}: ${BAND_FACTS[band].name}${why === undefined ? '' : `, ${why}`}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface WhyFieldProps {
  readonly why: string;
  readonly onSave: (why: string) => void;
}

/** A line of reason, kept when it is left. */
function WhyField({ why, onSave }: WhyFieldProps) {
  const [text, setText] = useState(why);
  const save = () => {
    if (text.trim() !== why) onSave(text);
  };
  return (
    <TextField
      label="Why (not needed)"
      value={text}
      maxLength={MAX_VOTE_CHARACTERS}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
