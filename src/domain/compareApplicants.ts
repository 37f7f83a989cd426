import type { AamcId, Applicant, ExamResult } from './applicant.ts';
import { keptFieldId, keptHeaders } from './keptFields.ts';
import { type FieldFacts, type FieldGroup, fieldOf, fieldText, wordsRead } from './poolFields.ts';

/** Fewer have nothing to be compared with. */
export const LEAST_COMPARED = 2;
export interface CompareFacts extends FieldFacts {
  /** Place in the preference list of the present track, 1 being the first; the unranked have none. */
  readonly ranks: ReadonlyMap<AamcId, number>;
}

export interface ComparedCell {
  /** Null where nothing is known. */
  readonly text: string | null;
  /** Says something else than most of those do of whom it is known. */
  readonly isOdd: boolean;
}

export interface ComparedRow {
  /** A pool field's id, or one of `rank`, `graduation`, `honours` … that only a comparison has. */
  readonly id: string;
  readonly title: string;
  readonly group: FieldGroup;
  /** In the order of the applicants. */
  readonly cells: readonly ComparedCell[];
  readonly likeness: Likeness;
  /** Between the largest and the smallest number known, where that says something; else null. */
  readonly apart: number | null;
}

/**
 * How a fact is with those compared. `same` is said only where it is known of everybody; `partly`:
 * what is known agrees, and of somebody it is not known; `unknown`: known of nobody. Two unknowns
 * are never the same (`product.md`, "First pass": blank means unknown).
 */
export type Likeness = 'same' | 'different' | 'partly' | 'unknown';

/**
 * The facts of a few applicants side by side, in the order in which a decision weighs them, with
 * what differs. Which value is better is nobody's business here (`product.md`, "Fairness": what
 * explains two bands for the same file). A column that no field reads stands here only where it
 * differs. Applicants who are not in the pool are left out.
 */
export function compareApplicants(
  ids: readonly AamcId[],
  facts: CompareFacts,
): readonly ComparedRow[] {
  const applicants = ids.flatMap((id) => facts.applicantsById.get(id) ?? []);
  const kept = keptHeaders(applicants)
    .map((header) => rowOf(fieldFact(keptFieldId(header)), applicants, facts))
    .filter(({ likeness }) => likeness === 'different' || likeness === 'partly');
  return [...FACTS.map((fact) => rowOf(fact, applicants, facts)), ...kept];
}

/** Whether a row is more than everybody's agreement. */
export function isDifference({ likeness }: ComparedRow): boolean {
  return likeness === 'different' || likeness === 'partly';
}

interface Fact extends Pick<ComparedRow, 'id' | 'title' | 'group'> {
  /** What to show, null where it is unknown, and the number behind it where there is one. */
  read(
    applicant: Applicant,
    facts: CompareFacts,
  ): { readonly text: string; readonly number?: number } | null;
}

const FACTS: readonly Fact[] = [
  fieldFact('band'),
  {
    id: 'rank',
    title: 'Rank',
    group: 'Decisions',
    read({ id }, { ranks }) {
      const rank = ranks.get(id);
      return rank === undefined ? { text: 'Not ranked' } : { text: String(rank), number: rank };
    },
  },
  fieldFact('reason'),
  fieldFact('star'),
  fieldFact('tag'),

  fieldFact('type'),
  fieldFact('school'),
  fieldFact('knownSchool'),
  fieldFact('schoolCountry'),
  fieldFact('degree'),
  {
    id: 'graduation',
    title: 'Graduated',
    group: 'Applicant',
    read({ gradYear, gradMonth }) {
      if (gradYear === null) return null;
      return {
        text: gradMonth === null ? String(gradYear) : `${gradMonth}/${gradYear}`,
        number: gradYear,
      };
    },
  },

  examFact('step1', 'Step 1', ({ step1 }) => step1),
  fieldFact('step2ck'),
  examFact('step3', 'Step 3', ({ step3 }) => step3),
  examFact('comlex1', 'COMLEX 1', ({ comlex1 }) => comlex1),
  fieldFact('comlex2'),
  examFact('comlex3', 'COMLEX 3', ({ comlex3 }) => comlex3),
  fieldFact('failure'),

  fieldFact('ecfmg'),
  fieldFact('visa'),
  fieldFact('visaStatus'),
  fieldFact('citizenship'),
  fieldFact('interrupted'),
  fieldFact('couples'),
  fieldFact('soapReapply'),
  fieldFact('withdrawn'),

  { ...fieldFact('honors'), group: 'Applicant' },
  fieldFact('publications'),
  fieldFact('presentations'),
  fieldFact('tracks'),

  fieldFact('notes'),
  {
    id: 'influence',
    title: 'Net influence',
    group: 'Notes',
    read({ id }, { influenceById }) {
      const influence = influenceById.get(id);
      // Silence is an answer, and not the same one as words that came to nothing.
      return { text: influence === undefined ? 'Nobody spoke' : signedText(influence.net) };
    },
  },
  fieldFact('rung'),
  fieldFact('concern'),
];

function rowOf(fact: Fact, applicants: readonly Applicant[], facts: CompareFacts): ComparedRow {
  const read = applicants.map((applicant) => fact.read(applicant, facts));
  const known = read.flatMap((answer) => (answer === null ? [] : [answer.text]));
  const isSame = new Set(known).size === 1;
  const likeness: Likeness =
    known.length === 0
      ? 'unknown'
      : !isSame
        ? 'different'
        : known.length === read.length
          ? 'same'
          : 'partly';
  const usual = likeness === 'different' ? majorityOf(known) : null;
  const numbers = read.flatMap((answer) => answer?.number ?? []);
  const apart = numbers.length < 2 ? 0 : Math.max(...numbers) - Math.min(...numbers);
  return {
    id: fact.id,
    title: fact.title,
    group: fact.group,
    likeness,
    apart: apart === 0 ? null : apart,
    cells: read.map((answer) => ({
      text: answer?.text ?? null,
      isOdd: likeness === 'different' && answer !== null && answer.text !== usual,
    })),
  };
}

/** The text that more than half of them share; null where there is none. */
function majorityOf(texts: readonly string[]): string | null {
  return (
    texts.find((text) => texts.filter((other) => other === text).length * 2 > texts.length) ?? null
  );
}

/** A fact that the pool has a field for: the same words as in its columns and filters. */
function fieldFact(id: string): Fact {
  const field = fieldOf(id);
  if (field === undefined) throw new Error(`There is no field ${id}`);
  return {
    id,
    title: field.title,
    group: field.group,
    read(applicant, facts) {
      if (field.kind === 'number') {
        const number = field.read(applicant, facts);
        return number === null ? null : { text: String(number), number };
      }
      if (field.kind === 'words') {
        // Two lists that name the same in another order are the same.
        const words = [...wordsRead(field, applicant, facts)].sort();
        if (words.length === 0) return field.isNoneKnown === true ? { text: 'None' } : null;
        return { text: words.map((word) => field.label?.(word) ?? word).join('; ') };
      }
      const text = fieldText(field, applicant, facts);
      return text === '' ? null : { text };
    },
  };
}

/** A score and a mere "Pass" stand in one row, as they would on a transcript. */
function examFact(
  id: string,
  title: string,
  resultOf: (applicant: Applicant) => ExamResult | null,
): Fact {
  return {
    id,
    title,
    group: 'Exams',
    read(applicant) {
      const result = resultOf(applicant);
      if (result === null) return null;
      if (result.kind === 'score') return { text: String(result.score), number: result.score };
      return { text: result.kind === 'pass' ? 'Pass' : 'Fail' };
    },
  };
}

/** `+0.47`, `−0.60`, `0`: with a true minus. */
function signedText(net: number): string {
  const hundredths = Math.round(net * 100);
  if (hundredths === 0) return '0';
  return `${hundredths > 0 ? '+' : '−'}${(Math.abs(hundredths) / 100).toFixed(2)}`;
}
