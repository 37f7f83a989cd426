import '../../../src/ui/base.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { AamcId, Applicant } from '../../../src/domain/applicant.ts';
import { PILES_OF_BOARD } from '../../../src/domain/band.ts';
import type { BandLists } from '../../../src/domain/board.ts';
import { HelloBoard } from './HelloBoard.tsx';
import { PragmaticBoard } from './PragmaticBoard.tsx';
import { fifth, readPool, wishOf } from './readPool.ts';
import { SortableBoard } from './SortableBoard.tsx';

const BOARDS = {
  pragmatic: PragmaticBoard,
  hello: HelloBoard,
  sortable: SortableBoard,
} as const;

/** The same pool, spread the same way, and a link that draws the board, as the app has one. */
function Page() {
  const [pool, setPool] = useState<readonly Applicant[] | null>(null);
  const isBoard = useSyncExternalStore(onHashChange, () => location.hash === '#/board');
  useEffect(() => {
    void readPool(wishOf(location).rows).then(setPool);
  }, []);
  if (pool === null) return null;
  const Board = BOARDS[new URLSearchParams(location.search).get('peer') as keyof typeof BOARDS];
  return isBoard ? <Board {...boardOf(pool)} /> : <a href="#/board">Board</a>;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function boardOf(pool: readonly Applicant[]) {
  const ids = pool.map(({ id }) => id);
  const lists = PILES_OF_BOARD.map((band, which) => [band, fifth(ids, which)]);
  return {
    applicantsById: new Map<AamcId, Applicant>(pool.map((applicant) => [applicant.id, applicant])),
    firstLists: Object.fromEntries(lists) as BandLists,
  };
}

createRoot(document.getElementById('root')!).render(<Page />);
