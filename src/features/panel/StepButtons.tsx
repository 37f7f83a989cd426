import type { AamcId } from '../../domain/applicant.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { moveFocus } from '../../store/session.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDown, ChevronUp } from '../../ui/icons.ts';

/** To the neighbours in what the screen shows, without leaving the panel. */
export function StepButtons({ id }: { readonly id: AamcId }) {
  const { session } = useStoreParts();
  const visibleIds = useSession((state) => state.visibleIds);
  const index = visibleIds.indexOf(id);
  return (
    <>
      <IconButton
        label="Previous applicant"
        icon={<ChevronUp />}
        shortcut="K"
        disabled={index <= 0}
        onClick={() => moveFocus(session, -1)}
      />
      <IconButton
        label="Next applicant"
        icon={<ChevronDown />}
        shortcut="J"
        disabled={visibleIds.length === 0 || index === visibleIds.length - 1}
        onClick={() => moveFocus(session, 1)}
      />
    </>
  );
}
