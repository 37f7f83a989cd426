import { Button } from '../../ui/Button.tsx';
import styles from './ForYouScreen.module.css';

export interface NotReachedProps {
  /** Why the room could not be asked, for the person; null: it answered. */
  readonly failure: string | null;
  readonly onTryAgain: () => void;
}

export function NotReached({ failure, onTryAgain }: NotReachedProps) {
  if (failure === null) return null;
  return (
    <p role="alert" className={styles.failure}>
      {failure}{' '}
      <Button variant="quiet" onClick={onTryAgain}>
        Try again
      </Button>
    </p>
  );
}
