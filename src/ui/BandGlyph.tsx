import styles from './BandGlyph.module.css';
import { classNames } from './classNames.ts';

/** The bands as the design system knows them: a hue and a shape each. */
export type BandTone = 'unsorted' | 'top' | 'usable' | 'backup' | 'never';

export interface BandGlyphProps {
  readonly band: BandTone;
  /** The name to read. Left out beside a written name, where the glyph would only repeat it. */
  readonly label?: string | undefined;
  /** Edge in pixels. */
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}

/** Drawn, not typed: fonts disagree about ◐ and ✕, and some draw them as pictures. */
export function BandGlyph({ band, label, size = 10, className }: BandGlyphProps) {
  return (
    <svg
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      className={classNames(styles.glyph, styles[band], className)}
    >
      {SHAPES[band]}
    </svg>
  );
}

const SHAPES = {
  unsorted: <circle cx="6" cy="6" r="4.6" className={styles.line} />,
  top: <path d="M6 .8 11.6 11H.4Z" />,
  usable: <circle cx="6" cy="6" r="5.3" />,
  backup: (
    <>
      <circle cx="6" cy="6" r="4.6" className={styles.line} />
      <path d="M6 .7a5.3 5.3 0 0 0 0 10.6Z" />
    </>
  ),
  never: <path d="M1.8 1.8 10.2 10.2M10.2 1.8 1.8 10.2" className={styles.stroke} />,
} as const;
