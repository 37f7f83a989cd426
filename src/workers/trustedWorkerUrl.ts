/** The part of Trusted Types that is used here; the compiler's library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/**
 * The address of a worker's script as Trusted Types want it. The served page refuses plain strings,
 * so that nobody can smuggle in another address: only addresses that the build wrote come through.
 */
export function trustedWorkerUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  policy ??= trustedTypes.createPolicy('soap-worker', { createScriptURL: sameOriginUrl });
  return policy.createScriptURL(url);
}

function sameOriginUrl(url: string): string {
  const { href, origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError('A worker must come from this site.');
  return href;
}
