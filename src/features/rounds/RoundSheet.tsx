import { groupDigits, nameOf } from '../../domain/applicant.ts';
import { trackTitle } from '../../domain/board.ts';
import { OUTCOME_WORDS, OUTCOMES, type RoundPlan } from '../../domain/offerRounds.ts';
import { printedAt } from '../../domain/printedAt.ts';
import { fingerprint } from '../../output/fingerprint.ts';
import { versionWords } from '../../output/listWorkbook.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { PaperBox, PaperTable, paper } from '../../ui/Paper.tsx';
import { PaperHead } from '../../ui/PaperHead.tsx';
import { usePrintTime } from '../../ui/usePrintTime.ts';
import type { Rounds } from './useRounds.ts';

interface RoundSheetProps {
  readonly rounds: Rounds;
  readonly plan: RoundPlan;
  readonly positions: number;
  readonly hidesNames: boolean;
}

/** How many of the next names the sheet of a round gives, to be ready when somebody is passed over. */
const NEXT = 12;

/** One round on paper: a box for each outcome of each offer, ticked where it is known. */
export function RoundSheet({ rounds, plan, positions, hidesNames }: RoundSheetProps) {
  const { workspace } = useStoreParts();
  const at = usePrintTime(workspace.now);
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const { track, record, listIn, versionIn, locked } = rounds;
  const ids = listIn(plan.round);
  const title = track === undefined ? '' : trackTitle(track);
  const columns = ['Rank', 'AAMC ID', 'Applicant', ...OUTCOMES.map((each) => OUTCOME_WORDS[each])];
  const named = (id: string) => {
    const applicant = applicantsById.get(id);
    return hidesNames || applicant === undefined ? '' : nameOf(applicant);
  };
  const outcomeOf = (id: string) =>
    record.find((each) => each.round === plan.round && each.id === id)?.outcome;
  return (
    <PaperTable
      caption={`Round ${plan.round}, ${title}`}
      columns={columns}
      head={
        <PaperHead
          title={`Round ${plan.round}: ${title}`}
          code={track === undefined || track.type === '' ? undefined : track.code}
          fingerprint={fingerprint(ids)}
          counts={`${plan.offers.length} offers, ${plan.positionsLeft} of ${positions} positions left (our reading; R3 decides)`}
          printed={printedAt(at)}
          version={versionWords(versionIn(plan.round) ?? locked)}
        />
      }
    >
      <tbody>
        {plan.offers.map((id) => (
          <tr key={id}>
            <td className={paper.rank}>{ids.indexOf(id) + 1}</td>
            <td className={paper.smallId}>{groupDigits(id)}</td>
            <td className={paper.name}>{named(id)}</td>
            {OUTCOMES.map((outcome) => (
              <td key={outcome}>
                <PaperBox isTicked={outcomeOf(id) === outcome} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {plan.next.length > 0 && (
        <tbody>
          <tr className={paper.band}>
            <th scope="rowgroup" colSpan={columns.length}>
              Next, in order
            </th>
          </tr>
          {plan.next.slice(0, NEXT).map((id) => (
            <tr key={id}>
              <td className={paper.rank}>{ids.indexOf(id) + 1}</td>
              <td className={paper.smallId}>{groupDigits(id)}</td>
              <td className={paper.name} colSpan={columns.length - 2}>
                {named(id)}
              </td>
            </tr>
          ))}
        </tbody>
      )}
    </PaperTable>
  );
}
