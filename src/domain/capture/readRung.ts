import type { Rung } from '../note.ts';
import type { NamedApplicant } from './applicantIndex.ts';
import type { Proposal, Span } from './captureReading.ts';
import { isInAddress, isSameInstitution } from './schoolMentions.ts';
import type { Speaker } from './speaker.ts';

const THEIR_OWN =
  /\b(?:home|his|her|their)(?: \p{L}+){0,2} (?:PD|program director|chair|attending|head of medicine)\b|\bone of (?:ours|our)\b|\bour (?:students?|MS4|applicants?)\b|\bmy (?:student|sub-?intern)\b|\bi am (?:his|her) program director\b|\bour \p{L}+ (?:track|class)\b/iu;

/**
 * The rung of the influence ladder, by the reading conventions: a PD at the applicant's own school
 * is rung 1, also when known to us and whatever the specialty; a chair there is rung 2; a known PD
 * elsewhere rung 3; other known contacts and our own faculty rung 4; a physician or PD whom we do
 * not know rung 5. Null where the text does not say who speaks.
 */
export function readRung(
  text: string,
  body: Span,
  speaker: Speaker,
  applicants: readonly NamedApplicant[],
): Proposal<Rung> | null {
  const { contact, name, role, institution } = speaker;
  const spans = [...(role === null ? [] : [role]), ...(name?.spans ?? [])].map(({ from, to }) => ({
    from,
    to,
  }));
  if (role?.kind === 'relative') return null;
  const written = contact?.role ?? '';
  const isChair = role?.kind === 'chair' || (role === null && /\bchair|\bhead of/i.test(written));
  const isPd =
    role?.kind === 'pd' ||
    (role === null &&
      /^(?!.*\b(associate|assistant|clerkship)\b).*\b(program director|pd)\b/i.test(written));
  const isOurFaculty = speaker.isOurs || contact?.relation === 'our faculty';
  const isKnown = contact !== null && contact.knownBy.trim() !== '';
  if (!isOurFaculty && (isPd || isChair)) {
    const owned = THEIR_OWN.exec(text.slice(body.from, body.to));
    const isAtSchool =
      owned !== null || applicants.some((applicant) => isAtSchoolOf(speaker, applicant));
    if (isAtSchool) {
      const shown =
        institution?.spans ??
        (owned === null
          ? []
          : [{ from: body.from + owned.index, to: body.from + owned.index + owned[0].length }]);
      return { value: isPd ? 1 : 2, spans: [...spans, ...shown] };
    }
  }
  if (isOurFaculty) return { value: 4, spans };
  if (isKnown) return { value: isPd ? 3 : 4, spans };
  if (role?.kind === 'staff') return null;
  const isPhysician = role !== null || contact !== null || speaker.isDoctor;
  return isPhysician && spans.length > 0 ? { value: 5, spans } : null;
}

function isAtSchoolOf(speaker: Speaker, { school, schoolKey }: NamedApplicant): boolean {
  if (school === null || schoolKey === null) return false;
  if (speaker.schoolKeys.length > 0) return speaker.schoolKeys.includes(schoolKey);
  const { contact, institution, address } = speaker;
  if (institution !== null) return isSameInstitution(institution.value, school);
  return (
    (contact !== null && isSameInstitution(contact.institution, school)) ||
    (address !== null && isInAddress(school, address))
  );
}
