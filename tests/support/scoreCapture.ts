import type { Applicant } from '../../src/domain/applicant.ts';
import { prepareCapture } from '../../src/domain/capture/applicantIndex.ts';
import type { Proposal, WordsReading } from '../../src/domain/capture/captureReading.ts';
import type { CaptureSettings } from '../../src/domain/capture/captureSettings.ts';
import { readMessage } from '../../src/domain/capture/readMessage.ts';
import { contactKey } from '../../src/domain/contactKey.ts';
import type { CorpusMessage, ExpectedWords } from '../corpus/capture/corpusMessage.ts';

/** Shares from 0 to 1. */
export interface CaptureScore {
  readonly messages: number;
  /** Of the applicants that were read, those who were meant. */
  readonly precision: number;
  /** Of the applicants who were meant, those that were read. */
  readonly recall: number;
  /** Messages where every reader has to ask, and the reading asks between the same. */
  readonly asks: number;
  readonly rung: number;
  readonly channel: number;
  readonly initiator: number;
  readonly strength: number;
  readonly concern: number;
  readonly firstHand: number;
  readonly wouldTake: number;
  readonly standing: number;
  readonly contact: number;
}

export interface Miss {
  readonly what: keyof CaptureScore;
  readonly text: string;
  readonly expected: string;
  readonly read: string;
}

/** Reads every message of a corpus; a fact is right when it is read as expected or rightly absent. */
export function scoreCapture(
  corpus: readonly CorpusMessage[],
  pool: readonly Applicant[],
  settings: CaptureSettings,
): { readonly score: CaptureScore; readonly misses: readonly Miss[] } {
  const index = prepareCapture(pool);
  const nameById = new Map(
    pool.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
  );
  const misses: Miss[] = [];
  const tally = new Map<keyof CaptureScore, { right: number; all: number }>();
  const count = (what: keyof CaptureScore, isRight: boolean) => {
    const own = tally.get(what) ?? { right: 0, all: 0 };
    tally.set(what, { right: own.right + (isRight ? 1 : 0), all: own.all + 1 });
  };
  for (const message of corpus) {
    const reading = readMessage(message.text, index, settings);
    const compare = (what: keyof CaptureScore, expected: unknown, read: unknown) => {
      const [one, other] = [expected, read].map((value) => JSON.stringify(value ?? null));
      count(what, one === other);
      if (one !== other) misses.push({ what, text: message.text, expected: one!, read: other! });
    };
    const read = reading.applicants.map(({ id }) => nameById.get(id)!);
    for (const name of read) count('precision', message.about.includes(name));
    for (const name of message.about) count('recall', read.includes(name));
    if (read.toSorted().join() !== message.about.toSorted().join()) {
      misses.push({
        what: read.every((name) => message.about.includes(name)) ? 'recall' : 'precision',
        text: message.text,
        expected: message.about.join(', '),
        read: read.join(', '),
      });
    }
    const asked = reading.questions.map(({ candidates }) =>
      candidates.map((id) => nameById.get(id)!),
    );
    compare('asks', (message.ask ?? []).toSorted(), asked.flat().toSorted());
    compare('rung', message.rung, readValue(reading.rung));
    compare('channel', message.channel, readValue(reading.channel));
    compare('initiator', message.initiator, readValue(reading.initiator));
    compare('contact', keyOf(message.contact), keyOf(readValue(reading.contact.name)));
    const parts: [ExpectedWords, WordsReading][] = message.each
      ? pool.flatMap(({ id }): [ExpectedWords, WordsReading][] => {
          const own = message.each![nameById.get(id)!];
          const words = reading.wordsById.get(id) ?? reading.words;
          return own === undefined ? [] : [[{ ...withoutEach(message), ...own }, words]];
        })
      : [[message, reading.words]];
    for (const [expected, words] of parts) {
      compare('strength', expected.strength, readValue(words.strength));
      compare('firstHand', expected.firstHand, readValue(words.firstHand));
      compare('wouldTake', expected.wouldTake, readValue(words.wouldTake));
      compare('standing', expected.standing, readValue(words.standing));
      compare('concern', concerns(expected), {
        raised: words.raised.map(({ value }) => value).toSorted(),
        cleared: words.cleared.map(({ value }) => value).toSorted(),
      });
    }
  }
  const share = (what: keyof CaptureScore) => {
    const { right, all } = tally.get(what) ?? { right: 0, all: 0 };
    return all === 0 ? 1 : right / all;
  };
  return {
    score: {
      messages: corpus.length,
      precision: share('precision'),
      recall: share('recall'),
      asks: share('asks'),
      rung: share('rung'),
      channel: share('channel'),
      initiator: share('initiator'),
      strength: share('strength'),
      concern: share('concern'),
      firstHand: share('firstHand'),
      wouldTake: share('wouldTake'),
      standing: share('standing'),
      contact: share('contact'),
    },
    misses,
  };
}

function readValue<Value>(proposal: Proposal<Value> | null): Value | null {
  return proposal === null ? null : proposal.value;
}

function keyOf(name: string | null | undefined): string {
  return contactKey((name ?? '').replace(/<[^>]*>/g, ''));
}

function concerns({ raised = [], cleared = [] }: ExpectedWords) {
  return { raised: raised.toSorted(), cleared: cleared.toSorted() };
}

function withoutEach({ strength: _, ...message }: CorpusMessage): ExpectedWords {
  return message;
}
