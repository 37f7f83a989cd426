import { afterPaint } from '../../store/afterPaint.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Printer } from '../../ui/icons.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroupField } from '../../ui/RadioGroupField.tsx';
import styles from './PrintDialog.module.css';
import { type PaperChoice, SHEET_NAMES } from './paperChoice.ts';

export interface PrintDialogProps {
  readonly choice: PaperChoice;
  readonly onChoice: (choice: PaperChoice) => void;
  /** How many ranks there are. */
  readonly ranks: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const SHEETS = ['typeIn', 'list', 'applicants'] as const;

/** Which sheets to print, and whether names are on them. */
export function PrintDialog({ choice, onChoice, ranks, isOpen, onClose }: PrintDialogProps) {
  const pages = Math.min(choice.upTo, ranks);
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      title="Print"
      size="small"
      description="Every page bears the fingerprint of the order, the version and the time."
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          afterPaint(() => window.print());
        }}
      >
        <RadioGroupField
          label="What to print"
          value={choice.sheet}
          options={SHEETS.map((sheet) => ({
            value: sheet,
            label: SHEET_NAMES[sheet].name,
            hint: SHEET_NAMES[sheet].what,
          }))}
          onValueChange={(sheet) => onChoice({ ...choice, sheet })}
        />
        {choice.sheet === 'applicants' && (
          <NumberField
            label="Down to rank"
            value={pages}
            min={1}
            max={ranks}
            onValueChange={(upTo) => {
              if (upTo !== null) onChoice({ ...choice, upTo });
            }}
          />
        )}
        <CheckboxField
          label="Leave names out"
          hint="Ranks and AAMC IDs stay."
          checked={choice.hidesNames}
          onChange={(event) => onChoice({ ...choice, hidesNames: event.currentTarget.checked })}
        />
        <Button type="submit" variant="primary" icon={<Printer />}>
          {choice.sheet === 'applicants'
            ? `Print ${pages} ${pages === 1 ? 'page' : 'pages'}`
            : 'Print'}
        </Button>
      </form>
    </Dialog>
  );
}
