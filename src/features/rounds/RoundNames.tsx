import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type AamcId, groupDigits, nameOf } from '../../domain/applicant.ts';
import { trackTitle } from '../../domain/board.ts';
import {
  OUTCOME_WORDS,
  OUTCOMES,
  type Outcome,
  outcomeQuestion,
  type Round,
  type RoundPlan,
} from '../../domain/offerRounds.ts';
import { recordOutcome } from '../../store/commands/recordOutcome.ts';
import { useBoard, useKeyWords, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { comboOf, commandOfKey } from '../../store/keyCommands.ts';
import { moveFocus } from '../../store/session.ts';
import { AlertDialog } from '../../ui/AlertDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FindBox } from '../../ui/FindBox.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { outcomeOfCombo } from './outcomeKeys.ts';
import styles from './RoundNames.module.css';
import type { Rounds } from './useRounds.ts';

interface RoundNamesProps {
  readonly rounds: Rounds;
  readonly plan: RoundPlan;
  readonly positions: number;
  readonly onEntered: () => void;
}

interface Asked {
  readonly id: AamcId;
  readonly outcome: Outcome;
  readonly question: string;
}

/** The names of a round, each with what became of the offer: by key or by button. */
export function RoundNames({ rounds, plan, positions, onEntered }: RoundNamesProps) {
  const heading = useId();
  const run = useRun();
  const { session } = useStoreParts();
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const focusedId = useSession((state) => state.focusedId);
  const keyWords = useKeyWords();
  const missingSince = useSession(({ board }) => board.missingSince);
  const boundIn = useOwnAcceptances(rounds.code, plan.round);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { code, record, listIn } = rounds;
  const { round, offers } = plan;
  const ids = listIn(round);
  const ofRound = record.filter((each) => each.round === round);
  const outcomeOf = (id: AamcId) => ofRound.find((each) => each.id === id)?.outcome ?? null;
  const named = (id: AamcId) => {
    const applicant = applicantsById.get(id);
    return applicant === undefined ? id : nameOf(applicant);
  };
  // An entry about somebody whom the list does not offer stays in sight: it is on the record.
  const others = ofRound.map(({ id }) => id).filter((id) => !offers.includes(id));

  function noteOn(id: AamcId): string {
    const elsewhere = boundIn.get(id);
    return [
      offers.includes(id) ? '' : 'not offered by this list',
      applicantsById.get(id)?.withdrawn === true ? 'withdrew' : '',
      missingSince.has(id) ? 'not in the newest export' : '',
      elsewhere === undefined ? '' : `accepted ${elsewhere} in this round`,
    ]
      .filter((word) => word !== '')
      .join(', ');
  }

  function enter(id: AamcId, outcome: Outcome | null): void {
    session.setState({ focusedId: id });
    onEntered();
    const question =
      outcome === null ? null : outcomeQuestion(plan, record, id, outcome, (each) => named(each));
    if (outcome !== null && question !== null) setAsked({ id, outcome, question });
    else if (run(recordOutcome, { track: code, round, id, outcome }) && outcome !== null) {
      moveFocus(session, 1);
    }
  }

  const tabStop = focusedId !== null && offers.includes(focusedId) ? focusedId : offers[0];
  return (
    <section aria-labelledby={heading} className={styles.names}>
      <SectionLabel id={heading}>{`Offers in round ${round}`}</SectionLabel>
      {offers.length === 0 && others.length === 0 ? (
        <EmptyState
          title="No offers in this round"
          text={positions === 0 ? 'No position was open.' : 'Nobody on the list is available.'}
        />
      ) : (
        <ol className={styles.list} aria-labelledby={heading}>
          {[...offers, ...others].map((id) => (
            <NameRow
              key={id}
              id={id}
              name={named(id)}
              rank={ids.indexOf(id) + 1}
              outcome={outcomeOf(id)}
              note={noteOn(id)}
              isFocused={id === focusedId}
              isTabStop={id === tabStop}
              onEnter={enter}
              onFocus={() => session.setState({ focusedId: id })}
            />
          ))}
        </ol>
      )}
      <p className={styles.keys}>
        {OUTCOMES.map((outcome) => (
          <span key={outcome}>
            <Kbd>{keyWords(`round.${outcome}`)}</Kbd> {OUTCOME_WORDS[outcome].toLowerCase()}
          </span>
        ))}
        <span>
          <Kbd>Backspace</Kbd> take away
        </span>
      </p>
      <div className={styles.other}>
        <FindBox<AamcId>
          label="Enter an outcome for somebody else"
          placeholder="Somebody else on the list…"
          find={(query) =>
            [...plan.next, ...plan.struck.keys()]
              .filter((id) => `${named(id)} ${id}`.toLowerCase().includes(query.toLowerCase()))
              .slice(0, 8)
          }
          itemId={(id) => id}
          renderItem={(id) => `${named(id)} · ${groupDigits(id)}`}
          onChoose={(id) => enter(id, 'offered')}
        />
      </div>
      <AlertDialog
        open={asked !== null}
        title="Is this what R3 shows?"
        confirmLabel="Enter it"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) {
            run(recordOutcome, { track: code, round, id: asked.id, outcome: asked.outcome });
          }
          setAsked(null);
        }}
      >
        {asked?.question}
      </AlertDialog>
    </section>
  );
}

/** Who accepted another of our tracks in a round, with its title: their offer here lapses. */
function useOwnAcceptances(code: string, round: Round): ReadonlyMap<AamcId, string> {
  const board = useBoard();
  return useMemo(
    () =>
      new Map(
        board.tracks
          .filter((track) => track.code !== code)
          .flatMap((track) =>
            (board.roundRecords.get(track.code) ?? [])
              .filter((each) => each.round === round && each.outcome === 'accepted')
              .map(({ id }) => [id, trackTitle(track)] as const),
          ),
      ),
    [board, code, round],
  );
}

interface NameRowProps {
  readonly id: AamcId;
  readonly name: string;
  /** 0: not on the list. */
  readonly rank: number;
  readonly outcome: Outcome | null;
  /** What somebody should know before an outcome is entered; empty for nothing. */
  readonly note: string;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
  readonly onEnter: (id: AamcId, outcome: Outcome | null) => void;
  readonly onFocus: () => void;
}

function NameRow(props: NameRowProps) {
  const { id, name, rank, outcome, isFocused, onEnter } = props;
  const row = useRef<HTMLLIElement>(null);
  const { session } = useStoreParts();
  useEffect(() => {
    const active = document.activeElement;
    const isHere = active === document.body || active?.closest('ol') === row.current?.parentElement;
    if (isFocused && isHere && !row.current?.contains(active)) row.current?.focus();
  }, [isFocused]);

  function press(event: KeyboardEvent<HTMLLIElement>): void {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { keyChoices } = session.getState();
    const combo = comboOf(event.nativeEvent);
    const next = outcomeOfCombo(combo, keyChoices);
    // On this screen a band key would move somebody whom the round is about to offer.
    const isBandKey = commandOfKey(combo, 'app', keyChoices)?.id.startsWith('band.') === true;
    if (next === undefined && isBandKey) {
      event.preventDefault();
      return;
    }
    if (next !== undefined) onEnter(id, next);
    else if (event.key === 'ArrowDown') focusBeside(event.currentTarget, 'nextElementSibling');
    else if (event.key === 'ArrowUp') focusBeside(event.currentTarget, 'previousElementSibling');
    else return;
    event.preventDefault();
  }

  return (
    <li
      ref={row}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-label={`Rank ${rank}, ${name}, ${outcome === null ? 'no outcome yet' : OUTCOME_WORDS[outcome]}`}
      aria-current={isFocused || undefined}
      className={styles.row}
      data-outcome={outcome ?? undefined}
      onKeyDown={press}
      onFocus={props.onFocus}
    >
      <span className={styles.rank}>{rank === 0 ? '–' : rank}</span>
      <span className={styles.who}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.id}>{groupDigits(id)}</span>
        {props.note !== '' && <span className={styles.note}>{props.note}</span>}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of toggles, not fields of a form. */}
      <span className={styles.outcomes} role="group" aria-label={`Outcome of ${name}`}>
        {OUTCOMES.filter((each) => each !== 'offered' || outcome === 'offered').map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === outcome}
            tabIndex={props.isTabStop ? 0 : -1}
            className={styles.outcome}
            onClick={() => onEnter(id, each === outcome ? null : each)}
          >
            {OUTCOME_WORDS[each]}
          </button>
        ))}
      </span>
    </li>
  );
}

function focusBeside(row: HTMLElement, side: 'nextElementSibling' | 'previousElementSibling') {
  const beside = row[side];
  if (beside instanceof HTMLElement) beside.focus();
}
