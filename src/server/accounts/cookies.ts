import { parse, serialize } from 'hono/utils/cookie';

/** A browser keeps `__Host-` cookies to this very host, over TLS; without TLS it would drop them. */
function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-soap-session' : 'soap-session';
}

export function tokenOf(cookieHeader: string | null | undefined, isSecure: boolean): string | null {
  const name = cookieName(isSecure);
  return parse(cookieHeader ?? '', name)[name] ?? null;
}

/** The header that sets the session, or ends it where the token is null. Scripts cannot read it. */
export function sessionCookie(token: string | null, isSecure: boolean): string {
  return serialize(cookieName(isSecure), token ?? '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure,
    maxAge: token === null ? 0 : 30 * 86_400,
  });
}
