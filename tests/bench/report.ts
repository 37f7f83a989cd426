import { budgetOf } from './budgets.ts';
import type { Figures } from './figures.ts';

const PEER = /^peer\.([^.]+)\.(.+)$/;

/** Medians by name, flat, numbers only; what other programs read. */
export function toJson(figures: Figures, meta: Readonly<Record<string, number>>): string {
  const medians = figures.names().map((name) => [name, rounded(figures.median(name)!)]);
  return `${JSON.stringify({ ...Object.fromEntries(medians), ...meta }, null, 2)}\n`;
}

/** One line per figure of ours: median, range, budget, and each peer of the same run beside it. */
export function toTable(figures: Figures): string {
  const ours = figures.names().filter((name) => !PEER.test(name));
  const rows = ours.map((name) => [
    name,
    shown(figures.median(name)!),
    rangeOf(figures.samples(name)),
    ...verdictOn(name, figures.median(name)!),
    peersOf(figures, name).join(', '),
  ]);
  return alignedLines([['figure', 'median', 'range', 'budget', '', 'peers'], ...rows]);
}

/** The figures that miss their budget. */
export function misses(figures: Figures): readonly string[] {
  return figures.names().filter((name) => {
    const budget = budgetOf(name);
    return budget !== null && figures.median(name)! > budget;
  });
}

function verdictOn(name: string, median: number): readonly [string, string] {
  const budget = budgetOf(name);
  if (budget === null) return ['', ''];
  return [`≤ ${budget}`, median <= budget ? 'ok' : 'MISSED'];
}

function peersOf(figures: Figures, name: string): readonly string[] {
  return figures.names().flatMap((other) => {
    const [, peer, measure] = PEER.exec(other) ?? [];
    if (peer === undefined || measure !== name) return [];
    return [`${peer} ${shown(figures.median(other)!)}`];
  });
}

function rangeOf(samples: readonly number[]): string {
  return samples.length < 2 ? '' : `${shown(Math.min(...samples))}–${shown(Math.max(...samples))}`;
}

function shown(value: number): string {
  return value >= 100 || Number.isInteger(value)
    ? value.toFixed(0)
    : value.toFixed(value < 10 ? 2 : 1);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function alignedLines(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
