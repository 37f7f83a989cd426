/** Samples by the name of their figure, in the order in which the names first came. */
export class Figures {
  readonly #samples = new Map<string, number[]>();

  add(name: string, value: number): void {
    const samples = this.#samples.get(name) ?? [];
    samples.push(value);
    this.#samples.set(name, samples);
  }

  addAll(prefix: string, values: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(values)) this.add(`${prefix}.${name}`, value);
  }

  names(): readonly string[] {
    return [...this.#samples.keys()];
  }

  samples(name: string): readonly number[] {
    return this.#samples.get(name) ?? [];
  }

  /** Undefined for a name that nothing was measured for. */
  median(name: string): number | undefined {
    return this.#samples.has(name) ? quantile(this.samples(name), 0.5) : undefined;
  }
}

/** The value below which a share of the samples lies, interpolated between its two neighbours. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new Error('There are no samples');
  return low + (high - low) * (place - Math.floor(place));
}
