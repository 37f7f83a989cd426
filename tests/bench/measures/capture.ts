import { DIALECTS } from '../../../mock-data/dialects.ts';
import { makePool } from '../../../mock-data/pool.ts';
import { prepareCapture } from '../../../src/domain/capture/applicantIndex.ts';
import { MOST_CHARACTERS, readMessage } from '../../../src/domain/capture/readMessage.ts';
import { CORPUS_POOL } from '../../corpus/capture/corpusPool.ts';
import { CORPUS_SETTINGS } from '../../corpus/capture/corpusSettings.ts';
import { HELD_APART } from '../../corpus/capture/heldApart.ts';
import { MAILS } from '../../corpus/capture/mails.ts';
import { TALKS } from '../../corpus/capture/talks.ts';
import { TEXTS } from '../../corpus/capture/texts.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';
import { type CaptureScore, scoreCapture } from '../../support/scoreCapture.ts';
import { type Figures, quantile } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { alignedLines } from '../report.ts';

const WRITTEN_FOR = [...TEXTS, ...MAILS, ...TALKS];

/** How long a message takes to read among so many applicants. It needs no page. */
export function measureCapture(_lab: Lab, rows: number, figures: Figures): Promise<void> {
  const pool = makePool({ rows, seed: 7, season: DIALECTS['pdws-2025'].season }).map(
    ({ id, name, email, graduation }) =>
      makeApplicant({
        id,
        lastName: name.last,
        firstName: name.first,
        email,
        school: graduation.school.name,
      }),
  );
  const [prepareMs, index] = timed(() => prepareCapture(pool));
  const times = WRITTEN_FOR.map(
    ({ text }) => timed(() => readMessage(text, index, CORPUS_SETTINGS))[0],
  );
  const long = MAILS.map(({ text }) => text)
    .join('\n')
    .repeat(8)
    .slice(0, MOST_CHARACTERS);
  figures.addAll(`capture.${rows}`, {
    prepareMs,
    messageP95Ms: quantile(times, 0.95),
    longestMs: timed(() => readMessage(long, index, CORPUS_SETTINGS))[0],
  });
  return Promise.resolve();
}

function timed<Value>(work: () => Value): readonly [number, Value] {
  const start = performance.now();
  const value = work();
  return [performance.now() - start, value];
}

/** What of the corpus is read rightly: the part that the rules were made for, and the part apart. */
export function captureReport(): string {
  const parts: readonly (readonly [string, CaptureScore])[] = [
    ['made for', scoreCapture(WRITTEN_FOR, CORPUS_POOL, CORPUS_SETTINGS).score],
    ['held apart', scoreCapture(HELD_APART, CORPUS_POOL, CORPUS_SETTINGS).score],
  ];
  const facts = Object.keys(parts[0]![1]) as (keyof CaptureScore)[];
  const shown = (fact: keyof CaptureScore, value: number) =>
    fact === 'messages' ? String(value) : value.toFixed(3);
  return alignedLines([
    ['capture corpus', ...parts.map(([name]) => name)],
    ...facts.map((fact) => [fact, ...parts.map(([, score]) => shown(fact, score[fact]))]),
  ]);
}
