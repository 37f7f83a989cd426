import type { Span } from '../../domain/capture/captureReading.ts';
import type { MarkedPhrase } from '../../domain/phraseChecks.ts';
import type { FieldMark } from './captureValues.ts';

/** A stretch of the text that is shown in one way. */
export interface Segment extends Span {
  /** Fields that its words led to; empty: none. */
  readonly fields: readonly string[];
  /** Whether a check of the words marks it. */
  readonly isChecked: boolean;
}

/** Cuts the text wherever a mark begins or ends, so that marks may lie over each other. */
export function markedSegments(
  length: number,
  marks: readonly FieldMark[],
  phrases: readonly MarkedPhrase[],
): readonly Segment[] {
  const events: { at: number; by: 1 | -1; field: string | null }[] = [];
  for (const { from, to, field } of marks) {
    events.push({ at: from, by: 1, field }, { at: to, by: -1, field });
  }
  for (const { from, to } of phrases) {
    events.push({ at: from, by: 1, field: null }, { at: to, by: -1, field: null });
  }
  events.sort((a, b) => a.at - b.at);
  const open = new Map<string | null, number>();
  const segments: Segment[] = [];
  let start = 0;
  const cut = (to: number) => {
    if (to <= start) return;
    const fields = [...open.keys()].filter((field) => field !== null);
    segments.push({ from: start, to, fields, isChecked: open.has(null) });
    start = to;
  };
  for (const { at, by, field } of events) {
    cut(Math.min(at, length));
    const count = (open.get(field) ?? 0) + by;
    if (count === 0) open.delete(field);
    else open.set(field, count);
  }
  cut(length);
  return segments;
}
