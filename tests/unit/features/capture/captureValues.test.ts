import { expect, test } from 'vitest';
import { prepareCapture } from '../../../../src/domain/capture/applicantIndex.ts';
import { readMessage } from '../../../../src/domain/capture/readMessage.ts';
import { contactIn } from '../../../../src/domain/contact.ts';
import {
  ledBy,
  missingIn,
  noteArgsOf,
  openQuestions,
  proposedValues,
  proposedWords,
  questionKey,
} from '../../../../src/features/capture/captureValues.ts';
import { CORPUS_POOL } from '../../../corpus/capture/corpusPool.ts';
import { CORPUS_SETTINGS } from '../../../corpus/capture/corpusSettings.ts';

const index = prepareCapture(CORPUS_POOL);
const directory = new Map(CORPUS_SETTINGS.contacts.map((contact) => [contact.id, contact]));

function formOf(text: string) {
  const reading = readMessage(text, index, CORPUS_SETTINGS);
  const entry = contactIn(directory, reading.contact.contactId ?? '');
  const values = proposedValues(reading, entry, Date.UTC(2027, 2, 17, 14));
  const words = new Map(reading.applicants.map(({ id }) => [id, proposedWords(reading, id)]));
  return { reading, values, words, missing: missingIn(values, words) };
}

test('a message that settles everything needs nothing but the key that saves', () => {
  const text =
    'Called Sarah Lindholm about Ben Rosenthal. He rotated with her team, top 10%, would take him. No professionalism issues.';
  const { reading, values, words, missing } = formOf(text);
  expect(missing).toEqual([]);
  expect(noteArgsOf(reading.text, values, words)).toMatchObject({
    applicantId: '98000346',
    contactId: 'c1',
    contactName: 'Sarah Lindholm',
    contactKnown: true,
    rung: 1,
    channel: 'call',
    initiator: 'we',
    strength: 'strong',
    firstHand: true,
    wouldTake: 'yes',
    standing: 10,
    concernsCleared: ['professionalism'],
    alsoAbout: [],
    words: text,
  });
});

test('what the text does not settle is asked for, in the order of the form', () => {
  const { missing, words } = formOf('Kai Ng.');
  expect(missing).toEqual(['rung', 'channel', 'initiator', `strength-${[...words.keys()][0]}`]);
  expect(formOf('Nobody here.').missing[0]).toBe('applicants');
});

test('whom words may mean is asked until somebody says who, or none of them', () => {
  const { reading, values, words } = formOf('Kai Ng is good. Thorne was late.');
  const [question] = reading.questions;
  expect(openQuestions(reading, [...words.keys()], [])).toEqual([question]);
  expect(missingIn(values, words, true)[0]).toBe('applicants');
  expect(openQuestions(reading, [question!.candidates[1]!], [])).toEqual([]);
  expect(openQuestions(reading, [], [questionKey(question!)])).toEqual([]);
});

test('one message on two applicants is one word with what differs', () => {
  const { reading, values, words } = formOf(
    'Vic Sandoval called. Min-ji Sung: would take her. Jasper Cole was late every day.',
  );
  const args = noteArgsOf(reading.text, values, words);
  expect(args).toMatchObject({ strength: 'strong', wouldTake: 'yes' });
  expect(args.alsoAbout).toMatchObject([
    { strength: 'concern', concernsRaised: ['professionalism'] },
  ]);
});

test('an applicant’s own message carries its tone and asks for no strength', () => {
  const { reading, values, words, missing } = formOf(
    'Hello, this is Kai Ng, sorry to text. I applied to your program!! Please, please look.',
  );
  expect(missing).toEqual([]);
  expect(noteArgsOf(reading.text, values, words)).toMatchObject({
    rung: 6,
    initiator: 'applicant',
    tone: 'pressing',
  });
});

test('words that a check marks are recorded as overridden', () => {
  const { reading, values, words } = formOf('Kai Ng is married and will accept if you offer.');
  expect(noteArgsOf(reading.text, values, words).overridden).toEqual(['family', 'H']);
});

test('the words that led to a fact are quoted once, and long ones shortened', () => {
  const spans = [
    { from: 0, to: 4 },
    { from: 5, to: 9 },
  ];
  expect(ledBy('good good', { value: 1, spans })).toBe('“good”');
  expect(ledBy('x'.repeat(60), { value: 1, spans: [{ from: 0, to: 60 }] })).toHaveLength(50);
  expect(ledBy('x', null)).toBeNull();
});
