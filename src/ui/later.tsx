import { type ComponentType, lazy, useState } from 'react';

export interface Later<Props extends object> {
  /** Draws the part, or leaves its place to the nearest Suspense until it has come. */
  readonly Part: ComponentType<Props>;
  readonly fetch: () => Promise<unknown>;
}

/**
 * A part of the app in a chunk of its own. What has arrived is drawn at once: a lazy component would
 * show its fallback first, which React then keeps for a third of a second.
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): Later<Props> {
  let arrived: ComponentType<Props> | undefined;
  const fetch = async () => {
    arrived = (await load())[name];
    return { default: arrived };
  };
  const Lazy = lazy(fetch) as unknown as ComponentType<Props>;
  function Part(props: Props) {
    const [Present] = useState(() => arrived ?? Lazy);
    return <Present {...props} />;
  }
  return { Part, fetch };
}
