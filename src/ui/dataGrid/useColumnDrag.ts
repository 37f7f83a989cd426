import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** Less than this is a press on the header, which sorts. */
const SLACK = 6;

export interface ColumnDrop {
  readonly id: string;
  readonly before: string | null;
  readonly isPinned: boolean;
}

/**
 * Drags a header to another place. Only by mouse and pen: a finger on the header scrolls the grid,
 * and the header's menu moves columns too. Escape lets go. `line` is where the column would come to
 * stand, in pixels from the left of the header row.
 */
export function useColumnDrag(onDrop: (drop: ColumnDrop) => void) {
  const row = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<number | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  function begin(event: PointerEvent<HTMLElement>, id: string): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const from = event.clientX;
    let drop: ColumnDrop | null = null;

    function move({ clientX }: globalThis.PointerEvent): void {
      if (drop === null && Math.abs(clientX - from) < SLACK) return;
      const place = placeAt(row.current, clientX);
      if (place === null) return;
      drop = { id, before: place.before, isPinned: place.isPinned };
      setLine(place.line);
    }
    function end(): void {
      stop.current?.();
      if (drop === null) return;
      // The press that ends a drag is no press on the header.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      onDrop(drop);
    }
    function press(key: KeyboardEvent): void {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      stop.current?.();
    }
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('keydown', press, { capture: true });
      stop.current = null;
      setLine(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('keydown', press, { capture: true });
  }

  return { row, line, begin };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

function placeAt(row: HTMLElement | null, x: number) {
  const cells = [...(row?.querySelectorAll<HTMLElement>('[data-movable]') ?? [])];
  const last = cells.at(-1);
  if (row === null || last === undefined) return null;
  const start = row.getBoundingClientRect().left;
  const next = cells.find((cell) => {
    const { left, width } = cell.getBoundingClientRect();
    return x < left + width / 2;
  });
  const beside = next ?? last;
  const box = beside.getBoundingClientRect();
  const edge = next === undefined ? box.right : box.left;
  return {
    before: next?.dataset.movable ?? null,
    isPinned: beside.dataset.pinned === 'true',
    line: edge - start,
  };
}
