import { type ConductContext, type ConductFinding, conductOf } from './conduct.ts';
import type { InquiryFacts } from './inquiry.ts';

/**
 * The case of a question of ours, before or after it is asked: A, or B where it comes before
 * programs may contact anybody about an applicant or before the application. It is judged as a word
 * that we began, whoever is asked.
 */
export function inquiryConduct(
  { applicantId, asked, channel, text, askedAt }: InquiryFacts,
  context: ConductContext,
): readonly ConductFinding[] {
  return conductOf(
    {
      applicantId,
      contactName: asked[0]?.name ?? '',
      contactRole: '',
      contactInstitution: '',
      contactKnown: false,
      channel,
      initiator: 'we',
      saidAt: askedAt,
      words: text,
      rung: 5,
      strength: 'lukewarm',
      firstHand: false,
    },
    context,
  );
}
