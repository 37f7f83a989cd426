import { Hono } from 'hono';
import { parse, serialize } from 'hono/utils/cookie';
import * as oidc from 'openid-client';
import type { Accounts } from './accounts.ts';
import { sessionCookie } from './cookies.ts';

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address of this room, to which the provider sends people back. */
  readonly publicUrl: string;
}

const STATE_COOKIE = 'soap-oidc';
const STATE_SECONDS = 600;

/**
 * Signing in at the hospital. It says who somebody is and nothing else: what they may do still comes
 * from an invitation, which they type once while signed in.
 */
export function createOidc(
  options: OidcOptions,
  accounts: Accounts,
  report: (event: string, facts: Readonly<Record<string, unknown>>) => void,
): Hono {
  const routes = new Hono();
  const isSecure = options.publicUrl.startsWith('https:');
  const returnUrl = new URL('/api/oidc/return', options.publicUrl);
  let found: Promise<oidc.Configuration> | null = null;
  const configuration = () => {
    found ??= discover(options).catch((error: unknown) => {
      // The provider may be back for the next person.
      found = null;
      throw error;
    });
    return found;
  };

  routes.get('/start', async (context) => {
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const url = oidc.buildAuthorizationUrl(await configuration(), {
      redirect_uri: returnUrl.href,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    context.header('Set-Cookie', stateCookie([state, nonce, verifier].join('.'), isSecure));
    return context.redirect(url.href);
  });

  routes.get('/return', async (context) => {
    const kept = parse(context.req.header('cookie') ?? '', STATE_COOKIE)[STATE_COOKIE] ?? '';
    const [state = '', nonce = '', verifier = ''] = kept.split('.');
    context.header('Set-Cookie', stateCookie('', isSecure));
    try {
      const tokens = await oidc.authorizationCodeGrant(
        await configuration(),
        new URL(`${returnUrl.href}${new URL(context.req.url).search}`),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The provider sent no identity.');
      const signedIn = await accounts.signInBySubject(
        `${claims.iss} ${claims.sub}`,
        typeof claims.name === 'string' ? claims.name.slice(0, 80) : 'Colleague',
      );
      await accounts.recordSignIn({ person: signedIn.person, how: 'oidc', outcome: 'in' });
      context.header('Set-Cookie', sessionCookie(signedIn.token, isSecure), { append: true });
      return context.redirect('/');
    } catch (error) {
      report('oidc-refused', { error: error instanceof Error ? error.name : 'unknown' });
      await accounts.recordSignIn({ person: null, how: 'oidc', outcome: 'refused' });
      return context.redirect('/join?refused');
    }
  });
  return routes;
}

async function discover(options: OidcOptions): Promise<oidc.Configuration> {
  const issuer = new URL(options.issuer);
  // A provider on this very machine needs no TLS; every other one does.
  const isOwn = issuer.protocol === 'http:' && issuer.hostname === '127.0.0.1';
  return oidc.discovery(
    issuer,
    options.clientId,
    options.clientSecret,
    undefined,
    isOwn ? { execute: [oidc.allowInsecureRequests] } : {},
  );
}

/** Lax and not strict: the browser comes back from another site and has to bring it along. */
function stateCookie(value: string, isSecure: boolean): string {
  return serialize(STATE_COOKIE, value, {
    path: '/api/oidc',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    maxAge: value === '' ? 0 : STATE_SECONDS,
  });
}
