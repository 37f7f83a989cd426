import type { AamcId } from '../../domain/applicant.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { moveFocus } from '../../store/session.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronLeft, ChevronRight } from '../../ui/icons.ts';
import styles from './QueueStepper.module.css';

/** The queue where there is no room for a list: the place in it and a step either way. */
export function QueueStepper({ ids }: { readonly ids: readonly AamcId[] }) {
  const { session } = useStoreParts();
  const index = useSession(({ focusedId }) => (focusedId === null ? -1 : ids.indexOf(focusedId)));
  return (
    <section aria-label="Queue" className={styles.stepper}>
      <span>
        {index < 0 ? '–' : (index + 1).toLocaleString('en')} of {ids.length.toLocaleString('en')}
      </span>
      <IconButton
        label="Previous applicant"
        icon={<ChevronLeft />}
        tooltip={false}
        aria-disabled={index <= 0}
        onClick={() => moveFocus(session, -1)}
      />
      <IconButton
        label="Next applicant"
        icon={<ChevronRight />}
        tooltip={false}
        aria-disabled={index === ids.length - 1}
        onClick={() => moveFocus(session, 1)}
      />
    </section>
  );
}
