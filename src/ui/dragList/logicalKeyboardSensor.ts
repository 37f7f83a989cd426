import type { Activators, SensorInstance, SensorProps } from '@dnd-kit/core';
import type { Point } from './boxes.ts';
import type { DragController } from './dragController.ts';
import type { Place } from './place.ts';

export interface LogicalKeyboardOptions {
  readonly controller: DragController;
  /** Says where the lifted rows would stand now. */
  readonly onPlace: (place: Place) => void;
  /** Takes what is in hand there, in px from where it was picked up. */
  readonly carry: (across: number, down: number) => void;
}

const isLiftOrDrop = (code: string) => code === 'Space' || code === 'Enter';

/**
 * Moves a lifted row by its logical place, column and index. The sensor that comes with the library
 * moves a rectangle and scrolls by itself, which ends at the edge of what a virtual list has drawn.
 *
 * While a row is lifted every plain key belongs to the drag: a stray letter decides nothing.
 */
export class LogicalKeyboardSensor implements SensorInstance {
  static activators: Activators<LogicalKeyboardOptions> = [
    {
      eventName: 'onKeyDown',
      handler(event: React.KeyboardEvent) {
        // Enter opens; keys on the buttons inside a row are theirs.
        if (event.code !== 'Space' || event.target !== event.currentTarget) return false;
        if (event.ctrlKey || event.metaKey || event.altKey) return false;
        event.preventDefault();
        return true;
      },
    },
  ];

  readonly autoScrollEnabled = false;
  readonly #props: SensorProps<LogicalKeyboardOptions>;
  readonly #origin: Point;
  readonly #listening = new AbortController();
  #place: Place | null;

  constructor(props: SensorProps<LogicalKeyboardOptions>) {
    this.#props = props;
    const { options, onCancel } = props;
    const row = props.event.target as HTMLElement;
    const { left, top } = row.getBoundingClientRect();
    this.#origin = { x: left, y: top };
    const { signal } = this.#listening;
    const cancel = () => {
      this.#listening.abort();
      onCancel();
    };
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    document.addEventListener('visibilitychange', cancel, { signal });
    window.addEventListener('resize', cancel, { signal });
    props.onStart({ x: 0, y: 0 });
    this.#place = options.controller.placeOf(row.dataset.row ?? '');
    if (this.#place !== null) options.onPlace(this.#place);
  }

  #onKey(event: KeyboardEvent): void {
    const { event: liftingEvent, options, onCancel, onEnd } = this.#props;
    if (event === liftingEvent || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.code === 'Escape' || isLiftOrDrop(event.code)) {
      this.#listening.abort();
      if (event.code === 'Escape') onCancel();
      else onEnd();
      return;
    }
    const next = this.#place && options.controller.step(event.code, this.#place);
    if (next === null) return;
    this.#place = next;
    const { x, y } = options.controller.cornerOf(next);
    options.carry(x - this.#origin.x, y - this.#origin.y);
    options.onPlace(next);
  }
}
