import type { Span } from './captureReading.ts';

const ENDS = /[.!?]+["”’')]*(?=\s|$)|\n|…/g;
/** Behind these a full stop ends no sentence. */
const SHORTENED = /(?:^|[\s(])(?:dr|mr|ms|mrs|prof|st|vs|no|re|approx|dept|\p{Lu})$/iu;

/** Sentences and lines of a span, each at most `LONGEST` characters, so that rules stay quick. */
export function sentencesOf(text: string, from: number, to: number): readonly Span[] {
  const sentences: Span[] = [];
  let start = from;
  const end = (at: number) => {
    for (let begin = start; begin < at; begin += LONGEST) {
      const last = Math.min(begin + LONGEST, at);
      if (text.slice(begin, last).trim() !== '') sentences.push({ from: begin, to: last });
    }
    start = at;
  };
  for (const match of text.slice(from, to).matchAll(ENDS)) {
    const at = from + match.index;
    if (match[0].startsWith('.') && SHORTENED.test(text.slice(Math.max(from, at - 8), at)))
      continue;
    end(at + match[0].length);
  }
  end(to);
  return sentences;
}

const LONGEST = 600;
