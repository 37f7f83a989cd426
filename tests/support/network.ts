import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

const unannounced: string[] = [];

/**
 * Stands in for the network in tests of components; a test adds the answers that it expects. The
 * app talks to nobody by itself, so any other request fails and is remembered.
 */
export const network = setupServer(
  http.all('*', ({ request }) => {
    unannounced.push(`${request.method} ${request.url}`);
    return HttpResponse.error();
  }),
);

/** The requests since the last call that no test had announced. */
export function takeUnannounced(): readonly string[] {
  return unannounced.splice(0);
}
