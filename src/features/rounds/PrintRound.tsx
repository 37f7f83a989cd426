import { afterPaint } from '../../store/afterPaint.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Printer } from '../../ui/icons.ts';
import { Popover } from '../../ui/Popover.tsx';
import styles from './RoundsScreen.module.css';

interface PrintRoundProps {
  readonly hidesNames: boolean;
  readonly onHidesNames: (hides: boolean) => void;
}

/** The sheet of the round shown, with names or without. */
export function PrintRound({ hidesNames, onHidesNames }: PrintRoundProps) {
  return (
    <Popover
      title="Print the round sheet"
      trigger={
        <Button variant="quiet" icon={<Printer />}>
          Print…
        </Button>
      }
    >
      {(close) => (
        <div className={styles.print}>
          <CheckboxField
            label="Leave names out"
            checked={hidesNames}
            onChange={(event) => onHidesNames(event.currentTarget.checked)}
          />
          <Button
            variant="primary"
            onClick={() => {
              close();
              afterPaint(() => window.print());
            }}
          >
            Print this round
          </Button>
        </div>
      )}
    </Popover>
  );
}
