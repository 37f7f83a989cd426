import type { TestProject } from 'vitest/node';
import { postgresPrograms, startPostgresServer } from './postgresServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where no PostgreSQL is installed: its tests are skipped then, those on PGlite never. */
    readonly postgresUrl: string | null;
  }
}

/** A throw-away PostgreSQL for the tests of the server, where the programs for it are installed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = await postgresPrograms();
  if (programs === null) {
    project.provide('postgresUrl', null);
    return async () => undefined;
  }
  const server = await startPostgresServer(programs);
  project.provide('postgresUrl', server.url);
  return server.remove;
}
