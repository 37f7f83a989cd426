import type { Board } from '../../domain/board.ts';
import { trackTitle } from '../../domain/board.ts';
import { useBoard, useHasLedger, useLedger, useStoreParts } from '../../store/hooks.ts';
import type { Content, OpenedFile } from '../../store/openedFile.ts';
import { Callout } from '../../ui/Callout.tsx';
import styles from './BackupSection.module.css';
import { momentWords } from './momentWords.ts';

/** What a file holds, what merging it would bring, and what replacing would take away. */
export function FileFacts({ opened }: { readonly opened: OpenedFile }) {
  const here: Content = { board: useBoard(), ledger: useLedger() };
  const hasLedger = useHasLedger();
  const { facts, there, merged, lockedTracks, keepUntil } = opened;
  const { workspace } = useStoreParts();
  const locked = here.board.tracks.filter(({ code }) => lockedTracks.includes(code));
  return (
    <div className={styles.facts}>
      <p>
        {`“${facts.workspaceName}”, saved ${momentWords(facts.createdAt)} by ${facts.createdBy}: ${contentWords(there, hasLedger)}.`}
      </p>
      {keepUntil !== null && (
        <p>
          {`This archive is to be kept until ${dayWords(keepUntil)}${keepUntil < workspace.now() ? '. That day has passed: delete it unless somebody needs it.' : ', and deleted then.'}`}
        </p>
      )}
      <p>{`On the board now: ${contentWords(here, hasLedger)}.`}</p>
      <p>{broughtWords(here, merged, hasLedger)}</p>
      {locked.length > 0 && (
        <Callout tone="warning" title="A locked list would change">
          {`Reopen ${locked.map(trackTitle).join(', ')} under List before you merge: a signed list changes only where everybody can see it.`}
        </Callout>
      )}
    </div>
  );
}

function dayWords(at: number): string {
  return new Date(at).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

function contentWords({ board, ledger }: Content, hasLedger: boolean): string {
  return [
    counted(board.applicantIds.length, 'applicant'),
    counted(placementsOf(board).size, 'decision'),
    ...(hasLedger ? [counted(ledger.notesById.size, 'note')] : []),
  ].join(', ');
}

function broughtWords(here: Content, merged: Content, hasLedger: boolean): string {
  const before = placementsOf(here.board);
  const changed = [...placementsOf(merged.board)].filter(([key, text]) => before.get(key) !== text);
  const parts = [
    counted(merged.board.applicantIds.length - here.board.applicantIds.length, 'new applicant'),
    counted(changed.length, 'changed decision'),
    ...(hasLedger
      ? [counted(merged.ledger.notesById.size - here.ledger.notesById.size, 'new note')]
      : []),
  ];
  return `Merging keeps what is on both sides. It would bring ${parts.join(', ')}.`;
}

/** Each decision as text under its track and applicant. */
function placementsOf({ placements }: Board): ReadonlyMap<string, string> {
  return new Map(
    [...placements].flatMap(([track, byId]) =>
      [...byId].map(([id, { band, key }]) => [`${track}/${id}`, `${band} ${key}`] as const),
    ),
  );
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
