import { useMemo, useState } from 'react';
import {
  countByPhase,
  filterLedger,
  type LedgerFilter,
  type LedgerLine,
  NO_LEDGER_FILTER,
} from '../../domain/filterLedger.ts';
import { openPanel } from '../../store/actions.ts';
import { useKeyWords, useSession, useShownIds, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MessageSquareText } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { useFontScale } from '../../ui/useRowHeight.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { shownLinesOf } from './ledgerLines.ts';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteLine } from './NoteLine.tsx';
import styles from './NotesView.module.css';
import { PhaseStrip } from './PhaseStrip.tsx';

/** Pixels of a line: two lines of words beside each other's facts, or on top of each other. */
const LINE = 54;
const NARROW_LINE = 92;

/** The timeline of the week: every note, the newest word first, filtered and searched. */
export function NotesView() {
  const { session, workspace } = useStoreParts();
  const all = useSession(shownLinesOf);
  const [filter, setFilter] = useState(NO_LEDGER_FILTER);
  const lines = useMemo(() => filterLedger(all, filter), [all, filter]);
  const counts = useMemo(() => countByPhase(all, filter), [all, filter]);
  const { focusedId, focusNote } = useFocusedNote(lines);
  const isNarrow = useMediaQuery('(max-width: 760px)');
  const itemHeight = (isNarrow ? NARROW_LINE : LINE) * useFontScale();

  const linesById = useMemo(() => new Map(lines.map((line) => [line.note.id, line])), [lines]);
  const ids = useMemo(() => lines.map(({ note }) => note.id), [lines]);
  const open = (noteId: string) => {
    const line = linesById.get(noteId);
    if (line === undefined) return;
    focusNote(noteId);
    openPanel({ session, workspace }, line.note.applicantId);
  };

  const isEmpty = useSession(({ ledger }) => ledger.notesById.size === 0);
  if (isEmpty) return <NothingYet />;
  return (
    <div className={styles.view}>
      <PhaseStrip
        counts={counts}
        chosen={filter.phase}
        onChoose={(phase) => setFilter({ ...filter, phase })}
      />
      <NoteFilters
        lines={all}
        filter={filter}
        shown={lines.length}
        onChange={(next: LedgerFilter) => setFilter(next)}
      />
      <VirtualList
        label="Notes"
        ids={ids}
        focusedId={focusedId}
        itemHeight={itemHeight}
        viewKey={JSON.stringify(filter)}
        onFocusItem={focusNote}
        onOpenItem={open}
        renderItem={(frame) => {
          const line = linesById.get(frame.id);
          const before = lines[frame.index - 1];
          return line === undefined ? null : (
            <NoteLine
              key={frame.id}
              {...frame}
              line={line}
              isFirstOfPhase={before?.phase !== line.phase}
              onOpen={open}
            />
          );
        }}
        empty={
          <EmptyState
            title="No note fits these filters"
            action={<Button onClick={() => setFilter(NO_LEDGER_FILTER)}>Show all notes</Button>}
          />
        }
      />
    </div>
  );
}

function NothingYet() {
  const hasPool = useSession(({ board }) => board.applicantIds.length > 0);
  const keyWords = useKeyWords();
  return (
    <div>
      <EmptyState
        icon={<MessageSquareText />}
        title="No word is on record yet"
        text={
          <div className={styles.purpose}>
            <p>
              The ledger keeps every call, text and e-mail about an applicant: who said what, when
              and how, what it weighs, what it changed, and what the Match agreement says about it.
              A note moves nobody by itself.
            </p>
            <p>
              {hasPool ? (
                <>
                  {keyWords('capture') !== '' && (
                    <>
                      Press <Kbd>{keyWords('capture')}</Kbd> to paste a message that came.{' '}
                    </>
                  )}
                  {keyWords('note') === '' ? (
                    'Open an applicant and choose Add note to write down a word.'
                  ) : (
                    <>
                      Open an applicant and press <Kbd>{keyWords('note')}</Kbd> to write down a
                      word.
                    </>
                  )}
                </>
              ) : (
                <>
                  It begins with applicants: import them on <a href="#/pool">Pool</a>.
                </>
              )}
            </p>
          </div>
        }
      />
    </div>
  );
}

/**
 * Keys walk through applicants, lines are notes: the focus of the session is the applicant, and
 * which of their notes is meant is remembered here.
 */
function useFocusedNote(lines: readonly LedgerLine[]) {
  const { session } = useStoreParts();
  const applicantId = useSession((state) => state.focusedId);
  const [held, setHeld] = useState<string | null>(null);
  const shown = useMemo(() => [...new Set(lines.map(({ note }) => note.applicantId))], [lines]);
  useShownIds(shown);
  const own = lines.filter(({ note }) => note.applicantId === applicantId);
  const focused = own.find(({ note }) => note.id === held) ?? own[0];
  return {
    focusedId: focused?.note.id ?? null,
    focusNote(noteId: string): void {
      const line = lines.find(({ note }) => note.id === noteId);
      if (line === undefined) return;
      setHeld(noteId);
      session.setState({ focusedId: line.note.applicantId, leftAt: null });
    },
  };
}
