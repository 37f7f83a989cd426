import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { memo, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { DataGrid } from '../../../../src/ui/dataGrid/DataGrid.tsx';
import { GridRow, type GridRowFrame } from '../../../../src/ui/dataGrid/GridRow.tsx';
import {
  type GridColumn,
  type GridSortKey,
  nextSort,
} from '../../../../src/ui/dataGrid/gridColumn.ts';
import { withLayout } from '../../../support/layout.ts';

withLayout();

const COLUMNS: readonly GridColumn<string>[] = [
  { id: 'name', title: 'Name', width: 200, isPinned: true, isSortable: true, cell: (row) => row },
  { id: 'size', title: 'Size', width: 80, isSortable: true, cell: (row) => row.length },
  {
    id: 'mark',
    title: 'Mark',
    width: 40,
    isFixed: true,
    cell: () => <button type="button">m</button>,
  },
];

const Row = memo(function Row(frame: GridRowFrame<string>) {
  return <GridRow {...frame} row={`row ${frame.id}`} isSelected={frame.id === '3'} />;
});

function draw(count: number, visibility: Record<string, boolean> = {}) {
  const heard = { open: vi.fn(), toggle: vi.fn() };
  const rowIds = Array.from({ length: count }, (_, index) => String(index));
  function Harness() {
    const [focusedId, setFocusedId] = useState<string | null>(null);
    const [sort, setSort] = useState<readonly GridSortKey[]>([]);
    return (
      <DataGrid
        label="Rows"
        columns={COLUMNS}
        visibility={visibility}
        rowIds={rowIds}
        focusedId={focusedId}
        sort={sort}
        viewKey=""
        onFocusRow={setFocusedId}
        onOpenRow={heard.open}
        onToggleRow={heard.toggle}
        onSort={(column, isAdded) => setSort(nextSort(sort, column, isAdded))}
        renderRow={(frame) => <Row key={frame.id} {...frame} />}
        empty="Nothing here"
      />
    );
  }
  render(<Harness />);
  return { ...heard, user: userEvent.setup() };
}

const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);
const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });

test('ten thousand rows are said, few are mounted', () => {
  draw(10_000);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
  expect(rows().length).toBeGreaterThan(10);
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
});

test('one row is a stop of the Tab key, and arrows move the focus of the page', async () => {
  const { user } = draw(100);
  rows()[0]?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.getAttribute('data-row-id')).toBe('1');
  expect(rows().filter((row) => row.tabIndex === 0)).toEqual([document.activeElement]);
});

test('End mounts the last row and focuses it', async () => {
  const { user } = draw(10_000);
  rows()[0]?.focus();
  await user.keyboard('{End}');
  expect(document.activeElement?.getAttribute('data-row-id')).toBe('9999');
});

test('Enter and a double click open, Space ticks, with Shift a range', async () => {
  const { user, open, toggle } = draw(100);
  await user.click(screen.getByText('row 2'));
  await user.keyboard('{Enter}');
  await user.keyboard(' ');
  await user.keyboard('{Shift>} {/Shift}');
  await user.dblClick(screen.getByText('row 4'));
  expect(open.mock.calls).toEqual([['2'], ['4']]);
  expect(toggle.mock.calls).toEqual([
    ['2', false],
    ['2', true],
  ]);
});

test('a key on a button of a row belongs to the button', async () => {
  const { user, open } = draw(3);
  within(rows()[1]!).getByRole('button').focus();
  await user.keyboard('{Enter}');
  expect(open).not.toHaveBeenCalled();
});

test('headers say how they sort, with Shift as a further key', async () => {
  const { user } = draw(3);
  expect(header('Name').getAttribute('aria-sort')).toBe('none');
  await user.click(within(header('Name')).getByRole('button'));
  expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
  await user.keyboard('{Shift>}');
  await user.click(within(header('Size')).getByRole('button'));
  await user.keyboard('{/Shift}');
  expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
  expect(header('Size').getAttribute('aria-sort')).toBe('ascending');
  expect(header('Mark').hasAttribute('aria-sort')).toBe(false);
});

test('the header is one stop of the Tab key; arrows walk, with Shift they widen', async () => {
  const { user } = draw(3);
  const name = within(header('Name')).getByRole('button');
  const size = within(header('Size')).getByRole('button');
  expect([name.tabIndex, size.tabIndex]).toEqual([0, -1]);
  name.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(size);
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(screen.getByRole('grid').style.getPropertyValue('--columns')).toBe('200px 96px 40px');
});

test('a hidden column is in no row', () => {
  draw(3, { size: false });
  expect(screen.queryByRole('columnheader', { name: /Size/ })).toBeNull();
  expect(within(rows()[0]!).getAllByRole('gridcell')).toHaveLength(2);
});

test('selected rows say so, and an empty grid says why', () => {
  draw(5);
  expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual([
    'false',
    'false',
    'false',
    'true',
    'false',
  ]);
  draw(0);
  expect(screen.getByText('Nothing here')).toBeTruthy();
});
