import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { memo, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { DataGrid } from '../../../../src/ui/dataGrid/DataGrid.tsx';
import { GridRow, type GridRowFrame } from '../../../../src/ui/dataGrid/GridRow.tsx';
import type {
  GridColumn,
  GridLayout,
  GridSortKey,
} from '../../../../src/ui/dataGrid/gridColumn.ts';
import { withLayout } from '../../../support/layout.ts';

withLayout();

const COLUMNS: readonly GridColumn<string>[] = [
  { id: 'name', title: 'Name', width: 200, isSortable: true, cell: (row) => row },
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

const FIRST_LAYOUT: GridLayout = { visibility: {}, order: [], pinned: ['name'], sizes: {} };

function draw(count: number, given: Partial<GridLayout> = {}) {
  const heard = { open: vi.fn(), toggle: vi.fn(), extend: vi.fn(), all: vi.fn(), copy: vi.fn() };
  const rowIds = Array.from({ length: count }, (_, index) => String(index));
  function Harness() {
    const [focusedId, setFocusedId] = useState<string | null>(null);
    const [sort, setSort] = useState<readonly GridSortKey[]>([]);
    const [layout, setLayout] = useState<GridLayout>({ ...FIRST_LAYOUT, ...given });
    return (
      <DataGrid
        label="Rows"
        columns={COLUMNS}
        layout={layout}
        onLayoutChange={setLayout}
        rowIds={rowIds}
        focusedId={focusedId}
        sort={sort}
        onSortChange={setSort}
        viewKey=""
        onFocusRow={setFocusedId}
        onOpenRow={heard.open}
        onToggleRow={heard.toggle}
        onExtendTo={(id) => {
          setFocusedId(id);
          heard.extend(id);
        }}
        onSelectAll={heard.all}
        onCopy={(columns, cellId) => heard.copy(columns.map(({ id }) => id).join(), cellId)}
        statisticsOf={(id) => `About ${id}`}
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
/** The button that sorts, not the one that opens the panel. */
const sorter = (name: string) => within(header(name)).getByRole('button', { name });
const titles = () => screen.getAllByRole('columnheader').map((cell) => cell.textContent);
const focused = () => document.activeElement as HTMLElement;

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
  await user.click(sorter('Name'));
  expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
  await user.keyboard('{Shift>}');
  await user.click(sorter('Size'));
  await user.keyboard('{/Shift}');
  expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
  expect(header('Size').getAttribute('aria-sort')).toBe('ascending');
  expect(header('Mark').hasAttribute('aria-sort')).toBe(false);
});

test('the header is one stop of the Tab key; arrows walk, with Shift they widen', async () => {
  const { user } = draw(3);
  const name = sorter('Name');
  const size = sorter('Size');
  expect([name.tabIndex, size.tabIndex]).toEqual([0, -1]);
  name.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(size);
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(screen.getByRole('grid').style.getPropertyValue('--columns')).toBe('40px 200px 96px');
});

test('a hidden column is in no row', () => {
  draw(3, { visibility: { size: false } });
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

test('a row is entered with the right arrow; up and down keep to the column, left leaves it', async () => {
  const { user } = draw(100);
  rows()[0]?.focus();
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(focused().getAttribute('role')).toBe('gridcell');
  expect(focused().textContent).toBe('row 0');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused().textContent).toBe('row 2');
  await user.keyboard('{End}');
  expect(focused().getAttribute('aria-colindex')).toBe('3');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(focused().closest('[data-row-id]')?.getAttribute('data-row-id')).toBe('99');
  await user.keyboard('{Home}{ArrowLeft}');
  expect(focused().getAttribute('data-row-id')).toBe('99');
});

test('Shift with a key that moves extends, Ctrl+A takes all, Ctrl+C copies rows or the cell', async () => {
  const { user, extend, all, copy } = draw(100);
  rows()[0]?.focus();
  await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{PageDown}{/Shift}');
  expect(extend.mock.calls[0]).toEqual(['1']);
  expect(extend.mock.calls).toHaveLength(2);
  await user.keyboard('{Control>}a{/Control}');
  expect(all).toHaveBeenCalledTimes(1);
  await user.keyboard('{Control>}c{/Control}');
  await user.keyboard('{ArrowRight}{ArrowRight}{Control>}c{/Control}');
  expect(copy.mock.calls).toEqual([
    ['mark,name,size', null],
    ['mark,name,size', 'name'],
  ]);
});

test('a press with Shift extends to the row, with Ctrl it adds the row', async () => {
  const { user, extend, toggle } = draw(20);
  await user.click(screen.getByText('row 2'));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByText('row 5'));
  await user.keyboard('{/Shift}{Control>}');
  await user.click(screen.getByText('row 9'));
  expect(extend.mock.calls).toEqual([['5']]);
  expect(toggle.mock.calls).toEqual([['9', false]]);
});

test('what is fixed stands first, then what is pinned, then the order that was given', () => {
  draw(3, { order: ['size', 'name'], pinned: [] });
  expect(titles()).toEqual(['Mark', 'Size', 'Name']);
});

test('the panel of a column sorts by several keys, moves, pins and hides it, and says what it holds', async () => {
  const { user } = draw(3, { pinned: [] });
  await user.click(sorter('Name'));
  await user.click(screen.getByRole('button', { name: 'Column Size' }));
  const panel = within(await screen.findByRole('dialog', { name: 'Size' }));
  expect(panel.getByText('About size')).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Then descending' }));
  expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
  expect(header('Size').getAttribute('aria-sort')).toBe('descending');

  await user.click(screen.getByRole('button', { name: 'Column Size' }));
  await user.click(await screen.findByRole('button', { name: 'Move left' }));
  expect(titles()).toEqual(['Mark', 'Size2', 'Name1']);
  await user.click(screen.getByRole('button', { name: 'Column Name' }));
  await user.click(await screen.findByRole('button', { name: 'Pin to the left' }));
  expect(titles()).toEqual(['Mark', 'Name1', 'Size2']);
  await user.click(screen.getByRole('button', { name: 'Column Size' }));
  await user.click(await screen.findByRole('button', { name: 'Hide' }));
  expect(titles()).toEqual(['Mark', 'Name1']);
});

test('the down arrow on a header opens its panel, and Ctrl with an arrow moves the column', async () => {
  const { user } = draw(3, { pinned: [] });
  sorter('Size').focus();
  await user.keyboard('{Control>}{ArrowLeft}{/Control}');
  expect(titles()).toEqual(['Mark', 'Size', 'Name']);
  expect(focused().textContent).toBe('Size');
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByRole('dialog', { name: 'Size' })).toBeTruthy();
});
