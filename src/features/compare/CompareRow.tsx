import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, PILES_OF_BOARD } from '../../domain/band.ts';
import type { ComparedCell, ComparedRow } from '../../domain/compareApplicants.ts';
import { influenceLevel } from '../../domain/influence.ts';
import { influenceById } from '../../store/derived.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useSession } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import styles from './Comparison.module.css';

interface CompareRowProps {
  readonly row: ComparedRow;
  readonly ids: readonly AamcId[];
}

const SIGNS = { different: '≠', partly: '?' } as const;
const SIGN_WORDS = { different: 'differs', partly: 'not known of all' } as const;

/** One fact of everybody. A sign and a weight tell a difference, so that no colour has to. */
export function CompareRow({ row, ids }: CompareRowProps) {
  const { title, likeness, apart, cells } = row;
  const isMarked = likeness === 'different' || likeness === 'partly';
  return (
    <tr className={styles.row} data-likeness={likeness}>
      <th scope="row" className={styles.fact}>
        <span className={styles.factLine}>
          <span className={styles.sign} title={isMarked ? SIGN_WORDS[likeness] : undefined}>
            <span aria-hidden>{isMarked && SIGNS[likeness]}</span>
          </span>
          <span className={styles.title} dir="auto">
            {title}
            {isMarked && <span className="visually-hidden">, {SIGN_WORDS[likeness]}</span>}
          </span>
          {apart !== null && <span className={styles.apart}>{apart} apart</span>}
        </span>
      </th>
      {cells.map((cell, index) => (
        <Cell key={ids[index]} row={row} cell={cell} id={ids[index] ?? ''} />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly row: ComparedRow;
  readonly cell: ComparedCell;
  readonly id: AamcId;
}

function Cell({ row, cell, id }: CellProps) {
  const isHidden = useSession((session) => hidesVoices(session, id));
  return (
    <td
      className={styles.cell}
      data-column={id}
      data-odd={(cell.isOdd && !(row.group === 'Notes' && isHidden)) || undefined}
      data-unknown={cell.text === null || undefined}
      dir="auto"
    >
      {row.id === 'band' && <Band name={cell.text} />}
      {row.id === 'influence' && <Bars id={id} />}
      {row.group === 'Notes' && isHidden ? 'hidden' : (cell.text ?? 'unknown')}
    </td>
  );
}

function Band({ name }: { readonly name: string | null }) {
  const band = PILES_OF_BOARD.find((each) => BAND_FACTS[each].name === name);
  return band === undefined ? null : <BandGlyph band={band} className={styles.glyph} />;
}

function Bars({ id }: { readonly id: AamcId }) {
  const influence = useSession((session) =>
    hidesVoices(session, id) ? undefined : influenceById(session).get(id),
  );
  if (influence === undefined) return null;
  return (
    <span className={styles.glyph} aria-hidden>
      <InfluenceBars level={influenceLevel(influence.net)} title="" />
    </span>
  );
}
