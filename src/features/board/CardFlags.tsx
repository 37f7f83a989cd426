import {
  Flag,
  Globe,
  Layers,
  Lightbulb,
  Pause,
  Pencil,
  TriangleAlert,
  UserRoundX,
  UsersRound,
} from '../../ui/icons.ts';
import styles from './ApplicantCard.module.css';
import type { CardFlag, CardFlagKind } from './cardFacts.ts';

const SIGNS: Readonly<Record<CardFlagKind, typeof Flag>> = {
  missing: UserRoundX,
  changed: Pencil,
  suggestion: Lightbulb,
  failure: TriangleAlert,
  interruption: Pause,
  tag: Flag,
  otherList: Layers,
  couples: UsersRound,
  sponsorship: Globe,
};

export function CardFlags({ flags }: { readonly flags: readonly CardFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <span className={styles.flags}>
      {flags.map(({ kind, words }) => {
        const Sign = SIGNS[kind];
        return (
          <span key={kind} role="img" aria-label={words} title={words} data-flag={kind}>
            <Sign aria-hidden="true" />
          </span>
        );
      })}
    </span>
  );
}
