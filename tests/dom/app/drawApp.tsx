import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, afterEach } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { markTourSeen } from '../../../src/app/tourMark.ts';
import { fetchPoolParts } from '../../../src/features/pool/laterParts.ts';
import type { StoreParts } from '../../../src/store/hooks.ts';
import { withLayout } from '../../support/layout.ts';

/** For a test file that draws the whole app: a layout, and nothing on its way when it ends. */
export function withApp(): void {
  withLayout();
  afterEach(() => {
    window.location.hash = '';
  });
  // The pool asks for its parts as soon as it is loaded; asking again ends after that.
  afterAll(fetchPoolParts);
}

/** The app as people have it, at an address. */
export function drawApp({ workspace, session }: StoreParts, path = '/pool') {
  markTourSeen();
  window.location.hash = path;
  render(
    <App
      parts={{ workspace, session }}
      clock={{ now: () => workspace.now() }}
      rehearsal={null}
      onRetrySave={() => undefined}
    />,
  );
  return { user: userEvent.setup(), go };
}

function go(path: string): void {
  act(() => {
    window.location.hash = path;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}
