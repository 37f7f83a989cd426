import { type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import { type AamcId, type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, type Band } from '../../domain/band.ts';
import { influenceLevel } from '../../domain/influence.ts';
import { whyHere } from '../../domain/preferenceList.ts';
import { openPanel } from '../../store/actions.ts';
import { setVerified } from '../../store/commands/markApplicants.ts';
import {
  runAndTell,
  useApplicant,
  useHasLedger,
  useSession,
  useStoreParts,
} from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import { Check } from '../../ui/icons.ts';
import { MoveWords } from './MoveWords.tsx';
import styles from './RankedRow.module.css';
import { RowButtons, type RowButtonsProps } from './RowButtons.tsx';
import { RowMarks } from './RowMarks.tsx';

export interface RankedRowProps extends Omit<RowButtonsProps, 'name'> {
  readonly rank: number;
  readonly count: number;
  readonly band: Band;
  /** How many stand in the band; null for all but its first, above whom the band is named. */
  readonly bandCount: number | null;
  /** Open positions, where the list is cut below this row. */
  readonly cutBelow: number | null;
  /** Where in a tie the row stands: with whom above and below it is even. */
  readonly tie: 'first' | 'middle' | 'last' | null;
  readonly hasGap: boolean;
  /** Ranks up since its person looked, below 0 down; `new` for a name that was not there. */
  readonly moved: number | 'new';
  readonly onWhy: (id: AamcId) => void;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
  readonly isFocused: boolean;
}

/**
 * One rank. The name of a band and the cut line stand inside the item that they belong to, so that
 * the list has exactly as many items as ranks.
 */
export const RankedRow = memo(function RankedRow(props: RankedRowProps) {
  const { id, rank, count, band, bandCount, cutBelow, isFocused, isTabStop } = props;
  const parts = useStoreParts();
  const applicant = useApplicant(id);
  const why = useWhyHere(id);
  const hasLedger = useHasLedger();
  if (applicant === undefined) return null;
  const name = nameOf(applicant);
  const place: CSSProperties = { height: props.height, transform: `translateY(${props.top}px)` };
  return (
    <li
      data-row-id={id}
      aria-label={`${rank}, ${name}, ${groupDigits(id)}, ${BAND_FACTS[band].name}${props.tie === null ? '' : ', tied'}`}
      aria-posinset={rank}
      aria-setsize={count}
      aria-current={isFocused || undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.item}
      style={place}
    >
      {bandCount !== null && <BandHeading band={band} count={bandCount} />}
      {props.hasGap && <div className={styles.gap}>a clear step down</div>}
      <div className={styles.row} data-tie={props.tie ?? undefined}>
        <span className={styles.rank}>{rank}</span>
        <span className={styles.id}>{groupDigits(id)}</span>
        <span className={styles.who}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.name}
            title={name}
            onClick={() => openPanel(parts, id)}
          >
            {name}
          </button>
          <RowMarks applicant={applicant} moved={props.moved} />
        </span>
        <Facts applicant={applicant} />
        {hasLedger && <Voices id={id} />}
        <Why words={why} name={name} onAsk={() => props.onWhy(id)} />
        <Verified id={id} name={name} />
        <RowButtons
          id={id}
          name={name}
          isFirst={props.isFirst}
          isLast={props.isLast}
          isLocked={props.isLocked}
          isTabStop={isTabStop}
          onStep={props.onStep}
          onMenu={props.onMenu}
        />
      </div>
      {cutBelow !== null && <CutLine positions={cutBelow} />}
    </li>
  );
});

function BandHeading({ band, count }: { readonly band: Band; readonly count: number }): ReactNode {
  const { name, meaning } = BAND_FACTS[band];
  return (
    <div className={styles.band} data-band={band}>
      <BandGlyph band={band} />
      <span className={styles.bandName}>{name}</span>
      <span className={styles.bandCount}>{count}</span>
      <span className={styles.bandMeaning}>{meaning}</span>
    </div>
  );
}

function CutLine({ positions }: { readonly positions: number }) {
  return (
    <div className={styles.cut}>
      cut line: {positions} {positions === 1 ? 'position' : 'positions'}
    </div>
  );
}

/** Eligibility is checked in R3, never read from an export; here one ticks what R3 said. */
function Verified({ id, name }: { readonly id: AamcId; readonly name: string }) {
  const parts = useStoreParts();
  const isVerified = useSession(({ board }) => board.verified.has(id));
  const word = isVerified ? 'verified' : 'unverified';
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`${name} ${word} in R3`}
      title={isVerified ? 'Take the tick away' : 'Tick as verified in R3'}
      className={styles.r3}
      data-verified={isVerified || undefined}
      onClick={() => runAndTell(parts, setVerified, { ids: [id], verified: !isVerified })}
    >
      {isVerified && <Check aria-hidden="true" />}
      {word}
    </button>
  );
}

interface WhyProps {
  readonly words: string;
  readonly name: string;
  readonly onAsk: () => void;
}

function Why({ words, name, onAsk }: WhyProps) {
  return (
    <button type="button" tabIndex={-1} className={styles.why} title={words} onClick={onAsk}>
      <span className="visually-hidden">{`Why is ${name} here? `}</span>
      <MoveWords words={words} />
    </button>
  );
}

function Facts({ applicant }: { readonly applicant: Applicant }) {
  const { applicantType, step2ck, comlex2 } = applicant;
  return (
    <>
      <span className={styles.type}>
        {applicantType === 'Unknown' ? 'type unknown' : applicantType}
      </span>
      <span className={styles.score}>
        {step2ck !== null ? (
          <>
            <span className={styles.exam}>CK </span>
            {step2ck}
          </>
        ) : comlex2 !== null ? (
          <>
            <span className={styles.otherExam}>COMLEX </span>
            {comlex2}
          </>
        ) : (
          <span className={styles.missing}>no score</span>
        )}
      </span>
    </>
  );
}

function Voices({ id }: { readonly id: AamcId }) {
  const notes = useSession(({ ledger }) => ledger.notesByApplicant.get(id));
  const influence = useSession((session) => influenceOfApplicant(session, id));
  const net = influence?.net ?? 0;
  const sign = net > 0 ? '+' : net < 0 ? '−' : '';
  const count = notes?.length ?? 0;
  return (
    <span className={styles.voices}>
      <InfluenceBars
        level={influence === null ? null : influenceLevel(influence.net)}
        title={
          influence === null
            ? 'Nobody spoke yet'
            : `Net influence ${sign}${Math.abs(net).toFixed(2)}, from ${count} ${count === 1 ? 'note' : 'notes'}`
        }
      />
    </span>
  );
}

/** Read again only when the decision on this applicant is another one: it walks the history. */
function useWhyHere(id: AamcId): string {
  const { session } = useStoreParts();
  const track = useSession((state) => state.track);
  const placement = useSession(({ board }) => board.placements.get(track)?.get(id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the placement says when.
  return useMemo(
    () => whyHere(session.getState().board, track, id),
    [session, track, id, placement],
  );
}
