import { type ReactNode, useEffect, useState } from 'react';
import { hasLiftedParts, loadLiftedParts } from './liftedParts.ts';

export interface LiftedLayerProps {
  readonly open: boolean;
  readonly children: ReactNode;
}

/** Mounts its children when they are first needed, and keeps them, so that they can close in style. */
export function LiftedLayer({ open, children }: LiftedLayerProps) {
  const [needed, setNeeded] = useState(open);
  if (open && !needed) setNeeded(true);

  const ready = hasLiftedParts();
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [, setArrived] = useState(ready);
  useEffect(() => {
    if (!needed || ready) return;
    let mounted = true;
    loadLiftedParts().then(
      () => mounted && setArrived(true),
      (error: unknown) => mounted && setFailure({ error }),
    );
    return () => {
      mounted = false;
    };
  }, [needed, ready]);

  // Thrown while drawing, the failure reaches the boundary around this part of the screen.
  if (failure !== null) throw failure.error;
  return needed && ready ? children : null;
}
