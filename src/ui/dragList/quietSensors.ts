import {
  MouseSensor,
  type MouseSensorOptions,
  type SensorProps,
  TouchSensor,
  type TouchSensorOptions,
} from '@dnd-kit/core';
import type { DragController } from './dragController.ts';

interface Watched {
  readonly controller: DragController;
}

/**
 * The library's sensors, which tell it of a move only where it has something to do: near an edge
 * from which it scrolls, and once after the pointer left that edge. Each move that it hears of is a
 * render of its context; the drop line and what is in hand follow the pointer without it.
 */
export class QuietMouseSensor extends MouseSensor {
  constructor(props: SensorProps<MouseSensorOptions & Watched>) {
    super({ ...props, onMove: onlyNearEdges(props) });
  }
}

export class QuietTouchSensor extends TouchSensor {
  constructor(props: SensorProps<TouchSensorOptions & Watched>) {
    super({ ...props, onMove: onlyNearEdges(props) });
  }
}

function onlyNearEdges({ onMove, options }: SensorProps<Watched>): typeof onMove {
  let wasNear = false;
  return (at) => {
    const isNear = options.controller.isNearEdge();
    if (isNear || wasNear) onMove(at);
    wasNear = isNear;
  };
}
