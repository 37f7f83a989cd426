import { describeForm } from '../../domain/firstPass.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Chip } from '../../ui/Chip.tsx';
import { ListFilter } from '../../ui/icons.ts';
import styles from './BoardScreen.module.css';

/** Says which first pass is in force and, while pressed, keeps whom it screens out from view. */
export function FirstPassChip() {
  const { session } = useStoreParts();
  const words = useSession(({ firstPass }) => describeForm(firstPass));
  const view = useSession(({ screenedView }) => screenedView);
  if (words === '') return null;
  const isPressed = view !== 'dimmed';
  return (
    <>
      <Chip
        pressed={isPressed}
        icon={<ListFilter />}
        onClick={() => session.setState({ screenedView: isPressed ? 'dimmed' : 'hiddenUnsorted' })}
      >
        Only in play
      </Chip>
      <span className={styles.firstPass} title={`First pass: ${words}`}>
        {`First pass: ${words}`}
      </span>
    </>
  );
}
