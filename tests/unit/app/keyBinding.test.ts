import { expect, test } from 'vitest';
import { APP_ACTIONS } from '../../../src/app/keyBinding.ts';
import { KEY_COMMANDS } from '../../../src/store/keyCommands.ts';

test('each command of all screens has its action, and no action stands for none', () => {
  const ids = KEY_COMMANDS.filter(({ place }) => place === 'app').map(({ id }) => id);
  expect(Object.keys(APP_ACTIONS).toSorted()).toEqual(ids.toSorted());
});
