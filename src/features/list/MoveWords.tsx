import { ArrowRight } from '../../ui/icons.ts';
import styles from './MoveWords.module.css';

/** `Usable → Top, …` with the arrow drawn: not every font has one. */
export function MoveWords({ words }: { readonly words: string }) {
  const [before = '', after] = words.split(' → ');
  return (
    <>
      {before}
      {after !== undefined && (
        <>
          <ArrowRight role="img" aria-label="to" className={styles.arrow} />
          {after}
        </>
      )}
    </>
  );
}
