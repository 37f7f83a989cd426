import { useEffect, useState } from 'react';
import type { Board } from '../../domain/board.ts';
import { instantOf } from '../../domain/week.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';

const LOOK_EVERY_MS = 1_000;

export interface CanSettle {
  /** SOAP has ended. */
  readonly isOver: boolean;
  /** It has ended, or every position is filled. */
  readonly canSettle: boolean;
}

/** Whether the week is over for this program. */
export function useCanSettle(): CanSettle {
  const { workspace } = useStoreParts();
  const board = useBoard();
  const ends = instantOf(board.week, 'soapEnds');
  const [isOver, setOver] = useState(() => workspace.now() >= ends);
  useEffect(() => {
    const look = () => setOver(workspace.now() >= ends);
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [workspace, ends]);
  return { isOver, canSettle: isOver || areFilled(board) };
}

function areFilled({ tracks, roundRecords }: Board): boolean {
  const open = tracks.filter(({ positions }) => (positions ?? 0) > 0);
  return (
    open.length > 0 &&
    open.every(({ code, positions }) => {
      const record = roundRecords.get(code) ?? [];
      return record.filter(({ outcome }) => outcome === 'accepted').length >= (positions ?? 0);
    })
  );
}
