import type { Instant } from '../base/clock.ts';
import { type Applicant, oneLine } from '../domain/applicant.ts';
import { EASTERN, formatInZone } from '../domain/week.ts';

export interface InquiryTextFacts {
  readonly applicant: Applicant;
  /** The program that asks, and who asks for it. */
  readonly program: string;
  readonly asker: string;
  /** Whom it is addressed to; empty for a question to a group. */
  readonly addressee: string;
  readonly dueAt: Instant | null;
}

/**
 * The text of an outbound question, to be copied. It says who the applicant is to somebody who knows
 * them (name, school, year) and asks for what bears on the work of a resident. Scores, type,
 * citizenship, contact data and IDs stay here: the application is for this program's eyes.
 */
export function inquiryText({
  applicant,
  program,
  asker,
  addressee,
  dueAt,
}: InquiryTextFacts): string {
  const name = oneLine(`${applicant.firstName} ${applicant.lastName}`).replace(/\s+/g, ' ');
  const from = applicant.school === null ? '' : ` from ${oneLine(applicant.school)}`;
  const year = applicant.gradYear === null ? '' : `, class of ${applicant.gradYear},`;
  return [
    addressee.trim() === '' ? 'Hello,' : `Dear ${oneLine(addressee)},`,
    '',
    `${name}${from}${year} has applied to ${oneLine(program)} in SOAP. Have you worked with this applicant? If so, we would be glad of a word on:`,
    '- how long, when and in what role you worked together',
    '- clinical work, and reliability day to day',
    '- work with the team and with patients',
    '- professionalism, and anything we should know of',
    '- whether you would take this applicant into your own program',
    '',
    'Please leave out anything personal that has no bearing on the work, and where else the applicant applied. “I do not know them” is a good answer too.',
    ...(dueAt === null
      ? []
      : [`An answer by ${formatInZone(dueAt, EASTERN)} ET would reach us in time.`]),
    '',
    'Thank you,',
    [oneLine(asker), oneLine(program)].filter(Boolean).join(', '),
  ].join('\n');
}
