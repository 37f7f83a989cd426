import { skip } from '../../store/actions.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './SkipButton.module.css';

/** Leaves the applicant for later: the queue says at its end who was left. */
export function SkipButton() {
  const parts = useStoreParts();
  return (
    <Button
      variant="quiet"
      className={styles.skip}
      aria-keyshortcuts="Shift+J"
      onClick={() => skip(parts, 1)}
    >
      Skip <Kbd aria-hidden="true">Shift J</Kbd>
    </Button>
  );
}
