import { type KeyboardEvent, useState } from 'react';
import styles from './RankJump.module.css';

export interface RankJumpProps {
  /** The lowest rank there is. */
  readonly last: number;
  readonly onJump: (rank: number) => void;
}

/** Goes to a rank by its number and Enter. What is no rank is marked, and Enter then does nothing. */
export function RankJump({ last, onJump }: RankJumpProps) {
  const [text, setText] = useState('');
  const rank = /^\d+$/.test(text) ? Number(text) : 0;
  const isThere = rank >= 1 && rank <= last;

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') {
      setText('');
      event.currentTarget.blur();
    } else if (event.key === 'Enter' && isThere) {
      setText('');
      event.currentTarget.blur();
      onJump(rank);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className={styles.field}
      aria-label={`Jump to rank, 1 to ${last}`}
      aria-invalid={text !== '' && !isThere}
      title={text !== '' && !isThere ? `Ranks go from 1 to ${last}` : 'Jump to a rank (g)'}
      placeholder="Rank…"
      data-jump=""
      value={text}
      onChange={(event) => setText(event.currentTarget.value.trim())}
      onKeyDown={press}
      onBlur={() => setText('')}
    />
  );
}
