/**
 * How a program scores a file: parts that it builds from imported fields of numbers, each with its
 * points. Nothing is preset and nothing is guessed: with no rubric there is no score.
 */
export interface RubricPart {
  /** Id of a field of numbers, of ours or of a column kept from the files. */
  readonly field: string;
  /** The value that earns nothing and the value that earns all; between them points are shared. */
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

export type Rubric = readonly RubricPart[];

/** A rubric as it came from a document; one that this build cannot read is none. */
export function readRubric(value: unknown): Rubric {
  const isPart = (part: Partial<RubricPart> | null) =>
    typeof part?.field === 'string' &&
    [part.from, part.to, part.points].every(Number.isFinite) &&
    part.from !== part.to &&
    part.points! > 0;
  return Array.isArray(value) && value.every(isPart) ? value : [];
}
