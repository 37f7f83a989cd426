import type { Note, NoteVersion } from '../../domain/note.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useSession } from '../../store/hooks.ts';
import styles from './NoteDeeds.module.css';
import { circumstancesOf, STRENGTH_WORDS } from './noteWords.ts';

/** What a note said before it was corrected: every version is kept, with who wrote it and when. */
export function NoteVersions({ note }: { readonly note: Note }) {
  const versions = useSession(({ ledger }) => ledger.versionsByNote.get(note.id));
  const earlier = versions?.slice(0, -1).reverse() ?? [];
  if (earlier.length === 0) return null;
  return (
    <details className={styles.rule}>
      <summary>
        {earlier.length === 1 ? '1 earlier version' : `${earlier.length} earlier versions`}
      </summary>
      {earlier.map((version) => (
        <p key={version.at}>
          {`${version.by}, ${formatInZone(version.at, EASTERN)} ET: ${factsOf(version)}`}
          {version.words !== '' && (
            <>
              {' · '}
              <q dir="auto">{version.words}</q>
            </>
          )}
        </p>
      ))}
    </details>
  );
}

function factsOf(version: NoteVersion): string {
  const who = version.contactName.trim() || 'somebody';
  return `${who}, rung ${version.rung} · ${STRENGTH_WORDS[version.strength].name} · ${circumstancesOf(version)}`;
}
