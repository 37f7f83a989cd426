import type { AamcId } from '../applicant.ts';
import type { ApplicantIndex } from './applicantIndex.ts';
import type { CaptureReading, FoundApplicant, Span } from './captureReading.ts';
import type { CaptureSettings } from './captureSettings.ts';
import { channelOf, initiatorOf } from './contactWay.ts';
import type { Found } from './findApplicants.ts';
import { isToldAsSender, OWN_VOICE } from './initiator.ts';
import type { MessagePart } from './messageParts.ts';
import { FIT, nameMentions } from './nameMentions.ts';
import { addressIn } from './people.ts';
import { NO_WORDS } from './readWords.ts';
import { saidAt } from './saidAt.ts';
import { textWords } from './textWords.ts';

export interface Sender {
  readonly id: AamcId;
  readonly span: Span;
}

/** The applicant who wrote, by the address or the name in the head. */
export function ownAuthor(parts: readonly MessagePart[], index: ApplicantIndex): Sender | null {
  const author = parts[0]!.author;
  if (author === null) return null;
  const span = { from: author.from, to: author.to };
  const address = addressIn(author.text);
  const byAddress = address === null ? undefined : index.byEmail.get(address);
  if (byAddress !== undefined) return { id: byAddress, span };
  const fitting = nameMentions(author.text, textWords(author.text), index).filter(
    ({ fit }) => fit >= FIT.nickname,
  );
  const ids = [...new Set(fitting.map(({ applicant }) => applicant.id))];
  return ids.length === 1 ? { id: ids[0]!, span } : null;
}

/** `I applied …`, and the one applicant named is the one who says it. */
export function ownSignature(
  text: string,
  { body }: MessagePart,
  { applicants }: Found,
): Sender | null {
  if (applicants.length !== 1) return null;
  const voice = OWN_VOICE.exec(text.slice(body.from, body.to));
  if (voice === null) return null;
  const { id, spans } = applicants[0]!;
  const last = spans.at(-1)!;
  const before = text.slice(Math.max(body.from, last.from - 24), last.from);
  const isAtEnd = body.to - last.to < 160;
  const isIntroduced = spans.some(({ from }) =>
    /\b(?:this is|my name is|it['’]?s) $/i.test(text.slice(Math.max(body.from, from - 14), from)),
  );
  if (!isAtEnd && !isIntroduced && !/this is $/i.test(before)) return null;
  return {
    id,
    span: { from: body.from + voice.index, to: body.from + voice.index + voice[0].length },
  };
}

export function toldSender(text: string, { applicants }: Found): Sender | null {
  for (const { id, spans } of applicants) {
    for (const span of spans) {
      const told = isToldAsSender(text, span);
      if (told !== null) return { id, span: told };
    }
  }
  return null;
}

/** Drama and urging (seed: "essays, drama, or desperation"). */
const PRESSING =
  /\bplease,? please\b|\bdevastated\b|\banything for\b|\bcounting on me\b|\bbeg(?:ging)?\b|!!|\bjust checking\b|\b(?:have )?not heard back\b|\bsecond message\b|\bdesperate(?:ly)?\b|\bdream\b|\bi really (?:want|need)\b|\bmy last chance\b/giu;

/** Pressing by its words; calm where none of them press. */
function toneOf(text: string, { from, to }: Span, said: Span): CaptureReading['tone'] {
  const spans = Array.from(text.slice(from, to).matchAll(PRESSING), (match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
  return spans.length > 0 ? { value: 'pressing', spans } : { value: 'calm', spans: [said] };
}

interface OwnMessage {
  readonly text: string;
  readonly parts: readonly MessagePart[];
  readonly first: MessagePart;
  readonly found: Found;
  readonly index: ApplicantIndex;
  readonly sender: Sender;
  readonly settings: CaptureSettings;
  readonly isTold: boolean;
}

/** The applicant's own message: rung 6, and no strength, whatever it says. */
export function ownMessage(own: OwnMessage): CaptureReading {
  const { text, parts, first, found, index, sender, settings, isTold } = own;
  const applicant = index.byId.get(sender.id)!;
  const self: FoundApplicant = found.applicants.find(({ id }) => id === sender.id) ?? {
    id: applicant.id,
    certainty: 'certain',
    why: 'sender',
    spans: [sender.span],
  };
  const spans = [sender.span];
  const initiator = initiatorOf(text, parts, [first], true, settings);
  const told = initiator?.value === 'we' ? initiator : null;
  const name = first.author ?? null;
  return {
    text,
    applicants: isTold ? found.applicants : [self],
    questions: [],
    contact: {
      contactId: null,
      email: null,
      isOurs: false,
      name: isTold
        ? null
        : {
            value: name === null ? text.slice(self.spans[0]!.from, self.spans[0]!.to) : name.text,
            spans: name === null ? self.spans.slice(0, 1) : [{ from: name.from, to: name.to }],
          },
      role: null,
      institution: null,
    },
    rung: { value: 6, spans },
    channel: channelOf(text, parts),
    initiator: told ?? { value: 'applicant', spans },
    saidAt: saidAt(first, settings.zoneMinutes),
    tone: isTold ? null : toneOf(text, first.body, sender.span),
    words: NO_WORDS,
    wordsById: new Map(),
  };
}
