import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { SegmentedControl } from '../../../src/ui/SegmentedControl.tsx';

function Piles() {
  const [pile, setPile] = useState<'now' | 'gray' | 'out'>('now');
  return (
    <SegmentedControl
      label="Pile"
      value={pile}
      onValueChange={setPile}
      options={[
        { value: 'now', label: 'Review now' },
        { value: 'gray', label: 'Gray', disabled: true },
        { value: 'out', label: 'Screened out' },
      ]}
    />
  );
}

const checked = () => screen.getByRole<HTMLInputElement>('radio', { checked: true });

test('arrow keys move the choice, pass over what is disabled and go around', async () => {
  const user = userEvent.setup();
  render(<Piles />);
  expect(screen.getByRole('radiogroup', { name: 'Pile' })).toBeTruthy();
  await user.tab();
  expect(document.activeElement).toBe(checked());
  await user.keyboard('{ArrowRight}');
  expect(checked().value).toBe('out');
  expect(document.activeElement).toBe(checked());
  await user.keyboard('{ArrowRight}');
  expect(checked().value).toBe('now');
});

test('Tab enters the group once and leaves it', async () => {
  const user = userEvent.setup();
  render(
    <>
      <Piles />
      <button type="button">After</button>
    </>,
  );
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'After' }));
});
