import { useMemo } from 'react';
import type { Point } from './boxes.ts';
import type { DragController } from './dragController.ts';

export interface PointerTarget {
  /** From pick-up on, the drop line and what is in hand follow the pointer that began the drag. */
  follow(activator: Event): void;
  rest(): void;
}

/**
 * Listens to the pointer itself, beside the library: neither the drop line nor what is in hand waits
 * for React, and the place of the drop is that of the very last event. Also while the pointer rests and a column
 * scrolls under it.
 */
export function usePointerTarget(
  controller: DragController,
  carry: (across: number, down: number) => void,
): PointerTarget {
  return useMemo(() => {
    let listening: AbortController | null = null;
    return {
      follow(activator) {
        const start = pointOf(activator);
        if (start === null) return;
        listening = new AbortController();
        const { signal } = listening;
        const options = { capture: true, passive: true, signal };
        // Keys belong to the drag: Escape ends it and must not also close a panel.
        const keep = (event: Event) => event.preventDefault();
        document.addEventListener('keydown', keep, { capture: true, signal });
        let last: Point | null = null;
        const onPointer = (event: Event) => {
          last = pointOf(event) ?? last;
          if (last === null) return;
          controller.pointTo(last);
          carry(last.x - start.x, last.y - start.y);
        };
        for (const name of ['mousemove', 'mouseup', 'touchmove', 'touchend']) {
          window.addEventListener(name, onPointer, options);
        }
        const onShift = (event: Event) => {
          controller.forgetBoxes();
          onPointer(event);
        };
        document.addEventListener('scroll', onShift, options);
        window.addEventListener('resize', onShift, options);
      },
      rest() {
        listening?.abort();
        listening = null;
      },
    };
  }, [controller, carry]);
}

function pointOf(event: Event): Point | null {
  const at =
    event instanceof MouseEvent ? event : 'changedTouches' in event ? firstTouch(event) : null;
  return at === null ? null : { x: at.clientX, y: at.clientY };
}

function firstTouch(event: Event): Touch | null {
  return (event as TouchEvent).changedTouches[0] ?? null;
}
