import type { Page } from 'playwright';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Pointer {
  press(at: Point): Promise<void>;
  move(at: Point): Promise<void>;
  /** Moves at the pace of the screen and does not wait for the page between two moves. */
  glide(path: readonly Point[]): Promise<void>;
  release(at: Point): Promise<void>;
  /** Time that the page has spent in scripts so far, in ms. */
  scriptMs(): Promise<number>;
}

/** What a native drag carries, as the browser hands it over and wants it back. */
interface DragData {
  items: { mimeType: string; data: string }[];
  dragOperationsMask: number;
}

const FRAME_MS = 1000 / 60;

/**
 * The mouse, made by the browser itself. playwright's own mouse runs a script in the page at each
 * move with a pressed button, and that would count as the page's.
 *
 * Where the page drags the browser's native way, moves become drag events once the drag began.
 */
export async function pointerOn(page: Page): Promise<Pointer> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  await browser.send('Input.setInterceptDrags', { enabled: true });
  let native: DragData | null = null;
  let isOver = false;
  browser.on('Input.dragIntercepted', ({ data }) => {
    native = data;
    isOver = false;
  });

  async function mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Point) {
    const isUp = type === 'mouseReleased';
    const buttons = isUp ? 0 : 1;
    await browser.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, button: 'left', buttons, clickCount: 1, pointerType: 'mouse' },
    });
  }

  async function drag(type: 'dragEnter' | 'dragOver' | 'drop', { x, y }: Point, data: DragData) {
    await browser.send('Input.dispatchDragEvent', { type, x, y, data });
  }

  async function move(at: Point): Promise<void> {
    if (native === null) return mouse('mouseMoved', at);
    const type = isOver ? 'dragOver' : 'dragEnter';
    isOver = true;
    await drag(type, at, native);
  }

  return {
    press: (at) => mouse('mousePressed', at),
    move,
    async glide(path) {
      const sent: Promise<void>[] = [];
      const start = performance.now();
      for (const [step, at] of path.entries()) {
        await sleepUntil(start + step * FRAME_MS);
        sent.push(move(at));
      }
      await Promise.all(sent);
    },
    async release(at) {
      if (native !== null) await drag('drop', at, native);
      native = null;
      await mouse('mouseReleased', at);
    },
    async scriptMs() {
      const { metrics } = await browser.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
    },
  };
}

function sleepUntil(at: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
}
