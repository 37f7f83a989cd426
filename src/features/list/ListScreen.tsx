import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { trackTitle } from '../../domain/board.ts';
import { lockedVersion, rankChanges } from '../../domain/listVersion.ts';
import type { R3IdKind } from '../../output/r3Text.ts';
import { useSession, useShownIds, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RankJump } from '../../ui/RankJump.tsx';
import { BeforeR3 } from './BeforeR3.tsx';
import { BuildList } from './BuildList.tsx';
import { FingerprintCard } from './FingerprintCard.tsx';
import { IntoR3 } from './IntoR3.tsx';
import styles from './ListScreen.module.css';
import { ListVersions } from './ListVersions.tsx';
import { PaperAndFiles } from './PaperAndFiles.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { FIRST_CHOICE } from './paperChoice.ts';
import { RankedList } from './RankedList.tsx';
import { type SeenOrder, useListSeen } from './useListSeen.ts';
import { usePreferenceList } from './usePreferenceList.ts';

/** The board of the present track read downwards, and its way into R3. */
export function ListScreen() {
  const { session } = useStoreParts();
  const { list, sent, ids } = usePreferenceList();
  const [idKind, setIdKind] = useState<R3IdKind>('aamc');
  const hasPool = useSession(({ board }) => board.applicantIds.length > 0);
  const isLocked = useSession(
    ({ board, track }) => lockedVersion(board.listVersions.get(track) ?? []) !== null,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState(FIRST_CHOICE);
  const aside = useRef<HTMLElement>(null);
  // Paper can wait a moment: a move is drawn first, then the sheet that no eye sees yet.
  const printed = useDeferredValue(sent);
  useShownIds(ids);
  const code = list.track?.code ?? '';
  const seen = useListSeen(code, ids);
  const movedSince = useMemo(() => movesSince(seen, ids), [seen, ids]);

  if (ids.length === 0 && sent.entries.length === 0) {
    return (
      <div className={styles.screen}>
        <PageHeader title="Preference list" />
        <div className={styles.empty}>{hasPool ? <NobodyRanked /> : <NoApplicants />}</div>
      </div>
    );
  }
  const title = list.track === null ? '' : trackTitle(list.track);
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          title="Preference list"
          chips={title}
          count={`${ids.length.toLocaleString('en')} ranked ${positionsWords(list.positions)}`}
          actions={
            <>
              <RankJump
                last={ids.length}
                onJump={(rank) => session.setState({ focusedId: ids[rank - 1]! })}
              />
              <Button
                variant="quiet"
                className={styles.toAside}
                onClick={() => aside.current?.scrollIntoView({ block: 'start' })}
              >
                To the R3 file
              </Button>
            </>
          }
        />
        <div ref={scroller} tabIndex={-1} className={styles.body}>
          <RankedList
            list={list}
            ids={ids}
            label={`Preference list, ${title}`}
            scroller={scroller}
            movedSince={movedSince}
          />
          <aside ref={aside} className={styles.aside} aria-label="From the list to R3">
            {!isLocked && <BuildList list={list} />}
            <BeforeR3 list={list} sent={sent} idKind={idKind} onIdKind={setIdKind} />
            <IntoR3 list={sent} idKind={idKind} onIdKind={setIdKind} />
            <PaperAndFiles list={sent} choice={paper} onChoice={setPaper} />
            <ListVersions list={list} seen={seen} />
            <FingerprintCard ids={sent.entries.map(({ id }) => id)} />
          </aside>
        </div>
      </div>
      <PrintSheet list={printed} choice={paper} />
    </>
  );
}

/** By how many ranks each name moved since a look; null for whom was not on the list then. */
function movesSince(
  seen: SeenOrder | null,
  ids: readonly AamcId[],
): ReadonlyMap<AamcId, number | null> {
  if (seen === null) return NOBODY_MOVED;
  return new Map(
    rankChanges(seen.ids, ids).flatMap(({ id, before, after, isShift }) =>
      after === null || isShift ? [] : [[id, before === null ? null : before - after]],
    ),
  );
}

const NOBODY_MOVED: ReadonlyMap<AamcId, number | null> = new Map();

function positionsWords(positions: number | null): string {
  if (positions === null) return '· open positions not known';
  return positions === 1 ? 'for 1 position' : `for ${positions} positions`;
}

function NobodyRanked() {
  return (
    <EmptyState
      title="Nobody is ranked yet"
      text={
        <>
          Top, Usable and Backup, read downwards, become this list. Sort applicants one by one in{' '}
          <a href="#/triage">Triage</a>, or side by side on the <a href="#/board">Board</a>.
        </>
      }
    />
  );
}

function NoApplicants() {
  return (
    <EmptyState
      title="No applicants yet"
      text={
        <>
          Import the pool’s CSV at <a href="#/pool">Pool</a> first.
        </>
      }
    />
  );
}
