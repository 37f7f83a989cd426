import { setupServer } from 'msw/node';

/** Stands in for the network in tests of components; a test adds the answers that it expects. */
export const network = setupServer();
