import { type Applicant, type ExamResult, hasReportedFailure } from '../../domain/applicant.ts';
import { FAILED_ATTEMPT_TAG } from '../../domain/poolFields.ts';
import { percentileOf } from '../../domain/poolStats.ts';
import { comlex2Of, step2ckOf } from '../../store/derived.ts';
import { useSession } from '../../store/hooks.ts';
import { type Definition, DefinitionGrid } from '../../ui/DefinitionGrid.tsx';
import { Histogram } from '../../ui/Histogram.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './ApplicantFacts.module.css';

const NO_TAGS: readonly string[] = [];

/** Every fact a decision rests on, all at once. What no export says is "unknown", never a fail. */
export function ApplicantFacts({ applicant }: { readonly applicant: Applicant }) {
  const tags = useSession(({ board }) => board.tags.get(applicant.id) ?? NO_TAGS);
  const isVerified = useSession(({ board }) => board.verified.has(applicant.id));
  const place = usePlaceInPool(applicant);
  return (
    <div className={styles.facts}>
      <SectionLabel as="h3">Scores</SectionLabel>
      <div className={styles.scores}>
        <DefinitionGrid columns={3} items={scoresOf(applicant)} />
        {place !== null && (
          <Histogram
            className={styles.histogram}
            bins={place.distribution.bins}
            value={place.value}
            valueLabel={place.label}
            label={place.sentence}
          />
        )}
      </div>
      <SectionLabel as="h3">Facts</SectionLabel>
      <DefinitionGrid columns={4} items={factsOf(applicant, tags, isVerified)} />
    </div>
  );
}

/** Where the score that decides stands in the pool: Step 2 CK, else COMLEX Level 2. */
function usePlaceInPool({ step2ck, comlex2 }: Applicant) {
  const isComlex = step2ck === null && comlex2 !== null;
  const distribution = useSession(isComlex ? comlex2Of : step2ckOf);
  const value = isComlex ? comlex2 : step2ck;
  const known = distribution.values.length;
  if (known < 2) return null;
  const exam = isComlex ? 'COMLEX Level 2' : 'Step 2 CK';
  const scores = `${known.toLocaleString('en')} ${exam} scores of this track`;
  if (value === null) {
    return {
      distribution,
      value,
      label: undefined,
      sentence: `${scores}; this applicant has none`,
    };
  }
  const label = `${ordinal(percentileOf(distribution.values, value))} percentile of pool`;
  return { distribution, value, label, sentence: `${exam} ${value}: ${label}, of ${scores}` };
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

function scoresOf(applicant: Applicant): readonly Definition[] {
  const usmle: Definition[] = [
    exam('Step 1', applicant.step1),
    { label: 'Step 2 CK', value: applicant.step2ck },
    exam('Step 3', applicant.step3),
  ];
  const hasComlex =
    applicant.comlex1 !== null || applicant.comlex2 !== null || applicant.comlex3 !== null;
  if (!hasComlex) return usmle;
  return [
    ...usmle,
    exam('COMLEX 1', applicant.comlex1),
    { label: 'COMLEX 2 CE', value: applicant.comlex2 },
    exam('COMLEX 3', applicant.comlex3),
  ];
}

function exam(label: string, result: ExamResult | null): Definition {
  if (result === null) return { label, value: null };
  if (result.kind === 'score') return { label, value: result.score };
  return result.kind === 'pass'
    ? { label, value: 'Pass' }
    : { label, value: 'Fail', tone: 'danger' };
}

function factsOf(
  applicant: Applicant,
  tags: readonly string[],
  isVerified: boolean,
): readonly Definition[] {
  const isTagged = tags.includes(FAILED_ATTEMPT_TAG);
  const failure: Definition = hasReportedFailure(applicant)
    ? { label: 'Failed attempt', value: 'Reported', tone: 'danger' }
    : isTagged
      ? { label: 'Failed attempt', value: 'Tagged', tone: 'danger' }
      : { label: 'Failed attempt', value: 'None tagged' };
  return [
    yesNo('ECFMG certified', applicant.ecfmgCertified),
    sponsorship(applicant),
    yesNo('Interruption', applicant.interrupted, 'warning'),
    failure,
    {
      label: 'Tracks',
      value: applicant.tracks.map(({ type, label }) => type || label).join(', ') || null,
    },
    yesNo('Couples', applicant.couples),
    yesNo('SOAP reapply', applicant.soapReapply),
    { label: 'Honours', value: applicant.honors.join(', ') || null },
    { label: 'Publications', value: applicant.publications },
    { label: 'Presentations', value: applicant.presentations },
    applicant.citizenship === null
      ? unknown('Citizenship')
      : { label: 'Citizenship', value: applicant.citizenship },
    isVerified
      ? { label: 'In R3', value: 'verified', tone: 'success' }
      : { label: 'In R3', value: 'unverified', tone: 'warning' },
  ];
}

function yesNo(label: string, fact: boolean | null, tone?: 'warning'): Definition {
  if (fact === null) return unknown(label);
  return { label, value: fact ? 'Yes' : 'No', ...(fact && tone ? { tone } : {}) };
}

function sponsorship({ visaNeeded, visaStatus }: Applicant): Definition {
  const label = 'Sponsorship';
  if (visaNeeded === null) return { ...unknown(label), note: visaStatus ?? 'unknown' };
  return { label, value: visaNeeded ? 'Needed' : 'Not needed', note: visaStatus };
}

/** Said quietly, and in words: what no export says is no mark against anybody. */
function unknown(label: string): Definition {
  return { label, value: '', note: 'unknown' };
}
