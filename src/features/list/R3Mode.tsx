import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type AamcId, groupDigits, nameOf } from '../../domain/applicant.ts';
import { DEFAULT_TRACK, trackTitle } from '../../domain/board.ts';
import { lockedVersion } from '../../domain/listVersion.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { fingerprint } from '../../output/fingerprint.ts';
import type { R3IdKind } from '../../output/r3Text.ts';
import { useKeyWords, useSession, useStoreParts } from '../../store/hooks.ts';
import { comboOf, commandOfKey } from '../../store/keyCommands.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Check, Copy } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { IdKindChoice } from './IdKindChoice.tsx';
import styles from './R3Mode.module.css';

export interface R3ModeProps {
  readonly list: PreferenceList;
  readonly idKind: R3IdKind;
  readonly onIdKind: (kind: R3IdKind) => void;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Typing a list into R3 by hand: one rank at a time, large, to tick off. */
export function R3Mode({ isOpen, onClose, ...typeIn }: R3ModeProps) {
  const { list } = typeIn;
  const title =
    list.track === null ? 'R3 mode' : `R3 mode: ${trackTitle(list.track)} ${codeOf(list)}`;
  return (
    <Dialog open={isOpen} onClose={onClose} title={title} size="large">
      <TypeIn {...typeIn} onDone={onClose} />
    </Dialog>
  );
}

interface TypeInProps extends Omit<R3ModeProps, 'isOpen' | 'onClose'> {
  readonly onDone: () => void;
}

/** How many ranks stand above and below the present one. */
const AROUND = 4;

function TypeIn({ list, idKind, onIdKind, onDone }: TypeInProps) {
  const { session } = useStoreParts();
  const keyWords = useKeyWords();
  const { entries } = list;
  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const words = useMemo(() => fingerprint(ids), [ids]);
  const code = list.track?.code ?? DEFAULT_TRACK;
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const isLocked = useSession(
    ({ board }) => lockedVersion(board.listVersions.get(code) ?? []) !== null,
  );
  const saved = useSession(({ typedIn }) => typedIn[code]);
  // Another order is another sheet: ticks of the old one would say what nobody typed.
  const ticked = useMemo(
    () => new Set(saved?.fingerprint === words ? saved.ranks : []),
    [saved, words],
  );
  const firstOpen = entries.find(({ rank }) => !ticked.has(rank))?.rank;
  const [rank, setRank] = useState(firstOpen ?? 1);
  const tickRef = useRef<HTMLButtonElement>(null);
  useEffect(() => tickRef.current?.focus(), []);
  const entry = entries[rank - 1];
  if (entry === undefined) return null;

  function go(to: number): void {
    setRank(Math.max(1, Math.min(entries.length, to)));
  }

  function keep(ranks: ReadonlySet<number>): void {
    const { typedIn } = session.getState();
    const sheet = { fingerprint: words, ranks: [...ranks].sort((a, b) => a - b) };
    session.setState({ typedIn: { ...typedIn, [code]: sheet } });
  }

  function tick(): void {
    keep(new Set([...ticked, rank]));
    if (rank < entries.length) go(rank + 1);
  }

  function untick(): void {
    const to = ticked.has(rank) ? rank : Math.max(1, rank - 1);
    keep(new Set([...ticked].filter((each) => each !== to)));
    go(to);
  }

  /** As R3 wants it typed; null where the exports hold no such ID. */
  function writtenId(id: AamcId): string | null {
    return idKind === 'aamc' ? id : (applicantsById.get(id)?.nrmpId ?? null);
  }

  async function copy(): Promise<void> {
    if (entry === undefined) return;
    try {
      const written = writtenId(entry.id);
      if (written === null) {
        tell(session, `Rank ${rank} came without an NRMP ID: nothing was copied.`, 'refused');
        return;
      }
      await navigator.clipboard.writeText(written);
      tell(session, `Copied ${written}, rank ${rank}`, 'info');
    } catch {
      tell(session, 'This browser gives no access to the clipboard: type the digits.', 'refused');
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { keyChoices } = session.getState();
    if (event.key === 'ArrowDown') go(rank + 1);
    else if (event.key === 'ArrowUp') go(rank - 1);
    else if (event.key === 'Home') go(1);
    else if (event.key === 'End') go(entries.length);
    else if (event.key === 'Backspace') untick();
    else if (commandOfKey(comboOf(event.nativeEvent), 'r3', keyChoices)?.id === 'r3.copy') {
      void copy();
    } else return;
    event.preventDefault();
  }

  const nameAt = (id: string) => {
    const applicant = applicantsById.get(id);
    return applicant === undefined ? '' : nameOf(applicant);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups keys and buttons, not fields of a form.
    <div role="group" aria-label="Type in" className={styles.mode} onKeyDown={press}>
      {!isLocked && (
        <Callout tone="warning" title="This list is not locked">
          It can change while you type. Lock it first, so that R3 gets one order.
        </Callout>
      )}
      <p className={styles.fingerprint}>
        <span className={styles.quiet}>Fingerprint</span> {words}
      </p>
      <IdKindChoice
        label="Type by"
        list={list}
        idKind={idKind}
        onIdKind={(kind) => {
          onIdKind(kind);
          tickRef.current?.focus();
        }}
      />
      <section className={styles.present} aria-live="polite" aria-atomic="true">
        <span className={styles.rank}>{rank}</span>
        <Digits id={writtenId(entry.id)} aamcId={entry.id} />
        <span className={styles.name} dir="auto">
          {nameAt(entry.id)}
        </span>
        {ticked.has(rank) && (
          <span className={styles.done}>
            <Check aria-hidden="true" /> typed
          </span>
        )}
      </section>
      <div className={styles.buttons}>
        <Button ref={tickRef} variant="primary" icon={<Check />} onClick={tick}>
          {rank === entries.length ? 'Typed' : 'Typed, next'}
        </Button>
        <Button icon={<Copy />} onClick={copy}>
          Copy digits
        </Button>
        <Button onClick={untick}>Untick, back</Button>
        <span className={styles.keys}>
          <Kbd>Enter</Kbd> typed <Kbd>{keyWords('r3.copy')}</Kbd> copy <Kbd>Backspace</Kbd> back
        </span>
      </div>
      <ProgressBar
        label="Typed into R3"
        value={ticked.size / entries.length}
        detail={`${ticked.size} of ${entries.length}`}
      />
      <ol className={styles.around} aria-label="Ranks around">
        {entries.slice(Math.max(0, rank - 1 - AROUND), rank + AROUND).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              aria-current={each.rank === rank || undefined}
              className={styles.row}
              onClick={() => go(each.rank)}
            >
              <span>{each.rank}</span>
              <span>{shownId(writtenId(each.id))}</span>
              <span className={styles.rowName} dir="auto">
                {nameAt(each.id)}
              </span>
              <span className={styles.done}>
                {ticked.has(each.rank) && (
                  <>
                    <Check aria-hidden="true" />
                    <span className="visually-hidden">typed</span>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {ticked.size === entries.length && (
        <Callout
          tone="success"
          title="Every rank is typed. Now read it back."
          actions={<Button onClick={onDone}>Close</Button>}
        >
          Copy the page that R3 shows and paste it at “Read back”: only that finds a slip.
        </Callout>
      )}
    </div>
  );
}

/** Never another number in the place of a missing one: somebody would type it. */
function Digits({ id, aamcId }: { readonly id: string | null; readonly aamcId: AamcId }) {
  if (id !== null) return <span className={styles.digits}>{groupDigits(id)}</span>;
  return (
    <span className={styles.missing}>
      No NRMP ID came with the exports. Look {groupDigits(aamcId)} (AAMC) up in R3.
    </span>
  );
}

function shownId(id: string | null): string {
  return id === null ? 'no NRMP ID' : groupDigits(id);
}

function codeOf({ track }: PreferenceList): string {
  return track === null || track.code === DEFAULT_TRACK ? '' : track.code;
}
