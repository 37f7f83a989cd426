import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/ui/ErrorBoundary.tsx';

// React prints every caught error; here they are the subject, not a surprise.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
});

function Part({ draw }: { draw: () => string }) {
  return <p>{draw()}</p>;
}

test('a fault stays inside its part, is reported, and can be tried again', async () => {
  const user = userEvent.setup();
  const reported: unknown[] = [];
  const fault = new Error('no such band');
  let broken = true;
  const draw = () => {
    if (broken) throw fault;
    return 'The cards';
  };
  render(
    <>
      <p>The header</p>
      <ErrorBoundary name="The board" onError={(error) => reported.push(error)}>
        <Part draw={draw} />
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByText('The header')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('The board could not be drawn.');
  expect(screen.getByRole('alert').textContent).not.toContain('no such band');
  expect(reported).toEqual([fault]);

  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('alert')).toBeTruthy();

  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('The cards')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
