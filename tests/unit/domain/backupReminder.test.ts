import { expect, test } from 'vitest';
import {
  backupReminder,
  FIRST_REMINDER_MS,
  NEXT_REMINDER_MS,
} from '../../../src/domain/backupReminder.ts';

const NOW = Date.UTC(2027, 2, 16, 15);
const ago = (ms: number) => NOW - ms;
const FACTS = { now: NOW, backedUpAt: null, remindedAt: null };

test('nobody is reminded of edits of a few minutes, or of none', () => {
  expect(backupReminder({ ...FACTS, edits: [] })).toBeNull();
  expect(backupReminder({ ...FACTS, edits: [ago(FIRST_REMINDER_MS - 1)] })).toBeNull();
});

test('after five minutes the edits since the last backup are counted', () => {
  const edits = [ago(9 * 60_000), ago(7 * 60_000), ago(60_000)];
  expect(backupReminder({ ...FACTS, edits })).toEqual({ count: 3, since: edits[0] });
  expect(backupReminder({ ...FACTS, edits, backedUpAt: ago(8 * 60_000) })).toEqual({
    count: 2,
    since: edits[1],
  });
  expect(backupReminder({ ...FACTS, edits, backedUpAt: NOW })).toBeNull();
});

test('the next reminder waits for half an hour', () => {
  const edits = [ago(60 * 60_000)];
  const facts = { ...FACTS, edits };
  expect(backupReminder({ ...facts, remindedAt: ago(NEXT_REMINDER_MS - 1) })).toBeNull();
  expect(backupReminder({ ...facts, remindedAt: ago(NEXT_REMINDER_MS) })).toMatchObject({
    count: 1,
  });
});
