import { useEffect } from 'react';
import { bindingFor, type KeyTarget } from './keyBinding.ts';

/** Listens at the window, so that a key works wherever the focus is; inert while somebody types. */
export function useKeyboard(target: KeyTarget): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const binding = bindingFor(event);
      if (binding === null) return;
      event.preventDefault();
      binding.run(target);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [target]);
}
