import { describe, expect, it } from 'vitest';
import { Figures, quantile } from '../../bench/figures.ts';

describe('quantile', () => {
  it('stands between two samples where none is exactly there', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
  });

  it('is the sample itself when there is only one', () => {
    expect(quantile([7], 0.98)).toBe(7);
  });

  it('has no value without samples', () => {
    expect(() => quantile([], 0.5)).toThrow('no samples');
  });
});

describe('Figures', () => {
  it('keeps names in the order in which they came and takes the median of each', () => {
    const figures = new Figures();
    figures.addAll('drag.400', { settledMs: 30, pickupMs: 1 });
    figures.addAll('drag.400', { settledMs: 10, pickupMs: 3 });
    figures.addAll('drag.400', { settledMs: 11, pickupMs: 2 });
    expect(figures.names()).toEqual(['drag.400.settledMs', 'drag.400.pickupMs']);
    expect(figures.median('drag.400.settledMs')).toBe(11);
    expect(figures.median('drag.1000.settledMs')).toBeUndefined();
  });
});
