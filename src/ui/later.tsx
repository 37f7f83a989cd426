import { type ComponentType, useEffect, useState } from 'react';

export interface Later<Props extends object> {
  /** Draws the part, or nothing until it has come. */
  readonly Part: ComponentType<Props>;
  readonly fetch: () => Promise<unknown>;
}

/**
 * The file of a part did not come, or did not run. A browser may remember that for as long as the page
 * lives, so that only loading the page anew helps.
 */
export class PartMissing extends Error {
  override name = 'PartMissing';
}

/**
 * A part of the app in a chunk of its own. What has arrived is drawn at once, and what comes while
 * somebody waits is drawn when it comes: `React.lazy` would keep its fallback for a third of a second,
 * however soon that was.
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): Later<Props> {
  let arrived: ComponentType<Props> | undefined;
  const fetch = async () => {
    arrived = (await load())[name];
  };
  function Part(props: Props) {
    const [present, setPresent] = useState<Present<Props>>({ Part: arrived, failure: null });
    const isHere = present.Part !== undefined;
    useEffect(() => {
      if (isHere) return;
      let isGone = false;
      const settle = (failure: Error | null) => {
        if (!isGone) setPresent({ Part: arrived, failure });
      };
      fetch().then(
        () => settle(null),
        (cause: unknown) => settle(new PartMissing('A part did not come.', { cause })),
      );
      return () => {
        isGone = true;
      };
    }, [isHere]);
    // For the error boundary around it, which says what to do.
    if (present.failure !== null) throw present.failure;
    return present.Part === undefined ? null : <present.Part {...props} />;
  }
  return { Part, fetch };
}

interface Present<Props> {
  readonly Part: ComponentType<Props> | undefined;
  readonly failure: Error | null;
}
