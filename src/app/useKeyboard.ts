import { useEffect } from 'react';
import { APP_ACTIONS, commandFor, type KeyTarget } from './keyBinding.ts';

/** Listens at the window, so that a key works wherever the focus is; inert while somebody types. */
export function useKeyboard(target: KeyTarget): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const command = commandFor(event, target.parts.session.getState().keyChoices);
      if (command === null || target.isAsking()) return;
      event.preventDefault();
      APP_ACTIONS[command.id].run(target);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [target]);
}
