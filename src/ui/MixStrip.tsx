import type { BandTone } from './BandGlyph.tsx';
import { classNames } from './classNames.ts';
import styles from './MixStrip.module.css';

export interface MixPart {
  readonly label: string;
  readonly count: number;
}

export interface MixStripProps {
  readonly band: BandTone;
  /** In the same order everywhere, so that strips can be compared. Empty parts take no room. */
  readonly parts: readonly MixPart[];
  /** What is mixed: "Applicant types in Top". The counts are added to it. */
  readonly label: string;
}

/** The thin strip under a band's name: what it is made of, from the most ink to the least. */
export function MixStrip({ band, parts, label }: MixStripProps) {
  const filled = parts
    .map((part, index) => ({
      ...part,
      strength: 1 - (0.72 * index) / Math.max(1, parts.length - 1),
    }))
    .filter((part) => part.count > 0);
  const words = filled.map((part) => `${part.count} ${part.label}`).join(', ');
  const text = `${label}: ${words === '' ? 'nobody' : words}`;
  return (
    <div
      role="img"
      aria-label={text}
      title={text}
      className={classNames(styles.strip, styles[band])}
    >
      {filled.map((part) => (
        <span
          key={part.label}
          className={styles.part}
          style={{ flexGrow: part.count, opacity: part.strength }}
        />
      ))}
    </div>
  );
}
