import { type ComponentType, lazy } from 'react';

/** Parts of the pool that the first look does without: each is fetched when it is asked for. */
export const ColumnStatistics = later(() => import('./ColumnStatistics.tsx'), 'ColumnStatistics');
export const ConditionsDialog = later(() => import('./ConditionsDialog.tsx'), 'ConditionsDialog');
export const ImpactDialog = later(() => import('./ImpactDialog.tsx'), 'ImpactDialog');
export const SavedViews = later(() => import('./SavedViews.tsx'), 'SavedViews');
export const SavedFilters = later(() => import('./SavedFilters.tsx'), 'SavedFilters');

function later<Name extends string, Props>(
  fetch: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await fetch())[name] }));
}
