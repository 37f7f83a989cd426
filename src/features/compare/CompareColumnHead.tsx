import type { KeyboardEvent } from 'react';
import { type AamcId, groupDigits, nameOf } from '../../domain/applicant.ts';
import { NEVER_REASONS } from '../../domain/band.ts';
import { openLookAlikes, openPanel, toggleStar } from '../../store/actions.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import {
  runAndTell,
  useApplicant,
  useHasLedger,
  useSession,
  useStoreParts,
} from '../../store/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import {
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  Search,
  Star,
  StickyNote,
  UserRound,
  X,
} from '../../ui/icons.ts';
import { Menu, MenuItem, MenuSeparator, Submenu } from '../../ui/Menu.tsx';
import { ColumnBands } from './ColumnBands.tsx';
import styles from './CompareColumnHead.module.css';
import { focusColumn } from './compareFocus.ts';
import { setCompared, swapped } from './compareViews.ts';

export interface CompareColumnHeadProps {
  readonly id: AamcId;
  readonly ids: readonly AamcId[];
  /** Keys act on it. */
  readonly isCurrent: boolean;
  readonly onNote: () => void;
}

/** Who stands in the column, the decision, and what can be done with the column. */
export function CompareColumnHead({ id, ids, isCurrent, onNote }: CompareColumnHeadProps) {
  const parts = useStoreParts();
  const hasLedger = useHasLedger();
  const { session } = parts;
  const applicant = useApplicant(id);
  const isStarred = useSession(({ board }) => board.stars.has(id));
  const track = useSession((state) => state.track);
  if (applicant === undefined) return null;
  const name = nameOf(applicant);
  const at = ids.indexOf(id);

  function swap(step: -1 | 1): void {
    setCompared(session, swapped(ids, at, step));
    focusColumn(id);
  }

  function remove(): void {
    setCompared(
      session,
      ids.filter((each) => each !== id),
    );
    const neighbour = ids[at + 1] ?? ids[at - 1];
    if (neighbour !== undefined) focusColumn(neighbour);
  }

  return (
    <th
      scope="col"
      className={styles.head}
      data-column={id}
      data-current={isCurrent || undefined}
      aria-label={name}
    >
      <div className={styles.fill}>
        <div className={styles.line}>
          <Menu
            label={`Actions for ${name}`}
            trigger={
              <button
                type="button"
                className={styles.name}
                aria-label={`${name}, ${groupDigits(id)}`}
                data-compared={id}
                data-control="name"
                onKeyDown={keepForColumns}
              >
                <span dir="auto">{name}</span>
                <ChevronDown aria-hidden />
              </button>
            }
          >
            {at > 0 && (
              <MenuItem glyph={<ChevronLeft />} onSelect={() => swap(-1)}>
                Swap with the left
              </MenuItem>
            )}
            {at < ids.length - 1 && (
              <MenuItem glyph={<ChevronRight />} onSelect={() => swap(1)}>
                Swap with the right
              </MenuItem>
            )}
            <MenuItem glyph={<Search />} onSelect={() => openLookAlikes(parts, id)}>
              Find look-alikes
            </MenuItem>
            {hasLedger && (
              <MenuItem glyph={<StickyNote />} hint="N" onSelect={onNote}>
                Add note
              </MenuItem>
            )}
            <MenuItem
              glyph={<UserRound />}
              onSelect={() => {
                session.setState({ comparing: [] });
                openPanel(parts, id);
              }}
            >
              Close and open the applicant
            </MenuItem>
            <Submenu label="Never, because…">
              {NEVER_REASONS.map(({ code, words }) => (
                <MenuItem
                  key={code}
                  onSelect={() =>
                    runAndTell(parts, moveToBand, { track, ids: [id], band: 'never', reason: code })
                  }
                >
                  {words}
                </MenuItem>
              ))}
            </Submenu>
            <MenuSeparator />
            <MenuItem glyph={<X />} onSelect={remove}>
              Remove from the comparison
            </MenuItem>
          </Menu>
          <IconButton
            label={isStarred ? `Remove star from ${name}` : `Star ${name}`}
            icon={<Star />}
            tooltip={false}
            className={styles.star}
            aria-pressed={isStarred}
            data-control="star"
            onClick={() => toggleStar(parts, [id])}
          />
          {ids.length > 1 && (
            <IconButton
              label={`Remove ${name} from the comparison`}
              icon={<X />}
              tooltip={false}
              className={styles.remove}
              data-control="remove"
              onClick={remove}
            />
          )}
        </div>
        <p className={styles.identity}>
          <span className="mono">{groupDigits(id)}</span> · {applicant.applicantType}
        </p>
        <ColumnBands id={id} name={name} />
      </div>
    </th>
  );
}

/** The arrows of a menu button would open it; here they go between columns and down the table. */
function keepForColumns(event: KeyboardEvent): void {
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') event.preventDefault();
}
