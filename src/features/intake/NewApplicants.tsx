import { useMemo } from 'react';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Chip } from '../../ui/Chip.tsx';

/** Who came in with the newest import, after a first one: a queue of their own in Triage. */
export function NewApplicants({ onOpenTriage }: { onOpenTriage(): void }) {
  const { session } = useStoreParts();
  const imports = useSession(({ board }) => board.imports);
  const importedAt = useSession(({ board }) => board.importedAt);
  const newest = useMemo(() => {
    const counting = imports.filter(({ undone }) => !undone);
    const at = counting.at(-1)?.at;
    if (counting.length < 2 || at === undefined) return null;
    const ids = [...importedAt].filter(([, since]) => since === at).map(([id]) => id);
    return ids.length === 0 ? null : { ids, at };
  }, [imports, importedAt]);
  if (newest === null) return null;
  const { ids, at } = newest;
  return (
    <Chip
      onClick={() => {
        session.setState({ selection: new Set(ids), anchorId: null, triagePile: 'selection' });
        onOpenTriage();
      }}
    >
      {`${ids.length.toLocaleString('en')} new since ${formatInZone(at, EASTERN).slice(-5)}`}
    </Chip>
  );
}
