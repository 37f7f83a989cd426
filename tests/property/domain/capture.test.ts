import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareCapture } from '../../../src/domain/capture/applicantIndex.ts';
import type { CaptureReading, Span } from '../../../src/domain/capture/captureReading.ts';
import { mailText } from '../../../src/domain/capture/mailText.ts';
import { MOST_CHARACTERS, readMessage } from '../../../src/domain/capture/readMessage.ts';
import { checkPhrases } from '../../../src/domain/phraseChecks.ts';
import { CORPUS_POOL } from '../../corpus/capture/corpusPool.ts';
import { CORPUS_SETTINGS } from '../../corpus/capture/corpusSettings.ts';
import { MAILS } from '../../corpus/capture/mails.ts';
import { TALKS } from '../../corpus/capture/talks.ts';

const SETTINGS = { numRuns: 400, seed: 7 };
const index = prepareCapture(CORPUS_POOL);
const WRITTEN = [...MAILS, ...TALKS].map(({ text }) => text);

/** Pieces of messages in any order, among markup, emoji and text from right to left. */
const piece = fc.oneof(
  fc.constantFrom(
    'From: a@b.example\n',
    'Subject: Kai Ng\n',
    'Dear Dr. Marchetti,\n',
    '> ',
    'On Wed, Mar 17, 2027 at 8:50 AM Helen Marchetti wrote:\n',
    '[3/17/27, 9:41 AM] Ruth Ames: ',
    'Kate Thorne ',
    'Thorne, K. ',
    '98000122',
    '<b onclick="x()">Kai Ng</b>',
    '👩🏽‍⚕️',
    'ליאת כהן',
    '\u202e',
    'would not take her. ',
    'No professionalism issues, ',
    'MIME-Version: 1.0\n',
    'Content-Type: multipart/mixed; boundary="m"\n\n--m\n',
    '\n\n',
    'E.N. from Northern Mesa ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .constantFrom(...WRITTEN)
    .chain((text) =>
      fc
        .tuple(fc.nat({ max: text.length }), fc.nat({ max: 60 }))
        .map(([from, length]) => text.slice(from, from + length)),
    ),
);
const message = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

function spansOf(reading: CaptureReading): readonly Span[] {
  const { applicants, questions, contact, rung, channel, initiator, saidAt } = reading;
  const allWords = [reading.words, ...reading.wordsById.values()];
  return [
    ...[...applicants, ...questions],
    ...[contact.name, contact.role, contact.institution, rung, channel, initiator, saidAt],
    ...allWords.flatMap(({ strength, firstHand, wouldTake, standing, raised, cleared }) => [
      ...[strength, firstHand, wouldTake, standing],
      ...raised,
      ...cleared,
    ]),
  ].flatMap((found) => found?.spans ?? []);
}

test('any text is read, and every span lies inside it', () => {
  fc.assert(
    fc.property(message, (text) => {
      const reading = readMessage(text, index, CORPUS_SETTINGS);
      for (const { from, to } of spansOf(reading)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(reading.text.length);
      }
    }),
    SETTINGS,
  );
});

test('whatever a check marks lies inside the text, holds something and has a kind', () => {
  fc.assert(
    fc.property(message, (text) => {
      for (const { from, to, kind, topic } of checkPhrases(text)) {
        expect(text.slice(from, to).trim()).not.toBe('');
        expect(to).toBeLessThanOrEqual(text.length);
        expect(topic === null).toBe(kind !== 'protected');
      }
    }),
    SETTINGS,
  );
});

test('every proposal has words that led to it, and only applicants of the pool are read', () => {
  fc.assert(
    fc.property(message, (text) => {
      const { applicants, questions, rung, channel, initiator, words } = readMessage(
        text,
        index,
        CORPUS_SETTINGS,
      );
      for (const found of [rung, channel, initiator, words.strength, ...applicants, ...questions]) {
        if (found !== null) expect(found.spans.length).toBeGreaterThan(0);
      }
      const ids = [
        ...applicants.map(({ id }) => id),
        ...questions.flatMap((own) => own.candidates),
      ];
      for (const id of ids) expect(index.byId.has(id)).toBe(true);
      expect(new Set(applicants.map(({ id }) => id)).size).toBe(applicants.length);
      for (const { candidates } of questions) expect(candidates.length).toBeGreaterThan(1);
    }),
    SETTINGS,
  );
});

test('an e-mail source of any bytes is text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof mailText(bytes)).toBe('string');
    }),
    SETTINGS,
  );
});

test('everybody of the pool is found by ID in any text', () => {
  const id = fc.constantFrom(...CORPUS_POOL.map((applicant) => applicant.id));
  fc.assert(
    fc.property(id, fc.constantFrom('See %.', 'AAMC ID: %', '(%)', '%\n'), (own, frame) => {
      const { applicants } = readMessage(frame.replace('%', own), index, CORPUS_SETTINGS);
      expect(applicants.map((found) => found.id)).toEqual([own]);
    }),
    SETTINGS,
  );
});

test.each([
  ['one letter', 'a'],
  ['names', 'Thorne '],
  ['strange names', 'Thxrne Katharin Bellwhether '],
  ['IDs', '98000122 '],
  ['heads', 'From: a@b.example\nSubject: x\n'],
  ['chat', '[3/17/27, 9:41 AM] Kai Ng: good\n'],
  ['brackets', '<<<<((('],
  ['spaces', '    \n'],
  ['denials', 'no not never without '],
  ['schools', 'E.N. from Northern Mesa, '],
  ['marks of quoting', '> > > '],
  ['capitals', 'University Of '],
  ['addresses', 'a.b@c.'],
  ['names of contacts', 'Dr. Victor Sandoval called, '],
  ['dashes', '-- \n'],
  ['fields', 'A: b\n'],
  ['half a check', 'interview with a b c apply to '],
])('a hundred thousand characters of %s are read', (_, unit) => {
  const text = unit.repeat(Math.ceil(MOST_CHARACTERS / unit.length));
  expect(readMessage(text, index, CORPUS_SETTINGS).text.length).toBeLessThanOrEqual(
    MOST_CHARACTERS,
  );
  expect(checkPhrases(text)).toBeInstanceOf(Array);
});
