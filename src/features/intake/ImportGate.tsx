import { type ReactNode, useEffect, useRef } from 'react';
import { useSession } from '../../store/hooks.ts';
import { ImportFlow } from './ImportFlow.tsx';
import styles from './ImportGate.module.css';
import { StartScreen } from './StartScreen.tsx';
import { useImport } from './useImport.ts';

/**
 * What stands where the pool does: the import while there is one, the start screen while there is
 * nobody, else the pool.
 */
export function ImportGate({ children }: { readonly children: ReactNode }) {
  const { state } = useImport();
  const isEmpty = useSession(({ board }) => board.applicantIds.length === 0);
  const isFlow = state.kind !== 'idle' && !(isEmpty && state.kind === 'failed');
  const place = useRef<HTMLDivElement>(null);
  const wasFlow = useRef(false);

  // When the import ends its buttons are gone; the focus stays here instead of falling to the page.
  useEffect(() => {
    if (wasFlow.current && !isFlow) place.current?.focus({ preventScroll: true });
    wasFlow.current = isFlow;
  }, [isFlow]);

  return (
    <div ref={place} tabIndex={-1} className={styles.gate}>
      {isFlow ? <ImportFlow /> : isEmpty ? <StartScreen /> : children}
    </div>
  );
}
