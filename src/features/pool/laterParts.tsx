import { type ComponentType, lazy, useState } from 'react';
import { idle } from '../../ui/idle.ts';

/**
 * Parts of the pool that the start screen does without, the grid with its table library first among
 * them. They are fetched while the workspace is read, so that nobody waits for them.
 */
const fetches: (() => Promise<unknown>)[] = [];

export const PoolGrid = later(() => import('./PoolGrid.tsx'), 'PoolGrid');
export const BulkBar = later(() => import('./BulkBar.tsx'), 'BulkBar');
export const ColumnChooser = later(() => import('./ColumnChooser.tsx'), 'ColumnChooser');
export const ConditionsDialog = later(() => import('./ConditionsDialog.tsx'), 'ConditionsDialog');
export const ImpactDialog = later(() => import('./ImpactDialog.tsx'), 'ImpactDialog');
export const SavedViews = later(() => import('./SavedViews.tsx'), 'SavedViews');
export const SavedFilters = later(() => import('./SavedFilters.tsx'), 'SavedFilters');

/** A part that failed to come is asked for again where it is drawn, and told by the error boundary. */
export async function fetchPoolParts(): Promise<void> {
  await fetchGrid();
  for (const fetch of fetches) {
    // What the grid does without must not stand between it and its first paint.
    await idle();
    await fetch().catch(() => undefined);
  }
}

/** The grid at once. Drawn before it has come, it would be held back until a skeleton was seen. */
export async function fetchGrid(): Promise<void> {
  await fetches[0]?.().catch(() => undefined);
}

/** What has arrived is drawn at once, without the frame that a lazy component takes. */
function later<Name extends string, Props extends object>(
  fetch: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): ComponentType<Props> {
  let arrived: ComponentType<Props> | undefined;
  const load = async () => {
    arrived = (await fetch())[name];
    return { default: arrived };
  };
  fetches.push(load);
  const Lazy = lazy(load) as unknown as ComponentType<Props>;
  return function Later(props: Props) {
    const [Part] = useState(() => arrived ?? Lazy);
    return <Part {...props} />;
  };
}
