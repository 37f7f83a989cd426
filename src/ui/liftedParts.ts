import { assert } from '../base/assert.ts';

/**
 * Menus, popovers and dialogs are a third of the initial script and none of the first picture, so
 * their library arrives apart: when a trigger is pointed at, when something opens, or before that
 * if the app asks for it in a quiet moment.
 */
export type LiftedParts = typeof import('./baseUi.ts');

let loaded: LiftedParts | undefined;
let loading: Promise<void> | undefined;

/** Safe to call often. After a failure the next call tries again. */
export function loadLiftedParts(): Promise<void> {
  loading ??= import('./baseUi.ts').then(
    (parts) => {
      loaded = parts;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

export function hasLiftedParts(): boolean {
  return loaded !== undefined;
}

/** For what is drawn inside of a LiftedLayer, which waits for them. */
export function liftedParts(): LiftedParts {
  assert(loaded !== undefined, 'a lifted part is drawn inside of a LiftedLayer');
  return loaded;
}
