import type { Channel, Initiator } from '../note.ts';
import type { Proposal, Span } from './captureReading.ts';

interface InitiatorCue {
  readonly value: Initiator;
  readonly pattern: RegExp;
}

const SPOKE =
  '(?:call(?:ed)?|phon(?:ed|e)|rang|e-?mail(?:ed)?|text(?:ed)?|reached|contacted|asked|messaged|pinged)';

/** Who began, as the words tell it; the first cue of the list that stands in the text counts. */
const CUES: readonly InitiatorCue[] = [
  {
    value: 'we',
    pattern:
      /\b(?:thanks|thank you) for (?:reaching out|asking|your (?:call|message|e-?mail|question|note|inquiry)|getting in touch|calling)\b|\b(?:as|glad|since) you asked\b|\byou(?:['’]d| had)? asked (?:about|me|for|us)\b|\breturn(?:ing|ed) (?:your|my|our) (?:call|message)|\bin (?:answer|reply|response) to your\b|\bfollowing up on your (?:call|question|message|e-?mail)|\bat our request\b|\banswered (?:our|my) (?:call|e-?mail|question|message)|\bhappy to answer\b|\bcalled (?:me |us )?back\b|\boutbound\b|\bafter (?:i|we) (?:called|asked|wrote)|\brung back\b/iu,
  },
  {
    value: 'we',
    pattern: new RegExp(
      `(?:\\b(?:i|we|i['’]ve|we['’]ve)(?: just| have)? |(?:^|[.:;–—] ?|- |\\n|\\d{1,2}:\\d{2}:? ?))(?:${SPOKE}|left a message (?:for|with))(?! (?:me|us|back|the office|our office|twice|again|from|log|note)\\b)(?= (?:\\p{L}|['’]))(?!ing)`,
      'iu',
    ),
  },
  {
    value: 'they',
    pattern:
      /\b(?:got|had|received|took) an? (?:call|text|e-?mail|message|voicemail)\b|\b(?:call|text|whatsapp|sms|e-?mail|voicemail|vm|message) from\b|\binbound\b|\bwanted to (?:flag|put in|let you know|mention)|\bwant to put in a word|\bplease (?:take|have) a look\b|\bi (?:am writing|write) (?:on behalf|in support|about|to)|\breaching out\b|\bdid you rank\b|\bif you (?:get a chance|have a (?:moment|minute))\b|\bput in a word\b|\bbrought up\b|\bleft a message\b|\bi['’]m calling about\b|\bi regret to say\b|\bif (?:he|she) is still around\b|\bjust checking\b|\bvoice ?mail\b|\bcall me back\b|\bgive me a call\b|\bunknown caller\b/iu,
  },
  {
    value: 'they',
    pattern:
      /\b\p{L}+(?:,? (?:MD|DO))?\)?,? (?:just |then )?(?:called|phoned|rang|texted|e-?mailed|stopped by|walked over|wrote|pinged)\b(?! (?:the office|back|again|her|him)\b)/iu,
  },
  {
    value: 'we',
    pattern:
      /\b(?:does )?any(?:one|body) (?:here )?(?:know|worked|work|knows)\b|\bwho can call\b/iu,
  },
];

export interface TextPart {
  readonly text: string;
  readonly from: number;
}

/** Who began the contact, as far as the words say so. */
export function toldInitiator({ text, from }: TextPart): Proposal<Initiator> | null {
  for (const { value, pattern } of CUES) {
    const match = pattern.exec(text);
    if (match !== null && match[0].trim() !== '') {
      return {
        value,
        spans: [{ from: from + match.index, to: from + match.index + match[0].length }],
      };
    }
  }
  return null;
}

const CHANNEL_CUES: readonly (readonly [Channel, RegExp])[] = [
  ['call', /\bvoice ?mail\b|\bVM (?:from|from)\b|\btranscript\b/iu],
  [
    'meeting',
    /\b(?:SOAP|program|committee|faculty|team|staff|interview day) (?:meeting|committee|huddle)\b|\bat the (?:SOAP )?(?:meeting|huddle)\b|\bhuddle\b|\bzoom (?:with|room|call)\b|\bcommittee:/iu,
  ],
  ['group chat', /\bgroup chat\b|^#[\w-]+\s*$/imu],
  [
    'in person',
    /\bstopped by\b|\bhallway\b|\bran into\b|\bin person\b|\bwalked over\b|\bat lunch\b|\bon (?:his|her) interview day; /iu,
  ],
  [
    'text',
    /\btext(?:ed|s)?\b(?= (?:from|me|us|us:|from:|about|that)|:)|\btexted\b|\bSMS\b|\bwhats ?app\b|\bi?message from\b|\bsorry to text\b|\btext from\b/iu,
  ],
  [
    'e-mail',
    /\b(?:i|he|she|they|dean|eng|dr\.? \p{L}+)?,? ?e-?mailed\b|\be-?mails? (?:today |again |in a row )?from\b|\b(?:an|by) e-?mail\b/iu,
  ],
  [
    'call',
    /\bphoned?\b|\brang\b|\brung\b|\b(?:got a|a|call) call\b|\bcalled\b(?! for)|\bcaller\b|\bleft a message\b|\bcall(?:s|ing)?\b(?! (?:it|him|her|them|myself|on|schedule|room|night|nights|for|Blue)\b)|\bon the phone\b|\breached\b|\bby phone\b|\bspoke (?:to|with)\b(?= the coordinator)/iu,
  ],
];

/** How the word came, as far as the words say so. */
export function toldChannel({ text, from }: TextPart): Proposal<Channel> | null {
  for (const [value, pattern] of CHANNEL_CUES) {
    const match = pattern.exec(text);
    if (match !== null) {
      return {
        value,
        spans: [{ from: from + match.index, to: from + match.index + match[0].length }],
      };
    }
  }
  return null;
}

/** The applicant or somebody who speaks in the applicant's own voice. */
export const OWN_VOICE =
  /\bi (?:have )?applied\b|\bmy application\b|\b(?:at|to|in|with) your program\b|\bintroduce myself\b|\bi (?:did not|didn['’]t) match\b|\bfor a spot\b|\bi am an applicant\b|\bi will be available\b|\bconsidering my\b|\bsent my application\b|\bi really want to come\b|\btrain at\b/iu;

/** Words around an applicant's name that make it the one who wrote or called. */
export function isToldAsSender(text: string, { from, to }: Span): Span | null {
  const before = text.slice(Math.max(0, from - 70), from);
  const after = text.slice(to, to + 60);
  const led =
    /(?:\b(?:e-?mails?|messages?|texts?|calls?|letters?|voicemails?)\b(?: \p{L}+){0,2} from|\bhi,? (?:it['’]?s|this is)|\bhello(?: \p{L}+){0,2},? this is)\s+$/iu.exec(
      before,
    );
  if (led !== null) return { from: from - led[0].length, to };
  const follows =
    /^[^.!?\n]{0,24}?\b(?:keeps? (?:calling|writing|emailing|texting)|called (?:the office|us|again|twice|me)|wrote (?:again|to us|us|me)|e-?mailed (?:again|us|me)|texted (?:again|us|me)|phoned (?:the office|us|again)|answered our (?:call|e-?mail))/iu.exec(
      after,
    );
  return follows === null ? null : { from, to: to + follows[0].length };
}
