import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { RotateCcw } from './icons.ts';

export interface ErrorBoundaryProps {
  /** What stands inside, as the user calls it: "The board", "This panel". */
  readonly name?: string | undefined;
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** Keeps a fault inside its part of the screen. React offers no hook for this, so it is a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.onError?.(error, info);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Callout
        role="alert"
        tone="danger"
        title={`${this.props.name ?? 'This part of the screen'} could not be drawn.`}
        actions={
          <Button icon={<RotateCcw />} onClick={() => this.setState({ failed: false })}>
            Try again
          </Button>
        }
      >
        The rest of the screen keeps working, and trying again changes no decision.
      </Callout>
    );
  }
}
