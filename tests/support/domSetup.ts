import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { fillLayoutGaps } from './layoutGaps.ts';
import { network, takeUnannounced } from './network.ts';

// Menus and dialogs load their library when they first open, which takes a busy machine a while.
configure({ asyncUtilTimeout: 5_000 });

fillLayoutGaps();

beforeAll(() => network.listen());

afterEach(() => {
  cleanup();
  network.resetHandlers();
  // A component may swallow the failure of a request, the test must not.
  expect(takeUnannounced()).toEqual([]);
});

afterAll(() => network.close());
