import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { fieldOf, fieldText, POOL_FIELDS, type PoolField } from '../../domain/poolFields.ts';
import { fieldFactsOf, keptFieldIdsOf } from '../../store/derived.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useHasLedger, useSession } from '../../store/hooks.ts';
import type { PoolLayout } from '../../store/session.ts';
import type { GridColumn } from '../../ui/dataGrid/gridColumn.ts';
import { POOL_COLUMNS, words } from './poolColumns.tsx';
import type { PoolRow } from './poolRow.ts';

const OWN_IDS = new Set(POOL_COLUMNS.map(({ id }) => id));
/** Every other field can be a column too, when somebody asks for it. */
const FURTHER_COLUMNS = POOL_FIELDS.filter(({ id }) => !OWN_IDS.has(id)).map(fieldColumn);

export interface PoolColumnsInUse {
  readonly columns: readonly GridColumn<PoolRow>[];
  readonly layout: PoolLayout;
}

/**
 * The columns of the pool, those of all other fields and those that the files brought; the latter
 * two stay hidden until asked for.
 */
export function usePoolColumns(): PoolColumnsInUse {
  const keptIds = useSession(keptFieldIdsOf);
  const layout = useSession((state) => state.poolLayout);
  const hasLedger = useHasLedger();
  const columns = useMemo(() => {
    const kept = keptIds.flatMap((id) => fieldOf(id) ?? []).map(fieldColumn);
    const all = [...POOL_COLUMNS, ...FURTHER_COLUMNS, ...kept];
    return hasLedger ? all : all.filter(({ id }) => fieldOf(id)?.group !== 'Notes');
  }, [keptIds, hasLedger]);
  const visibility = useMemo(
    () => ({
      ...Object.fromEntries(
        columns.filter(({ id }) => !OWN_IDS.has(id)).map(({ id }) => [id, false]),
      ),
      ...layout.visibility,
    }),
    [columns, layout.visibility],
  );
  return { columns, layout: useMemo(() => ({ ...layout, visibility }), [layout, visibility]) };
}

function fieldColumn(field: PoolField): GridColumn<PoolRow> {
  return {
    id: field.id,
    title: field.title,
    width: field.kind === 'words' ? 150 : 96,
    isSortable: true,
    ...(field.kind === 'number' ? { align: 'end' as const } : {}),
    cell: ({ applicant }) => <FieldText field={field} id={applicant.id} />,
  };
}

/** Listens to its own words only. */
function FieldText({ field, id }: { readonly field: PoolField; readonly id: AamcId }) {
  const value = useSession((session) => {
    const applicant = session.board.applicantsById.get(id);
    if (field.group === 'Notes' && hidesVoices(session, id)) return '';
    return applicant === undefined ? '' : fieldText(field, applicant, fieldFactsOf(session));
  });
  return words(value === '' ? null : value);
}
