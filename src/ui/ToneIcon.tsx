import { CircleAlert, CircleCheck, Info, TriangleAlert } from './icons.ts';
import styles from './ToneIcon.module.css';
import type { Tone } from './tone.ts';

const ICONS = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
} as const;

/** The glyph that says the tone to eyes that do not see its colour. Neutral has none. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  if (tone === 'neutral') return null;
  const Icon = ICONS[tone];
  return <Icon className={styles[tone]} />;
}
