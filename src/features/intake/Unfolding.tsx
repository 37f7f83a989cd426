import { type ReactNode, useState } from 'react';

export interface UnfoldingProps {
  readonly className?: string | undefined;
  readonly summary: ReactNode;
  /** Drawn when it is unfolded for the first time: a long table costs nothing until it is asked for. */
  readonly children: ReactNode;
}

export function Unfolding({ className, summary, children }: UnfoldingProps) {
  const [wasOpen, setOpen] = useState(false);
  return (
    <details
      className={className}
      onToggle={({ currentTarget }) => setOpen(wasOpen || currentTarget.open)}
    >
      {summary}
      {wasOpen && children}
    </details>
  );
}
