import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Button } from '../../../src/ui/Button.tsx';
import { IconButton } from '../../../src/ui/IconButton.tsx';
import { Ellipsis } from '../../../src/ui/icons.ts';
import {
  AnchoredMenu,
  Menu,
  MenuGroup,
  MenuItem,
  MenuSeparator,
  Submenu,
} from '../../../src/ui/Menu.tsx';

function renderMenu() {
  const chosen: string[] = [];
  render(
    <Menu
      label="Actions for Park, Jisoo"
      trigger={<IconButton label="Actions for Park, Jisoo" icon={<Ellipsis />} />}
    >
      <MenuGroup label="Move to">
        <MenuItem hint="1" onSelect={() => chosen.push('top')}>
          Top
        </MenuItem>
        <MenuItem hint="2" onSelect={() => chosen.push('usable')}>
          Usable
        </MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuItem disabled onSelect={() => chosen.push('jump')}>
        Jump to rank
      </MenuItem>
      <Submenu label="Copy">
        <MenuItem onSelect={() => chosen.push('copy id')}>AAMC ID</MenuItem>
      </Submenu>
    </Menu>,
  );
  return chosen;
}

const trigger = () => screen.getByRole('button', { name: 'Actions for Park, Jisoo' });

async function highlighted(name: string) {
  await waitFor(() => expect(document.activeElement?.textContent).toContain(name));
}

test('a menu opens by key on its first item, and Enter chooses the item under the arrow', async () => {
  const user = userEvent.setup();
  const chosen = renderMenu();
  trigger().focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('menu', { name: 'Actions for Park, Jisoo' });
  await highlighted('Top');
  await user.keyboard('{ArrowDown}');
  await highlighted('Usable');
  await user.keyboard('{Enter}');
  expect(chosen).toEqual(['usable']);
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(trigger()));
});

test('typing the first letters of an item goes to it', async () => {
  const user = userEvent.setup();
  renderMenu();
  trigger().focus();
  await user.keyboard('{Enter}');
  await highlighted('Top');
  await user.keyboard('us');
  await highlighted('Usable');
});

test('a disabled item says so and cannot be chosen', async () => {
  const user = userEvent.setup();
  const chosen = renderMenu();
  await user.click(trigger());
  const item = await screen.findByRole('menuitem', { name: 'Jump to rank' });
  expect(item.getAttribute('aria-disabled')).toBe('true');
  await user.click(item);
  expect(chosen).toEqual([]);
});

test('the key hint is shown but is not part of the name', async () => {
  const user = userEvent.setup();
  renderMenu();
  await user.click(trigger());
  const item = await screen.findByRole('menuitem', { name: 'Top' });
  expect(item.textContent).toBe('Top1');
});

test('the right arrow opens a submenu and Enter chooses in it', async () => {
  const user = userEvent.setup();
  const chosen = renderMenu();
  trigger().focus();
  await user.keyboard('{Enter}');
  await highlighted('Top');
  await user.keyboard('c');
  await highlighted('Copy');
  await user.keyboard('{ArrowRight}');
  await highlighted('AAMC ID');
  await user.keyboard('{Enter}');
  expect(chosen).toEqual(['copy id']);
});

function ManyTriggers() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      {['Park', 'Yoon'].map((name) => (
        <Button key={name} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
          {name}
        </Button>
      ))}
      <AnchoredMenu anchor={anchor} onClose={() => setAnchor(null)} label="Actions">
        <MenuItem onSelect={() => {}}>Star</MenuItem>
      </AnchoredMenu>
    </>
  );
}

test('one menu serves many triggers, and the focus returns to the one that was pressed', async () => {
  const user = userEvent.setup();
  render(<ManyTriggers />);
  for (const name of ['Yoon', 'Park']) {
    const button = screen.getByRole('button', { name });
    button.focus();
    await user.keyboard('{Enter}');
    const menu = await screen.findByRole('menu', { name: 'Actions' });
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    await user.keyboard('{ArrowDown}');
    await highlighted('Star');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
  }
});
