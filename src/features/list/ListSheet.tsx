import { type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { useBoard, useHasLedger, useStoreParts } from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { PaperBox, PaperTable, paper } from '../../ui/Paper.tsx';
import { bandGroups } from './bandGroups.ts';
import { captionOf, ListPaperHead, type SheetProps } from './ListPaperHead.tsx';
import { PaperBand } from './PaperBand.tsx';

/** The list to talk about at a table: what decides, rank by rank. */
export function ListSheet({ list, hidesNames, at }: SheetProps) {
  const { session } = useStoreParts();
  const { applicantsById, verified } = useBoard();
  const hasLedger = useHasLedger();
  const columns = [
    'Rank',
    'AAMC ID',
    ...(hidesNames ? [] : ['Applicant']),
    'Type',
    'Score',
    'School',
    ...(hasLedger ? ['Voices'] : []),
    'R3',
  ];
  return (
    <PaperTable
      caption={captionOf(list)}
      head={<ListPaperHead list={list} at={at} />}
      columns={columns}
    >
      {bandGroups(list.entries).map(({ band, entries }) => (
        <tbody key={band}>
          <PaperBand band={band} columns={columns.length} />
          {entries.map(({ rank, id }) => {
            const applicant = applicantsById.get(id);
            const net = influenceOfApplicant(session.getState(), id)?.net ?? null;
            return (
              <tr key={id} className={rank === list.positions ? paper.cut : undefined}>
                <td className={paper.rank}>{rank}</td>
                <td className={paper.smallId}>{groupDigits(id)}</td>
                {!hidesNames && (
                  <td className={paper.name}>{applicant === undefined ? '' : nameOf(applicant)}</td>
                )}
                <td className={paper.small}>{applicant?.applicantType}</td>
                <td>{applicant === undefined ? '' : scoreWords(applicant)}</td>
                <td className={paper.small}>{applicant?.school}</td>
                {hasLedger && <td>{net === null ? '' : signed(net)}</td>}
                <td>
                  <PaperBox isTicked={verified.has(id)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </PaperTable>
  );
}

function scoreWords({ step2ck, comlex2 }: Applicant): string {
  if (step2ck !== null) return String(step2ck);
  return comlex2 === null ? '–' : `COMLEX ${comlex2}`;
}

function signed(net: number): string {
  return `${net > 0 ? '+' : net < 0 ? '−' : ''}${Math.abs(net).toFixed(2)}`;
}
