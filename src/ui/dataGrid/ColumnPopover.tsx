import type { ReactNode } from 'react';
import { AnchoredPopover } from '../Popover.tsx';
import { ColumnPanel } from './ColumnPanel.tsx';
import { type ColumnScope, columnMover } from './columnMover.ts';

export interface ColumnPopoverProps<Row> extends ColumnScope<Row> {
  /** Null while no panel is open. */
  readonly columnId: string | null;
  readonly anchor: HTMLElement | null;
  onClose(): void;
  readonly statisticsOf: (columnId: string) => ReactNode;
}

/** The panel of one column. It stands beside the grid: a grid may hold nothing but rows. */
export function ColumnPopover<Row>(props: ColumnPopoverProps<Row>) {
  const { columnId, shown } = props;
  return (
    <AnchoredPopover
      title={shown.find(({ column }) => column.id === columnId)?.column.title ?? 'Column'}
      anchor={columnId === null ? null : props.anchor}
      onClose={props.onClose}
    >
      {columnId !== null && <Panel {...props} columnId={columnId} />}
    </AnchoredPopover>
  );
}

function Panel<Row>(props: ColumnPopoverProps<Row> & { readonly columnId: string }) {
  const { columnId: id, onClose, table, layout } = props;
  const column = table.getColumn(id);
  const { sorting } = table.state;
  if (column === undefined) return null;
  const done =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      act(...args);
      onClose();
    };
  const left = columnMover(props, id, -1);
  const right = columnMover(props, id, 1);
  return (
    <ColumnPanel
      isSortable={column.getCanSort()}
      descending={sorting.find((key) => key.id === id)?.desc}
      hasOtherKeys={sorting.some((key) => key.id !== id)}
      onSort={done((descending, isAdded) => column.toggleSorting(descending, isAdded))}
      onUnsort={done(() => table.setSorting((keys) => keys.filter((key) => key.id !== id)))}
      isFixed={!column.getCanPin()}
      isPinned={layout.pinned.includes(id)}
      onPin={done((isPinned) => column.pin(isPinned ? 'start' : false))}
      onMoveLeft={left && done(left)}
      onMoveRight={right && done(right)}
      onResetWidth={layout.sizes[id] === undefined ? undefined : done(() => column.resetSize())}
      onHide={done(() => column.toggleVisibility(false))}
      statistics={props.statisticsOf(id)}
    />
  );
}
