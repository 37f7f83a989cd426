import { skip } from '../../store/actions.ts';
import { useKeyWords, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ariaKeys, Kbd } from '../../ui/Kbd.tsx';
import styles from './SkipButton.module.css';

/** Leaves the applicant for later: the queue says at its end who was left. */
export function SkipButton() {
  const parts = useStoreParts();
  const words = useKeyWords()('skip');
  return (
    <Button
      variant="quiet"
      className={styles.skip}
      aria-keyshortcuts={ariaKeys(words)}
      onClick={() => skip(parts, 1)}
    >
      Skip <Kbd aria-hidden="true">{words}</Kbd>
    </Button>
  );
}
