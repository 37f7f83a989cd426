import { expect, test } from 'vitest';
import { budgetOf } from '../../bench/budgets.ts';
import { Figures } from '../../bench/figures.ts';
import { addGrowth } from '../../bench/growth.ts';

test('growth is the median at 10,000 over that at 250, for us and for the peer', () => {
  const figures = new Figures();
  for (const ms of [60, 80, 500]) figures.add('board.250.openMs', ms);
  figures.add('board.10000.openMs', 120);
  figures.add('peer.pragmatic.board.250.openMs', 50);
  figures.add('peer.pragmatic.board.10000.openMs', 50);
  addGrowth(figures);
  expect(figures.median('growth.board.openMs')).toBe(1.5);
  expect(figures.median('peer.pragmatic.growth.board.openMs')).toBe(1);
  expect(budgetOf('growth.board.openMs')).toBe(1.3);
});

test('a size that was not measured gives no growth', () => {
  const figures = new Figures();
  figures.add('triage.10000.keyP95Ms', 19);
  figures.add('drag.250.settledMs', 19);
  addGrowth(figures);
  expect(figures.names()).toHaveLength(2);
});
