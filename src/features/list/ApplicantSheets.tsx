import { type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import { otherLists } from '../../domain/otherLists.ts';
import type { ListEntry, PreferenceList } from '../../domain/preferenceList.ts';
import { rankStory } from '../../domain/rankStory.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useBoard, useSession } from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { ApplicantFacts } from '../applicant/ApplicantFacts.tsx';
import { SchoolLine } from '../applicant/SchoolLine.tsx';
import styles from './ApplicantSheets.module.css';
import { ListPaperHead, type SheetProps } from './ListPaperHead.tsx';
import { MoveWords } from './MoveWords.tsx';
import { pairFacts } from './pairFacts.ts';

interface ApplicantSheetsProps extends SheetProps {
  readonly upTo: number;
}

/** One page for each applicant from rank 1 down. The words of notes stay in the ledger. */
export function ApplicantSheets({ list, hidesNames, upTo, at }: ApplicantSheetsProps) {
  const { applicantsById } = useBoard();
  return (
    <div className={styles.sheets}>
      {list.entries.slice(0, upTo).map((entry) => {
        const applicant = applicantsById.get(entry.id);
        return applicant === undefined ? null : (
          <article key={entry.id} className={styles.sheet}>
            <header className={styles.head}>
              <ListPaperHead list={list} at={at} />
            </header>
            <Sheet applicant={applicant} entry={entry} list={list} hidesNames={hidesNames} />
          </article>
        );
      })}
    </div>
  );
}

interface SheetOfProps {
  readonly applicant: Applicant;
  readonly entry: ListEntry;
  readonly list: PreferenceList;
  readonly hidesNames: boolean;
}

const STEPS_SHOWN = 6;
/** To write on; those that do not fit on the page are cut off. */
const LINES = Array.from({ length: 16 }, (_, line) => line);
const NO_TAGS: readonly string[] = [];

function Sheet({ applicant, entry, list, hidesNames }: SheetOfProps) {
  const board = useBoard();
  const { id } = applicant;
  const code = list.track?.code ?? '';
  const notes = useSession(({ ledger, hasLedger }) =>
    hasLedger ? (ledger.notesByApplicant.get(id)?.length ?? 0) : null,
  );
  const net = useSession((session) => influenceOfApplicant(session, id)?.net ?? null);
  const tags = board.tags.get(id) ?? NO_TAGS;
  const { steps } = rankStory(board, code, id);
  const heard = pairFacts(applicant, { notes, net, isStarred: board.stars.has(id) });
  const others = otherLists(board, code, id);
  return (
    <>
      <h2 className={styles.name}>
        {entry.rank}. {hidesNames ? groupDigits(id) : nameOf(applicant)}
      </h2>
      <p className={styles.line}>
        {BAND_FACTS[entry.band].name}
        {!hidesNames && ` · ${groupDigits(id)}`}
        {` · ${applicant.applicantType}`}
        {others.map((other) => ` · also rank ${other.rank} of ${trackTitle(other.track)}`)}
      </p>
      <SchoolLine applicant={applicant} className={styles.line} />
      <ApplicantFacts applicant={applicant} />
      <p className={styles.line}>
        {heard
          .filter(({ label }) => label === 'Voices' || label === 'Marks')
          .map(({ label, value }) => `${label}: ${value}`)
          .join(' · ')}
        {tags.length > 0 && ` · Tags: ${tags.join(', ')}`}
      </p>
      <h3 className={styles.title}>Decisions</h3>
      <ul className={styles.steps}>
        {steps.slice(0, STEPS_SHOWN).map((step) => (
          <li key={`${step.at}/${step.words}`}>
            {formatInZone(step.at, EASTERN)} ET, {step.by}: <MoveWords words={step.words} />
          </li>
        ))}
      </ul>
      <h3 className={styles.title}>Written at the table</h3>
      <div className={styles.lines} aria-hidden="true">
        {LINES.map((line) => (
          <span key={line} />
        ))}
      </div>
    </>
  );
}
