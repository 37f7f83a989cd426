import {
  Component,
  type ComponentType,
  createContext,
  type ErrorInfo,
  type ReactNode,
} from 'react';

export interface ErrorBoundaryProps {
  /** What stands inside, as the user calls it: "The board", "This panel". */
  readonly name?: string | undefined;
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  /** For what lies over the page: whether somebody asked for it, and the way to put it away. */
  readonly over?: { readonly isOpen: boolean; readonly onClose: () => void } | undefined;
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

  override componentDidUpdate(before: ErrorBoundaryProps) {
    const isTurned = before.over?.isOpen !== this.props.over?.isOpen;
    if (isTurned && this.state.failed !== null) this.setState({ failed: null });
  }

  override render() {
    const { failed } = this.state;
    const { name = 'This part', over, children } = this.props;
    if (failed === null) return children;
    // Broken while nobody asked for it: that is said when somebody does.
    if (over?.isOpen === false) return null;
    const again = () => this.setState({ failed: null });
    const failure = { name, error: failed.error, onRetry: again, onClose: over?.onClose };
    return (
      <LastBoundary fallback={<PlainFailure {...failure} />}>
        <FailureView.Consumer>{(View) => <View {...failure} />}</FailureView.Consumer>
      </LastBoundary>
    );
  }
}

interface LastBoundaryProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** For the case that what tells of a failure fails, too. */
class LastBoundary extends Component<LastBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: { error } };
  }

  override render() {
    return this.state.failed === null ? this.props.children : this.props.fallback;
  }
}

/** Of plain elements: a control of the design system may be the very thing that broke. */
function PlainFailure({ name, onRetry }: Failure) {
  return (
    <div role="alert">
      <p>
        {name} could not be drawn. The rest of the screen keeps working, and trying again changes no
        decision.
      </p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
