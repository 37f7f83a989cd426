import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { fillLayoutGaps } from './layoutGaps.ts';
import { network } from './network.ts';

fillLayoutGaps();

// The app talks to nobody by itself, so a request that a test did not announce is a fault.
beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));

afterEach(() => {
  cleanup();
  network.resetHandlers();
});

afterAll(() => network.close());
