import type { ReactNode } from 'react';

export interface ScrollBoxProps {
  /** What a screen reader says where the focus lands. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** Scrolls words that hold nothing to focus: it takes the focus itself, so that arrow keys reach all. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a set of fields, and this is not.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: not every browser lets keys scroll without it.
    <div role="group" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
  );
}
