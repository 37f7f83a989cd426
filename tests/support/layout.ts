import { afterAll, beforeAll, vi } from 'vitest';

/** Gives every element a size, so that virtual rows are mounted where nothing is laid out. */
export function withLayout(width = 1000, height = 600): void {
  beforeAll(() => {
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height);
    // jsdom cannot scroll; the virtual rows ask for it when the focus moves.
    HTMLElement.prototype.scrollTo = () => undefined;
  });
  afterAll(() => vi.restoreAllMocks());
}
