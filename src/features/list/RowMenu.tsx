import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, BANDS, type Band, NEVER_REASONS } from '../../domain/band.ts';
import { decideBand, openMoveTo, openPanel, stepRank, toggleTie } from '../../store/actions.ts';
import { setGap } from '../../store/commands/tieApplicants.ts';
import {
  runAndTell,
  useHasLedger,
  useKeyWords,
  useSession,
  useStoreParts,
} from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpDown,
  ArrowUpToLine,
  Check,
  Equal,
  History,
  Minus,
  StickyNote,
  UserRound,
} from '../../ui/icons.ts';
import { MenuGroup, MenuItem, MenuSeparator, Submenu } from '../../ui/Menu.tsx';
import { LOCKED_WORDS } from './RowButtons.tsx';
import { useTieGroups } from './useTieGroups.ts';

export interface RowMenuProps {
  readonly id: AamcId;
  readonly band: Band;
  readonly isLocked: boolean;
  readonly onWhy: (id: AamcId) => void;
}

/** Everything that can be done with one rank. */
export function RowMenu({ id, band, isLocked, onWhy }: RowMenuProps) {
  const parts = useStoreParts();
  const hasLedger = useHasLedger();
  const { name } = BAND_FACTS[band];
  const keyWords = useKeyWords();
  const track = useSession((session) => session.track);
  const hasGap = useSession(({ board }) => board.placements.get(track)?.get(id)?.gap === true);
  const isTied = useTieGroups().some(({ ids }) => ids.indexOf(id) > 0);
  const order = (
    <>
      <MenuItem
        glyph={<ArrowUp />}
        disabled={isLocked}
        hint="Alt ↑"
        onSelect={() => stepRank(parts, -1, id)}
      >
        Move up
      </MenuItem>
      <MenuItem
        glyph={<ArrowDown />}
        disabled={isLocked}
        hint="Alt ↓"
        onSelect={() => stepRank(parts, 1, id)}
      >
        Move down
      </MenuItem>
      <MenuItem
        glyph={<ArrowUpToLine />}
        disabled={isLocked}
        hint="Shift Alt ↑"
        onSelect={() => stepRank(parts, 'top', id)}
      >
        {`Top of ${name}`}
      </MenuItem>
      <MenuItem
        glyph={<ArrowDownToLine />}
        disabled={isLocked}
        hint="Shift Alt ↓"
        onSelect={() => stepRank(parts, 'bottom', id)}
      >
        {`Bottom of ${name}`}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        glyph={<Equal />}
        disabled={isLocked}
        hint={keyWords('tie')}
        onSelect={() => toggleTie(parts, id)}
      >
        {isTied ? 'End the tie' : 'Tie with the rank above'}
      </MenuItem>
      <MenuItem
        glyph={<Minus />}
        disabled={isLocked}
        onSelect={() => runAndTell(parts, setGap, { track, id, gap: !hasGap })}
      >
        {hasGap ? 'Take the gap above away' : 'Gap above: a clear step'}
      </MenuItem>
    </>
  );
  return (
    <>
      {isLocked ? <MenuGroup label={LOCKED_WORDS}>{order}</MenuGroup> : order}
      <MenuSeparator />
      <MenuGroup label="Move to">
        {BANDS.map((each) => (
          <MenuItem
            key={each}
            glyph={each === band ? <Check /> : <BandGlyph band={each} />}
            hint={BAND_FACTS[each].key}
            disabled={each === band || isLocked}
            onSelect={() => decideBand(parts, each, undefined, [id])}
          >
            {BAND_FACTS[each].name}
          </MenuItem>
        ))}
      </MenuGroup>
      <Submenu label="Never, because…" disabled={isLocked}>
        {NEVER_REASONS.map(({ code, words }) => (
          <MenuItem key={code} onSelect={() => decideBand(parts, 'never', code, [id])}>
            {words}
          </MenuItem>
        ))}
      </Submenu>
      <MenuItem
        glyph={<ArrowUpDown />}
        disabled={isLocked}
        hint="M"
        onSelect={() => openMoveTo(parts, [id])}
      >
        Move to…
      </MenuItem>
      <MenuSeparator />
      <MenuItem glyph={<History />} onSelect={() => onWhy(id)}>
        Why here?
      </MenuItem>
      <MenuItem glyph={<UserRound />} hint="Enter" onSelect={() => openPanel(parts, id)}>
        Open
      </MenuItem>
      {hasLedger && (
        <MenuItem glyph={<StickyNote />} hint="N" onSelect={() => openPanel(parts, id, true)}>
          Add note
        </MenuItem>
      )}
    </>
  );
}
