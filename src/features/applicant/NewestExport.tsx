import type { AamcId } from '../../domain/applicant.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { FACT_LABELS, type FactName } from '../../intake/showFact.ts';
import { useSession } from '../../store/hooks.ts';
import { Tag } from '../../ui/Tag.tsx';

/** What the newest import says about an applicant: which facts changed, or that it lacks them. */
export function NewestExport({ id }: { readonly id: AamcId }) {
  const changed = useSession(({ board }) => board.changedAt.get(id));
  const missingSince = useSession(({ board }) => board.missingSince.get(id));
  return (
    <>
      {missingSince !== undefined && (
        <Tag tone="warning">{`not in the export of ${formatInZone(missingSince, EASTERN)}`}</Tag>
      )}
      {changed !== undefined && (
        <Tag tone="info">
          {`changed ${formatInZone(changed.at, EASTERN)}: ${changed.fields
            .map((field) => FACT_LABELS[field as FactName] ?? field)
            .join(', ')}`}
        </Tag>
      )}
    </>
  );
}
