import type { AamcId } from '../../domain/applicant.ts';
import { toggleStar } from '../../store/actions.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Star } from '../../ui/icons.ts';

interface StarChipProps {
  readonly id: AamcId;
  readonly className?: string | undefined;
}

export function StarChip({ id, className }: StarChipProps) {
  const parts = useStoreParts();
  const isStarred = useSession(({ board }) => board.stars.has(id));
  return (
    <Chip
      className={className}
      pressed={isStarred}
      icon={<Star />}
      onClick={() => toggleStar(parts, [id])}
    >
      Star
    </Chip>
  );
}
