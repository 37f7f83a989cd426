import { describeForm } from '../../domain/firstPass.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Chip } from '../../ui/Chip.tsx';
import { ListFilter } from '../../ui/icons.ts';
import styles from './BoardScreen.module.css';

/** Says which first pass is in force and keeps the screened-out from Unsorted while pressed. */
export function FirstPassChip() {
  const { session } = useStoreParts();
  const words = useSession(({ firstPass }) => describeForm(firstPass));
  const isPressed = useSession(({ pile }) => pile !== 'all');
  if (words === '') return null;
  return (
    <>
      <Chip
        pressed={isPressed}
        icon={<ListFilter />}
        onClick={() => session.setState({ pile: isPressed ? 'all' : 'inPlay' })}
      >
        Only in play
      </Chip>
      <span className={styles.firstPass} title={`First pass: ${words}`}>
        {`First pass: ${words}`}
      </span>
    </>
  );
}
