import { err, ok, type Result } from '../../base/result.ts';

export const SAMPLE_POOL = 'pool-400.csv';
const ADVICE = 'Nothing was changed; try again, or drop a CSV of your own.';

/** An invented pool that is served beside the app. The error is a sentence for the person. */
export async function fetchSamplePool(
  name: string,
  baseUrl: string,
  signal: AbortSignal,
): Promise<Result<File, string>> {
  let response: Response;
  try {
    response = await fetch(new URL(`samples/${name}`, baseUrl), { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return err(`The sample pool could not be fetched: the server does not answer. ${ADVICE}`);
  }
  if (!response.ok) {
    const why = response.status === 404 ? 'is not on this server' : 'could not be fetched';
    return err(`The sample pool ${why} (status ${response.status}). ${ADVICE}`);
  }
  const bytes = await response.blob();
  const start = (await bytes.slice(0, 200).text()).trimStart();
  // A server that answers every address with its start page, or a sign-in page in between.
  if (start.startsWith('<')) {
    return err(`The server sent a web page in place of the sample pool. ${ADVICE}`);
  }
  return ok(new File([bytes], name, { type: 'text/csv' }));
}
