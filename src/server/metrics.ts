const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  add(name: string): void;
  /** A duration in seconds, kept as a histogram. */
  observe(name: string, seconds: number): void;
  /** The text that Prometheus reads; gauges are measured when it is asked for. */
  text(gauges: Readonly<Record<string, number>>): string;
}

export function createMetrics(): Metrics {
  const counters = new Map<string, number>();
  const histograms = new Map<string, { counts: number[]; sum: number; count: number }>();
  return {
    add: (name) => void counters.set(name, (counters.get(name) ?? 0) + 1),
    observe(name, seconds) {
      const histogram = histograms.get(name) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
      histograms.set(name, histogram);
      histogram.sum += seconds;
      histogram.count += 1;
      BUCKETS.forEach((bound, index) => {
        if (seconds <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
      });
    },
    text(gauges) {
      const lines: string[] = [];
      for (const [name, value] of counters)
        lines.push(`# TYPE ${name} counter`, `${name} ${value}`);
      for (const [name, value] of Object.entries(gauges)) {
        lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
      }
      for (const [name, { counts, sum, count }] of histograms) {
        lines.push(`# TYPE ${name} histogram`);
        BUCKETS.forEach((bound, index) => {
          lines.push(`${name}_bucket{le="${bound}"} ${counts[index]}`);
        });
        lines.push(
          `${name}_bucket{le="+Inf"} ${count}`,
          `${name}_sum ${sum}`,
          `${name}_count ${count}`,
        );
      }
      return `${lines.join('\n')}\n`;
    },
  };
}
