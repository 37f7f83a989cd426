import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../mock-data/messy-files/sheet.ts';
import { type Applicant, type ExamResult, nameOf } from '../../../src/domain/applicant.ts';
import { planImport } from '../../../src/intake/planImport.ts';
import { readFiles } from '../../../src/intake/readFiles.ts';

const CLEAN = 'mock-data/clean';
const MESSY = 'mock-data/messy';

interface Expected {
  readonly file: string;
  readonly what: string;
  readonly refused: string | null;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly problems: readonly { readonly line: number; readonly code: string }[];
  readonly around: { readonly preamble: number; readonly label: number; readonly footer: number };
  readonly applicants: readonly string[];
}

const EXPECTED: readonly Expected[] = JSON.parse(
  existsSync(`${MESSY}/manifest.json`) ? readFileSync(`${MESSY}/manifest.json`, 'utf8') : '[]',
);

const FACTS: Readonly<Record<string, readonly Facts[]>> = JSON.parse(
  existsSync(`${MESSY}/facts.json`) ? readFileSync(`${MESSY}/facts.json`, 'utf8') : '{}',
);

function read(folder: string, ...names: readonly string[]) {
  const files = names.map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(`${folder}/${name}`)),
  }));
  return readFiles(files);
}

function factsOf(applicant: Applicant): Facts {
  const { applicantType, ecfmgCertified, gradYear, gradMonth, step2ck, visaNeeded } = applicant;
  return {
    school: applicant.school ?? '',
    type: applicantType === 'Unknown' ? null : applicantType,
    gradYear,
    gradMonth,
    step1: shown(applicant.step1),
    step2ck,
    ecfmg: ecfmgCertified,
    visaNeeded,
    interrupted: applicant.interrupted,
    publications: applicant.publications,
    presentations: applicant.presentations,
    tracks: applicant.tracks.map(({ code }) => code),
  };
}

function shown(result: ExamResult | null): string | null {
  if (result?.kind === 'score') return String(result.score);
  return result === null ? null : result.kind === 'pass' ? 'Pass' : 'Fail';
}

describe('clean files', () => {
  test.each(readdirSync(CLEAN))('%s is read without a problem', async (name) => {
    const { reports, refusals, applicants } = await read(CLEAN, name);
    expect(refusals).toEqual([]);
    expect(reports[0]).toMatchObject({ rejected: 0, blank: 0, problems: [] });
    expect(applicants).toHaveLength(reports[0]?.rows ?? 0);
    expect(applicants.filter(({ applicantType }) => applicantType === 'Unknown')).toEqual([]);
  });

  test('the pool in three overlapping parts is the whole pool', async () => {
    const whole = await read(CLEAN, 'pool-400.csv');
    const parts = await read(CLEAN, ...[1, 2, 3].map((part) => `pool-400-part-${part}.csv`));
    const pool = new Map(whole.applicants.map((applicant) => [applicant.id, applicant]));
    expect(planImport(pool, parts.applicants)).toMatchObject({
      added: [],
      changed: [],
      missing: [],
    });
  });

  test('a later export adds twelve and misses three', async () => {
    const { applicants } = await read(CLEAN, 'pool-400.csv');
    const later = await read(CLEAN, 'pool-400-later.csv');
    const pool = new Map(applicants.map((applicant) => [applicant.id, applicant]));
    const { added, missing, changed } = planImport(pool, later.applicants);
    expect([added.length, missing.length]).toEqual([12, 3]);
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('messy files', () => {
  test.each(EXPECTED)('$file: $what', async ({ file, what: _, around, ...expected }) => {
    const { reports, refusals, applicants, readings } = await read(MESSY, file);
    const { rows = 0, accepted = 0, rejected = 0, blank = 0, problems = [] } = reports[0] ?? {};
    expect({
      refused: refusals[0]?.code ?? null,
      rows,
      accepted,
      rejected,
      blank,
      problems: problems.map(({ line, code }) => ({ line, code })),
      applicants: applicants.map((applicant) => `${applicant.id} ${nameOf(applicant)}`),
    }).toEqual(expected);
    const facts = FACTS[file];
    if (facts !== undefined) expect(readings[0]?.map(factsOf)).toEqual(facts);
    const { preamble = 0, label = 0, footer = 0 } = reports[0]?.counted ?? {};
    expect({ preamble, label, footer }).toEqual(around);
  });

  test.each(EXPECTED)('every reason in $file is a whole sentence', async ({ file }) => {
    const { reports, refusals } = await read(MESSY, file);
    const reasons = [...refusals, ...reports.flatMap(({ problems }) => problems)];
    for (const { reason } of reasons) expect(reason).toMatch(/^\p{Lu}.{20,}[.…]$/u);
  });
});
