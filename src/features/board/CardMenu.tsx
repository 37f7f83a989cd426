import type { AamcId } from '../../domain/applicant.ts';
import {
  BAND_FACTS,
  type BandOrUnsorted,
  NEVER_REASONS,
  PILES_OF_BOARD,
} from '../../domain/band.ts';
import { MOST_COMPARED } from '../../domain/mostCompared.ts';
import {
  decideBand,
  openCompare,
  openLookAlikes,
  openMoveTo,
  openPanel,
  toggleStar,
} from '../../store/actions.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { runAndTell, useHasLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import {
  ArrowDownToLine,
  ArrowUpDown,
  ArrowUpToLine,
  Check,
  Star,
  StickyNote,
  UserRound,
} from '../../ui/icons.ts';
import { MenuGroup, MenuItem, MenuSeparator, Submenu } from '../../ui/Menu.tsx';

export interface CardMenuProps {
  /** The card whose menu it is. */
  readonly id: AamcId;
  /** Whom it acts on: the card, or the selection that the card belongs to. */
  readonly ids: readonly AamcId[];
}

const MENU_ORDER: readonly BandOrUnsorted[] = [
  ...PILES_OF_BOARD.filter((band) => band !== 'unsorted'),
  'unsorted',
];

/** Everything that a drag or a key does, for a finger, a pen or a screen reader. */
export function CardMenu({ id, ids }: CardMenuProps) {
  const parts = useStoreParts();
  const hasLedger = useHasLedger();
  const track = useSession((session) => session.track);
  const band = useSession(({ board }) => board.placements.get(track)?.get(id)?.band ?? 'unsorted');
  const isStarred = useSession(({ board }) => ids.every((each) => board.stars.has(each)));
  const length = useSession(({ board }) => board.bandsByTrack.get(track)?.[band].length ?? 0);
  const bandName = BAND_FACTS[band].name;
  const moveTo = (index: number) => runAndTell(parts, moveToBand, { track, ids, band, index });

  return (
    <>
      <MenuGroup label={ids.length === 1 ? 'Move to' : `Move ${ids.length} applicants to`}>
        {MENU_ORDER.map((each) => (
          <MenuItem
            key={each}
            glyph={each === band ? <Check /> : <BandGlyph band={each} />}
            hint={BAND_FACTS[each].key}
            disabled={each === band && ids.length === 1}
            onSelect={() => decideBand(parts, each, undefined, ids)}
          >
            {BAND_FACTS[each].name}
          </MenuItem>
        ))}
      </MenuGroup>
      <Submenu label="Never, because…">
        {NEVER_REASONS.map(({ code, words }) => (
          <MenuItem key={code} onSelect={() => decideBand(parts, 'never', code, ids)}>
            {words}
          </MenuItem>
        ))}
      </Submenu>
      {band !== 'unsorted' && (
        <>
          <MenuSeparator />
          <MenuItem glyph={<ArrowUpToLine />} hint="Shift Alt ↑" onSelect={() => moveTo(0)}>
            {`Top of ${bandName}`}
          </MenuItem>
          <MenuItem glyph={<ArrowDownToLine />} hint="Shift Alt ↓" onSelect={() => moveTo(length)}>
            {`Bottom of ${bandName}`}
          </MenuItem>
        </>
      )}
      <MenuItem glyph={<ArrowUpDown />} hint="M" onSelect={() => openMoveTo(parts, ids)}>
        Move to…
      </MenuItem>
      <MenuSeparator />
      <MenuItem glyph={<UserRound />} hint="Enter" onSelect={() => openPanel(parts, id)}>
        Open
      </MenuItem>
      <MenuItem hint="L" onSelect={() => openLookAlikes(parts, id)}>
        Find look-alikes
      </MenuItem>
      {ids.length <= MOST_COMPARED && (
        <MenuItem hint="Shift C" onSelect={() => openCompare(parts, ids)}>
          {ids.length === 1 ? 'Compare with…' : `Compare ${ids.length} side by side`}
        </MenuItem>
      )}
      <MenuItem glyph={<Star />} hint="S" onSelect={() => toggleStar(parts, ids)}>
        {isStarred ? 'Remove star' : 'Star'}
      </MenuItem>
      {hasLedger && (
        <MenuItem glyph={<StickyNote />} hint="N" onSelect={() => openPanel(parts, id, true)}>
          Add note
        </MenuItem>
      )}
    </>
  );
}
