import type { AamcId } from '../../domain/applicant.ts';
import { useKeyWords, useSession, useStoreParts } from '../../store/hooks.ts';
import { moveFocus } from '../../store/session.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDown, ChevronUp } from '../../ui/icons.ts';

/** To the neighbours in what the screen shows, without leaving the panel. */
export function StepButtons({ id }: { readonly id: AamcId }) {
  const { session } = useStoreParts();
  const keyWords = useKeyWords();
  const visibleIds = useSession((state) => state.visibleIds);
  const index = visibleIds.indexOf(id);
  return (
    <>
      <IconButton
        label="Previous applicant"
        icon={<ChevronUp />}
        shortcut={keyWords('previous')}
        disabled={index <= 0}
        onClick={() => moveFocus(session, -1)}
      />
      <IconButton
        label="Next applicant"
        icon={<ChevronDown />}
        shortcut={keyWords('next')}
        disabled={visibleIds.length === 0 || index === visibleIds.length - 1}
        onClick={() => moveFocus(session, 1)}
      />
    </>
  );
}
