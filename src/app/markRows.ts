/**
 * Marks rows and cards of applicants wherever they are drawn, by rules of a style sheet of its own:
 * no card listens to anything, and a row that scrolls into view is marked as well.
 */
export interface RowMarks {
  /** Whose card somebody else holds or has open, with the name that stands on it. */
  setHeld(held: ReadonlyMap<string, string>): void;
  /** Shows for a moment that somebody else has just moved them. */
  flash(ids: readonly string[]): void;
  stop(): void;
}

const FLASH_MS = 1600;
const KEYFRAMES =
  '@keyframes moved-by-others { from { box-shadow: 0 0 0 3px var(--accent); } to { box-shadow: 0 0 0 3px transparent; } }';
/** A small tab on the lower edge of the card. */
const TAB =
  'position: absolute; inset-block-end: -8px; z-index: 1; inset-inline-end: 28px; padding: 0 6px; border-radius: 8px; background: var(--accent); color: var(--on-accent); font-size: var(--text-label); line-height: 16px; pointer-events: none;';

export function markRows(): RowMarks {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let held: ReadonlyMap<string, string> = new Map();
  const flashed = new Map<string, ReturnType<typeof setTimeout>>();

  function draw(): void {
    const rules = [
      KEYFRAMES,
      ...[...held].map(([id, name]) => {
        const { card, row } = placesOf(id);
        // As CSS writes a string; a name is text and never a rule.
        const words = `"${name.replaceAll(/["\\\n\r\f<]/g, ' ')}"`;
        return `${row} { box-shadow: inset 3px 0 0 var(--accent); } ${card}::after { ${TAB} content: ${words}; }`;
      }),
      ...[...flashed.keys()].map(
        (id) => `${placesOf(id).row} { animation: moved-by-others ${FLASH_MS}ms ease-out; }`,
      ),
    ];
    sheet.replaceSync(rules.join('\n'));
  }

  return {
    setHeld(next) {
      held = next;
      draw();
    },
    flash(ids) {
      for (const id of ids) {
        clearTimeout(flashed.get(id));
        const timer = setTimeout(() => {
          flashed.delete(id);
          draw();
        }, FLASH_MS);
        flashed.set(id, timer);
      }
      draw();
    },
    stop() {
      for (const timer of flashed.values()) clearTimeout(timer);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

/** An AAMC ID is digits; anything else marks nothing. */
function placesOf(id: string): { readonly card: string; readonly row: string } {
  const digits = id.replaceAll(/\D/g, '');
  const card = `[data-row="${digits}"]`;
  return { card, row: `${card}, [data-row-id="${digits}"]` };
}
