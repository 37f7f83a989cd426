import { describe, expect, it } from 'vitest';
import { Figures } from '../../bench/figures.ts';
import { misses, toJson, toTable } from '../../bench/report.ts';

function sampleFigures(): Figures {
  const figures = new Figures();
  for (const ms of [30, 10, 20.12345]) figures.add('drag.10000.settledMs', ms);
  figures.add('peer.pragmatic.drag.10000.settledMs', 15);
  figures.add('board.400.openMs', 121);
  figures.add('import.250.previewMs', 60);
  return figures;
}

describe('toJson', () => {
  it('is flat, with numbers only and the facts of the run at its end', () => {
    expect(JSON.parse(toJson(sampleFigures(), { 'meta.cores': 2 }))).toEqual({
      'drag.10000.settledMs': 20.123,
      'peer.pragmatic.drag.10000.settledMs': 15,
      'board.400.openMs': 121,
      'import.250.previewMs': 60,
      'meta.cores': 2,
    });
  });
});

describe('toTable', () => {
  it('puts budget and peer beside a figure, and gives a peer no line of its own', () => {
    const lines = toTable(sampleFigures()).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^drag\.10000\.settledMs +20\.1 +10–30 +≤ 20 +MISSED +pragmatic 15$/);
    expect(lines[3]).toMatch(/^import\.250\.previewMs +60$/);
  });
});

describe('misses', () => {
  it('names the figures over their budget; without a budget nothing is missed', () => {
    expect(misses(sampleFigures())).toEqual(['drag.10000.settledMs', 'board.400.openMs']);
  });
});
