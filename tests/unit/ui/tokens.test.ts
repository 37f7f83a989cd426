import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const GROUNDS = ['ground', 'ground-sunken', 'surface', 'surface-hover', 'surface-lifted'];
const BANDS = ['unsorted', 'top', 'usable', 'backup', 'never'];
const TONES = ['accent', 'success', 'warning', 'danger'];
const FAMILIES = [...BANDS.map((band) => `band-${band}`), ...TONES];

/** Every pair of words and ground that a component may draw: 4.5:1 (WCAG 1.4.3). */
const WORDS: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...['ink', 'ink-2'].flatMap((ink) => FAMILIES.map((family) => [ink, `${family}-soft`] as const)),
  ...FAMILIES.flatMap((family) =>
    [...GROUNDS, `${family}-soft`].map((ground) => [`${family}-ink`, ground] as const),
  ),
  ['ink-3', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
];

/** Marks, edges of controls and the focus ring: 3:1 (WCAG 1.4.11). */
const MARKS: readonly (readonly [mark: string, ground: string])[] = [
  ...[...FAMILIES, 'edge-control'].flatMap((mark) =>
    GROUNDS.map((ground) => [mark, ground] as const),
  ),
  ...FAMILIES.map((family) => [family, `${family}-soft`] as const),
];

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(WORDS)('%s on %s can be read', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('%s on %s can be seen', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

test('black on white has the contrast that the standard gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

function colour(name: string, theme: Theme): string {
  const pair = css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`));
  if (pair === null) throw new Error(`tokens.css has no colour pair --${name}`);
  return pair[theme === 'light' ? 1 : 2]!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of a `#rrggbb` colour as WCAG 2.2 defines it, 0 to 1. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
