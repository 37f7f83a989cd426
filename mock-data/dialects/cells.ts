import type { ExamTaken } from '../exams.ts';
import { yesNo, yOrN } from '../formats.ts';
import { type Attendance, isInternational, type Person, type TrackCode } from '../person.ts';
import type { SchoolKind } from '../schools.ts';

/** One column of an export: its header, and what it says of a person. */
export type Column = readonly [header: string, cell: (person: Person) => string];

const TRACK_LABELS: Readonly<Record<TrackCode, string>> = {
  '2978140C0': 'Internal Medicine|2978140C0 (Categorical)',
  '2978140P0': 'Internal Medicine-Preliminary|2978140P0 (Preliminary)',
  '2978140M0': 'Internal Medicine-Primary Care|2978140M0 (Primary Care)',
};

/** `Tracks Applied by Applicant`, `… _1`, `… _2`: one track each. */
export function trackColumns(header: string): Column[] {
  return [header, `${header}_1`, `${header}_2`].map((name, index) => [
    name,
    (person) => {
      const code = person.trackCodes[index];
      return code === undefined ? '' : TRACK_LABELS[code];
    },
  ]);
}

/** The school in the column without a suffix, and the one in `_1`. */
export function schoolsShown(person: Person): readonly [Attendance, Attendance | null] {
  const { graduation, earlier } = person;
  return earlier !== null && person.earlierFirst ? [earlier, graduation] : [graduation, earlier];
}

/** A header and its `_1` repeat, each about one of the schools; blank where there is no second. */
export function schoolColumns(
  header: string,
  cell: (attendance: Attendance, person: Person) => string,
): Column[] {
  return [
    [header, (person) => cell(schoolsShown(person)[0], person)],
    [
      `${header}_1`,
      (person) => {
        const second = schoolsShown(person)[1];
        return second === null ? '' : cell(second, person);
      },
    ],
  ];
}

/** Until about 2022 an osteopathic school was simply a private one. */
export const EARLY_SCHOOL_TYPES: Readonly<Record<SchoolKind, string>> = {
  'public MD': 'U.S. Public School',
  'private MD': 'U.S. Private School',
  DO: 'U.S. Private School',
  Canadian: 'Canadian School',
  international: 'International School',
};

export const LATE_SCHOOL_TYPES: Readonly<Record<SchoolKind, string>> = {
  'public MD': 'US M.D. Public School',
  'private MD': 'US M.D. Private School',
  DO: 'US D.O. School',
  Canadian: 'Canadian School',
  international: 'International School',
};

export function isUsOrCanadian(person: Person): boolean {
  return !isInternational(person.group);
}

export function workAuthorization(person: Person): string {
  if (person.visaNeeded) return `Requires sponsorship (${person.visaStatus})`;
  return person.permanentResident ? 'Permanent Resident' : 'U.S. Citizen';
}

export function honorYesNo(person: Person, honor: Person['honors'][number]): string {
  if (isUsOrCanadian(person)) return yesNo(person.honors.includes(honor));
  return 'No Response';
}

/** Columns filled by hand over the years: mostly Yes and No, some Y and N, some `Screened`. */
export function mixedYesNo(person: Person, value: boolean): string {
  const habit = Number(person.id.at(-1));
  if (habit === 0 && !value) return 'Screened';
  return habit < 4 ? yOrN(value) : yesNo(value);
}

/** Blank for an examination not taken. */
export function passOrFail(taken: ExamTaken | null): string {
  return taken === null ? '' : taken.passed ? 'Pass' : 'Fail';
}
