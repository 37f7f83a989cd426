import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { NumberField } from '../../../src/ui/NumberField.tsx';

function Threshold({ seen }: { seen: (number | null)[] }) {
  const [value, setValue] = useState<number | null>(230);
  return (
    <NumberField
      label="Step 2 CK at least"
      value={value}
      min={180}
      max={300}
      onValueChange={(next) => {
        seen.push(next);
        setValue(next);
      }}
    />
  );
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Step 2 CK at least' });

test('only whole numbers of the range are handed on', async () => {
  const user = userEvent.setup();
  const seen: (number | null)[] = [];
  render(<Threshold seen={seen} />);
  await user.clear(field());
  await user.type(field(), '245');
  expect(seen).toEqual([null, 245]);
});

test('what cannot be taken stays, is marked, and says what would be right', async () => {
  const user = userEvent.setup();
  const seen: (number | null)[] = [];
  render(<Threshold seen={seen} />);
  await user.type(field(), '9');
  await user.tab();
  expect(field().value).toBe('2309');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  const words = document.getElementById(field().getAttribute('aria-describedby') ?? '');
  expect(words?.textContent).toBe('Type a whole number from 180 to 300.');
  expect(seen).toEqual([]);
});

test('parts of a whole are taken where they are asked for, with a point, a comma or a true minus', async () => {
  const user = userEvent.setup();
  const seen: (number | null)[] = [];
  render(
    <NumberField
      label="Weight"
      value={null}
      min={-1}
      max={1}
      hasDecimals
      onValueChange={(value) => seen.push(value)}
    />,
  );
  const weight = screen.getByRole('textbox', { name: 'Weight' });
  for (const text of ['0.65', '0,4', '−.5']) {
    await user.clear(weight);
    await user.type(weight, text);
    expect(seen.at(-1)).toBe(Number(text.replace(',', '.').replace('−', '-')));
  }
  await user.type(weight, '5x');
  expect(screen.getByText('Type a number from −1 to 1.')).toBeTruthy();
});
