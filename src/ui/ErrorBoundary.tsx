import {
  Component,
  type ComponentType,
  createContext,
  type ErrorInfo,
  type ReactNode,
} from 'react';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { RotateCcw } from './icons.ts';

export interface ErrorBoundaryProps {
  /** What stands inside, as the user calls it: "The board", "This panel". */
  readonly name?: string | undefined;
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  /** For what lies over the page: the way to put it away, broken as it is. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A part that threw while it was drawn. */
export interface Failure {
  readonly name: string;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onClose?: (() => void) | undefined;
}

/** What stands in place of a broken part. The app gives one that can do more than this. */
export const FailureView = createContext<ComponentType<Failure>>(PlainFailure);

interface ErrorBoundaryState {
  readonly failed: { readonly error: unknown } | null;
}

/** Keeps a fault inside its part of the screen. React offers no hook for this, so it is a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: { error } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.onError?.(error, info);
  }

  override render() {
    const { failed } = this.state;
    const { name = 'This part', onClose, children } = this.props;
    if (failed === null) return children;
    const again = () => this.setState({ failed: null });
    return (
      <FailureView.Consumer>
        {(View) => (
          <View
            name={name}
            error={failed.error}
            onRetry={again}
            onClose={
              onClose &&
              (() => {
                onClose();
                again();
              })
            }
          />
        )}
      </FailureView.Consumer>
    );
  }
}

function PlainFailure({ name, onRetry }: Failure) {
  return (
    <Callout
      role="alert"
      tone="danger"
      title={`${name} could not be drawn.`}
      actions={
        <Button icon={<RotateCcw />} onClick={onRetry}>
          Try again
        </Button>
      }
    >
      The rest of the screen keeps working, and trying again changes no decision.
    </Callout>
  );
}
