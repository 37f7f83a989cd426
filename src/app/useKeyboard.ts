import { useEffect } from 'react';
import { isOfLedger } from '../store/keyCommands.ts';
import { APP_ACTIONS, commandFor, type KeyTarget } from './keyBinding.ts';

/** Listens at the window, so that a key works wherever the focus is; inert while somebody types. */
export function useKeyboard(target: KeyTarget): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { keyChoices, hasLedger } = target.parts.session.getState();
      const command = commandFor(event, keyChoices);
      if (command === null || target.isAsking()) return;
      if (!hasLedger && isOfLedger(command)) return;
      event.preventDefault();
      APP_ACTIONS[command.id].run(target);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [target]);
}
