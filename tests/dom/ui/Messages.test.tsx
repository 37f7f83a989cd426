import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Messages, showMessage } from '../../../src/ui/Messages.tsx';
import { closeMessage, shownMessages } from '../../../src/ui/messageQueue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  for (const { id } of shownMessages()) closeMessage(id);
  vi.useRealTimers();
});

const region = () => screen.getByRole('region', { name: 'Messages' });

function show(...args: Parameters<typeof showMessage>) {
  return act(() => showMessage(...args));
}

function pass(milliseconds: number) {
  act(() => vi.advanceTimersByTime(milliseconds));
}

test('the polite live region is there before the first message', () => {
  render(<Messages />);
  expect(region().getAttribute('aria-live')).toBe('polite');
  expect(region().childElementCount).toBe(0);
});

test('a message appears inside the live region and goes after its time', () => {
  render(<Messages />);
  show({ text: 'Park, Jisoo moved to Top.' });
  expect(region().textContent).toContain('Park, Jisoo moved to Top.');
  pass(5_000);
  expect(region().childElementCount).toBe(0);
});

test('a failure stays until it is closed', () => {
  render(<Messages />);
  show({ text: 'Not saved.', tone: 'danger' });
  pass(60 * 60_000);
  expect(region().textContent).toContain('Not saved.');
  fireEvent.click(within(region()).getByRole('button', { name: 'Close message' }));
  expect(region().childElementCount).toBe(0);
});

test('the pointer over a message stops its clock', () => {
  render(<Messages />);
  show({ text: 'Copied.' });
  fireEvent.pointerEnter(region(), { pointerType: 'mouse' });
  pass(60_000);
  expect(region().textContent).toContain('Copied.');
  fireEvent.pointerLeave(region());
  pass(5_000);
  expect(region().childElementCount).toBe(0);
});

test('a finger on a message does not stop its clock: it never leaves again', () => {
  render(<Messages />);
  show({ text: 'Copied.' });
  fireEvent.pointerEnter(region(), { pointerType: 'touch' });
  pass(5_000);
  expect(region().childElementCount).toBe(0);
});

test('a message that closes under the pointer does not hold the next one for ever', () => {
  render(<Messages />);
  show({ text: 'First.' });
  fireEvent.pointerEnter(region(), { pointerType: 'mouse' });
  fireEvent.click(within(region()).getByRole('button', { name: 'Close message' }));
  show({ text: 'Second.' });
  pass(5_000);
  expect(region().childElementCount).toBe(0);
});

test('the action runs once and closes its message', () => {
  const run = vi.fn();
  render(<Messages />);
  show({ text: 'Moved.', action: { label: 'Undo', run } });
  fireEvent.click(within(region()).getByRole('button', { name: 'Undo' }));
  expect(run).toHaveBeenCalledTimes(1);
  expect(region().childElementCount).toBe(0);
});

test('closing a message gives the focus back to where it came from', () => {
  render(
    <>
      <button type="button">Before</button>
      <Messages />
    </>,
  );
  const before = screen.getByRole('button', { name: 'Before' });
  before.focus();
  show({ text: 'Copied.' });
  const close = within(region()).getByRole('button', { name: 'Close message' });
  act(() => close.focus());
  fireEvent.click(close);
  expect(document.activeElement).toBe(before);
});

test('at most three messages are on screen, the newest last', () => {
  render(<Messages />);
  for (const text of ['one', 'two', 'three', 'four']) show({ text });
  expect([...region().children].map((card) => card.textContent)).toEqual(['two', 'three', 'four']);
});
