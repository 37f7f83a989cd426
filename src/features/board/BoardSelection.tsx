import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BoardScreen.module.css';

/** How many a key or a drag would move together, and the way out. */
export function BoardSelection() {
  const { session } = useStoreParts();
  const size = useSession(({ selection }) => selection.size);
  if (size === 0) return null;
  return (
    <>
      <span className={styles.selected}>{`${size.toLocaleString('en')} selected`}</span>
      <Button
        variant="quiet"
        onClick={() => session.setState({ selection: new Set(), anchorId: null })}
      >
        Clear selection
      </Button>
    </>
  );
}
