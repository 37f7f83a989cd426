import { describe, expect, test } from 'vitest';
import { prepareCapture } from '../../../../src/domain/capture/applicantIndex.ts';
import type { Span } from '../../../../src/domain/capture/captureReading.ts';
import { readMessage } from '../../../../src/domain/capture/readMessage.ts';
import { CORPUS_POOL } from '../../../corpus/capture/corpusPool.ts';
import { CORPUS_SETTINGS } from '../../../corpus/capture/corpusSettings.ts';

const index = prepareCapture(CORPUS_POOL);
const idOf = (name: string) =>
  CORPUS_POOL.find(({ firstName, lastName }) => `${firstName} ${lastName}` === name)!.id;

function read(text: string) {
  const reading = readMessage(text, index, CORPUS_SETTINGS);
  const marked = (spans: readonly Span[] = []) =>
    spans.map(({ from, to }) => reading.text.slice(from, to));
  return { ...reading, marked };
}

describe('the applicant', () => {
  test.each([
    ['Katherine Thorne', 'certain', 'name'],
    ['Thorne, Katherine', 'certain', 'name'],
    ['98000122', 'certain', 'AAMC ID'],
    ['9800 0122', 'certain', 'AAMC ID'],
    ['katherine.thorne@mail.example', 'certain', 'e-mail address'],
    ['Kate Thorne, Hawthorne Bay,', 'likely', 'name, nickname'],
    ['Katherine Thorn', 'likely', 'name, misspelt'],
    ['Thorne from Hawthorne Bay', 'likely', 'surname'],
    ['Katherine at Hawthorne Bay', 'likely', 'given name and school'],
  ])('is found by “%s”', (written, certainty, why) => {
    const { applicants } = read(`Please see ${written} today.`);
    expect(applicants).toMatchObject([{ id: idOf('Katherine Thorne'), certainty, why }]);
  });

  test('is marked where the words stand', () => {
    const { applicants, marked } = read('Solid student: Katherine Thorne’s sub-I was great.');
    expect(marked(applicants[0]!.spans)).toEqual(['Katherine Thorne']);
  });

  test('is asked for when two match equally', () => {
    const { applicants, questions, marked } = read('Thorne is good.');
    expect(applicants).toEqual([]);
    expect(questions.map(({ candidates }) => candidates.toSorted())).toEqual([
      [idOf('Katherine Thorne'), idOf('Kathryn Thorne')].toSorted(),
    ]);
    expect(marked(questions[0]!.spans)).toEqual(['Thorne']);
  });

  test.each([
    'Maria Thorne is good.',
    'Dr. Thorne is good.',
    'Katherine Thornton-Bligh is good.',
    'Thorne Memorial Hospital is full.',
    'The student from Hawthorne Bay is good.',
    'My number is 555 9800 0122 0.',
  ])('is nobody in “%s”', (text) => {
    const { applicants } = read(text);
    expect(applicants).toEqual([]);
  });
});

describe('who speaks', () => {
  test('a name of the directory brings its role and place', () => {
    const { contact } = read('Called Sarah Lindholm about Kai Ng. Would take him.');
    expect(contact).toMatchObject({
      contactId: 'c1',
      name: { value: 'Sarah Lindholm' },
      role: { value: 'Program director, OB/GYN' },
      institution: { value: 'Harbor Point Medical College' },
    });
  });

  test('a signature brings them too, with the words that say so', () => {
    const { contact, marked, rung } = read(
      'Dear Helen,\n\nKai Ng is good.\n\nBest,\nLena Orth, MD\nVice Chair of Medicine\nHarbor Point Medical College',
    );
    expect(contact.role?.value).toBe('Vice Chair of Medicine');
    expect(marked(contact.institution?.spans)).toEqual(['Harbor Point Medical College']);
    expect(rung?.value).toBe(2);
  });

  test('a known director elsewhere is rung 3, an unknown one rung 5', () => {
    expect(read('George Tanaka called: Kai Ng is good.').rung?.value).toBe(3);
    expect(
      read('Dr. Olga Pruss, PD at Rivermont General, called: Kai Ng is good.').rung?.value,
    ).toBe(5);
  });
});

describe('what is said', () => {
  test('differs from applicant to applicant', () => {
    const { wordsById } = read('Kai Ng: I would take him. Oliver Case was late every day.');
    expect(wordsById.get(idOf('Kai Ng'))?.strength?.value).toBe('strong');
    expect(wordsById.get(idOf('Oliver Case'))?.raised.map(({ value }) => value)).toEqual([
      'professionalism',
    ]);
  });

  test('is marked by the words that led to it', () => {
    const { words, marked } = read('Kai Ng, top 10% of my students. No professionalism issues.');
    expect(marked(words.standing?.spans)).toEqual(['top 10%']);
    expect(words.cleared.map(({ value }) => value)).toEqual(['professionalism']);
    expect(words.raised).toEqual([]);
  });

  test('a blanket sentence clears nothing by name', () => {
    expect(read('Kai Ng. No red flags, no concerns.').words.cleared).toEqual([]);
  });

  test('a name that is also praise is no praise', () => {
    expect(read('William Strong has applied.').words.strength).toBeNull();
  });

  test('an applicant’s own message has rung 6 and no strength', () => {
    const { rung, initiator, words } = read(
      'Hello, this is Kai Ng. I applied to your program and I am a strong, reliable student.',
    );
    expect([rung?.value, initiator?.value, words.strength]).toEqual([6, 'applicant', null]);
  });
});

describe('an applicant’s own message', () => {
  test.each([
    ['I applied to your program and wanted to introduce myself.', 'calm'],
    ['I applied to your program!! Please, please look at my file.', 'pressing'],
  ])('“%s” is %s', (words, tone) => {
    expect(read(`${words}\n\nKai Ng`).tone?.value).toBe(tone);
  });
});

test('whoever a message was sent to is on our side, though nobody said so', () => {
  const { initiator, contact } = readMessage(
    'From: Lena Orth <l@harborpoint.example>\nTo: Ivy Moss <ivy@elsewhere.example>\nSubject: Re: Kai Ng\n\nI would take him.\n\nOn Wed, Mar 17, 2027 at 8:50 AM Ivy Moss <ivy@elsewhere.example> wrote:\n> Would you take Kai Ng?',
    index,
    { contacts: [], ours: { names: [], domains: [] }, zoneMinutes: -240 },
  );
  expect([initiator?.value, contact.name?.value]).toEqual(['we', 'Lena Orth']);
});

test('when it was said comes from the head', () => {
  const { saidAt, marked } = read(
    'From: Lena Orth <l@x.example>\nDate: Wed, 17 Mar 2027 10:42:00 -0400\nSubject: Kai Ng\n\nGood.',
  );
  expect(saidAt?.value).toBe(Date.UTC(2027, 2, 17, 14, 42));
  expect(marked(saidAt?.spans)).toEqual(['Wed, 17 Mar 2027 10:42:00 -0400']);
});

test('nothing is proposed of nothing', () => {
  const { applicants, questions, contact, rung, channel, initiator, words } = read('   ');
  expect([applicants, questions, rung, channel, initiator, contact.name]).toEqual([
    [],
    [],
    null,
    null,
    null,
    null,
  ]);
  expect(words.strength).toBeNull();
});
