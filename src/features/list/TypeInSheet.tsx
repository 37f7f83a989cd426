import { memo } from 'react';
import { type AamcId, type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { useSession } from '../../store/hooks.ts';
import { PaperBox, PaperTable, paper } from '../../ui/Paper.tsx';
import { bandGroups } from './bandGroups.ts';
import { captionOf, ListPaperHead, type SheetProps } from './ListPaperHead.tsx';
import { PaperBand } from './PaperBand.tsx';

const COLUMNS = ['Rank', 'AAMC ID', 'Applicant', 'In R3'];

/** The whole list to type in by and to tick off. */
export function TypeInSheet({ list, hidesNames, at }: SheetProps) {
  const applicantsById = useSession(({ board }) => board.applicantsById);
  return (
    <PaperTable
      caption={captionOf(list)}
      head={<ListPaperHead list={list} at={at} />}
      columns={COLUMNS}
    >
      {bandGroups(list.entries).map(({ band, entries }) => (
        <tbody key={band}>
          <PaperBand band={band} columns={COLUMNS.length} />
          {entries.map(({ rank, id }) => (
            <Row
              key={id}
              rank={rank}
              id={id}
              applicant={hidesNames ? undefined : applicantsById.get(id)}
              isCut={rank === list.positions}
            />
          ))}
        </tbody>
      ))}
    </PaperTable>
  );
}

interface RowProps {
  readonly rank: number;
  readonly id: AamcId;
  readonly applicant: Applicant | undefined;
  readonly isCut: boolean;
}

const Row = memo(function Row({ rank, id, applicant, isCut }: RowProps) {
  return (
    <tr className={isCut ? paper.cut : undefined}>
      <td className={paper.rank}>{rank}</td>
      <td className={paper.id}>{groupDigits(id)}</td>
      <td className={paper.name}>
        {applicant === undefined ? '' : nameOf(applicant)}
        {isCut && <span className={paper.cutWords}>cut line below</span>}
      </td>
      <td>
        <PaperBox />
      </td>
    </tr>
  );
});
