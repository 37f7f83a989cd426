import { err, ok, type Result } from '../base/result.ts';

/** Where many people have mail who have nothing else in common. */
const SHARED =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|aol|proton(?:mail)?)\.[a-z.]+$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
/** A program and its hospitals; more is a list of somebody else's. */
export const MOST_MAIL_DOMAINS = 10;

/** The e-mail domains of the program, as typed: `lakeshore.edu, lakeshore-health.org`. */
export function mailDomainsIn(text: string): Result<readonly string[], string> {
  const parts = text.toLowerCase().split(/[\s,;]+/);
  const domains = [...new Set(parts.map((part) => part.replace(/^.*@/, '')).filter(Boolean))];
  const bad = domains.find((domain) => !DOMAIN.test(domain));
  if (bad !== undefined) {
    return err(
      `“${bad}” is no e-mail domain. Type what stands behind the @, such as hospital.org.`,
    );
  }
  const shared = domains.find((domain) => SHARED.test(domain));
  if (shared !== undefined) {
    return err(`Anybody can have mail at ${shared}: it does not say who is one of us.`);
  }
  return domains.length > MOST_MAIL_DOMAINS
    ? err(`At most ${MOST_MAIL_DOMAINS} domains.`)
    : ok(domains);
}

/** What a document holds; nothing where an older build wrote it, or what stands there is no domain. */
export function readMailDomains(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((each) => typeof each === 'string' && DOMAIN.test(each))
    : [];
}

/** Whether an address is of one of the domains, or of a part of one: `ada@med.lakeshore.edu`. */
export function isOfDomains(address: string, domains: readonly string[]): boolean {
  const own = address.toLowerCase();
  return domains.some((each) => own.endsWith(`@${each}`) || own.endsWith(`.${each}`));
}
