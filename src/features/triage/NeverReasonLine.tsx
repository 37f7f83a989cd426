import { nameOf } from '../../domain/applicant.ts';
import { NEVER_REASONS } from '../../domain/band.ts';
import { awaitsReason, giveReason, reasonsWithKeys } from '../../store/actions.ts';
import { useApplicant, useKeyWords, useSessionLater, useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Ellipsis } from '../../ui/icons.ts';
import { ariaKeys, Kbd } from '../../ui/Kbd.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import styles from './NeverReasonLine.module.css';

const REASON_KEYS = ['reason.first', 'reason.second', 'reason.third'] as const;

/**
 * Why the one who was just moved to Never was: one key for the last reasons, one for all. It waits
 * for nobody; the next decision takes its place.
 */
export function NeverReasonLine() {
  const parts = useStoreParts();
  const applicant = useApplicant(useSessionLater(awaitsReason));
  const given = useSessionLater(({ board, track }) =>
    applicant === undefined ? undefined : board.placements.get(track)?.get(applicant.id)?.reason,
  );
  const recent = useSessionLater((session) => session.neverReasons);
  const keyWords = useKeyWords();
  if (applicant === undefined) return null;
  const withKeys = reasonsWithKeys(recent);
  const other = NEVER_REASONS.find(({ code }) => code === given && !recent.includes(code));
  return (
    <section aria-label="Reason for Never" className={styles.line}>
      <p className={styles.who}>
        <BandGlyph band="never" />
        <span className={styles.name} dir="auto">
          {nameOf(applicant)}
        </span>
        <span className={styles.why}>why?</span>
      </p>
      <div className={styles.reasons}>
        {withKeys.map(({ code, words, short }, place) => (
          <Chip
            key={code}
            pressed={code === given}
            title={words}
            aria-keyshortcuts={ariaKeys(keyWords(REASON_KEYS[place]!))}
            onClick={() => giveReason(parts, code)}
          >
            {short} <Kbd aria-hidden="true">{keyWords(REASON_KEYS[place]!)}</Kbd>
          </Chip>
        ))}
        <Menu
          label={`Reason for Never, ${nameOf(applicant)}`}
          side="top"
          align="end"
          trigger={
            <Chip
              data-reasons=""
              aria-keyshortcuts={ariaKeys(keyWords('reason.all'))}
              icon={other ? undefined : <Ellipsis />}
            >
              {other?.short ?? 'Another'} <Kbd aria-hidden="true">{keyWords('reason.all')}</Kbd>
            </Chip>
          }
        >
          {NEVER_REASONS.map(({ code, words }) => (
            <MenuItem key={code} onSelect={() => giveReason(parts, code)}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </section>
  );
}
