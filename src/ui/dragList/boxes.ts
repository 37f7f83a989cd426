/** What the library is told to scroll from, as parts of a scroller from its edges. */
export const SCROLL_EDGE = { x: 0.12, y: 0.14 };

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where things stand during a drag. Reading a box makes the browser lay out what was written since,
 * so each is read once, and again only after something scrolled or changed its size.
 */
export interface Boxes {
  of(element: Element): Box;
  /** Whether a point lies near an edge of what scrolls around these elements, or of themselves. */
  isNearEdge(point: Point, elements: readonly Element[]): boolean;
  forget(): void;
}

export function createBoxes(): Boxes {
  let boxes = new WeakMap<Element, Box>();
  let scrollers: readonly Scroller[] | null = null;

  function boxOf(element: Element): Box {
    let box = boxes.get(element);
    if (box === undefined) {
      box = element.getBoundingClientRect();
      boxes.set(element, box);
    }
    return box;
  }

  /** The page itself scrolls within the window. */
  function boxAround({ element }: Scroller): Box {
    return element === document.scrollingElement ? boxOfWindow() : boxOf(element);
  }

  return {
    of: boxOf,
    isNearEdge(point, elements) {
      scrollers ??= scrollersAround(elements);
      return scrollers.some((scroller) => isNear(point, scroller, boxAround(scroller)));
    },
    forget() {
      boxes = new WeakMap();
      scrollers = null;
    },
  };
}

interface Scroller {
  readonly element: Element;
  readonly isWide: boolean;
  readonly isHigh: boolean;
}

/** What can scroll at all of the elements and of what they stand in. */
function scrollersAround(elements: readonly Element[]): readonly Scroller[] {
  const seen = new Set<Element>();
  const found: Scroller[] = [];
  for (const start of elements) {
    for (let element: Element | null = start; element !== null; element = element.parentElement) {
      if (seen.has(element)) break;
      seen.add(element);
      const isWide = element.scrollWidth > element.clientWidth;
      const isHigh = element.scrollHeight > element.clientHeight;
      if ((isWide || isHigh) && showsBars(element)) found.push({ element, isWide, isHigh });
    }
  }
  return found;
}

function showsBars(element: Element): boolean {
  if (element === document.scrollingElement) return true;
  return /auto|scroll/.test(getComputedStyle(element).overflow);
}

/** Also beyond an edge: a pointer on the header of a column scrolls what stands under it. */
function isNear({ x, y }: Point, { isWide, isHigh }: Scroller, box: Box): boolean {
  const { left, right, top, bottom } = box;
  const across = (right - left) * SCROLL_EDGE.x;
  const down = (bottom - top) * SCROLL_EDGE.y;
  const isBeside = x <= left + across || x >= right - across;
  const isAtEnd = y <= top + down || y >= bottom - down;
  return (isHigh && isAtEnd && x >= left && x <= right) || (isWide && isBeside);
}

function boxOfWindow(): Box {
  return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
}
