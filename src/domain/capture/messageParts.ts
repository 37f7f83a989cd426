import type { Span } from './captureReading.ts';

/** What one person wrote in one go: an e-mail of a thread, a line of a chat, or the whole text. */
export interface MessagePart {
  readonly kind: 'mail' | 'turn' | 'plain';
  /** As written: `"Holm, Edgar" <eholm@larkfield.example>`, `ruth.ames`. */
  readonly author: (Span & { readonly text: string }) | null;
  readonly addressees: string;
  readonly date: (Span & { readonly text: string }) | null;
  readonly subject: Span | null;
  /** The words, without head and quotes. */
  readonly body: Span;
  /** Whether somebody else handed it on. */
  readonly isForwarded: boolean;
}

interface Line extends Span {
  /** Without marks of quoting, which `from` skips too. */
  readonly text: string;
}

/** The parts of a message, newest first for a thread, in order of time for a chat. */
export function messageParts(text: string): readonly MessagePart[] {
  const lines = linesOf(text);
  const mails = mailParts(text, lines);
  if (mails !== null) return mails;
  return chatTurns(lines) ?? [whole(text)];
}

function whole(text: string): MessagePart {
  const isLetter =
    /^\s*\p{Lu}\p{L}+,\s*\n/u.test(text) &&
    /\n(?:(?:kind|best|warm)(?: regards| wishes)?|regards|sincerely|thanks|yours)[,.]?\s*\n/i.test(
      text,
    );
  return {
    kind:
      isLetter ||
      /^\s*(dear|hi|hello|good (morning|afternoon|evening)|to whom)\b[^\n]{0,60}[,:]\s*\n/i.test(
        text,
      )
        ? 'mail'
        : 'plain',
    author: null,
    addressees: '',
    date: null,
    subject: null,
    body: { from: 0, to: endOfWords(text, 0, text.length) },
    isForwarded: false,
  };
}

/** What mail programs and lawyers put below is nobody's word. */
const SMALL_PRINT =
  /^(?:this (?:e-?mail|message)(?:,)? (?:and|may|is|contains)|confidentiality|disclaimer|the information (?:contained )?in this|sent from my|get outlook)\b/im;

function endOfWords(text: string, from: number, to: number): number {
  const start = SMALL_PRINT.exec(text.slice(from, to))?.index;
  return start === undefined || start === 0 ? to : from + start;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const mark = /^(?: ?>){0,12} ?/.exec(raw)![0].length;
    const line = raw.slice(mark).replace(/\r$/, '');
    lines.push({ text: line, from: start + mark, to: start + mark + line.length });
    start += raw.length + 1;
  }
  return lines;
}

const HEAD_LINE =
  /^\*?(From|Sent|To|Cc|Bcc|Date|Subject|Reply-To|Delivered-To|Received|Return-Path|Message-ID|Importance|MIME-Version|Content-[\w-]{1,30}|X-[\w-]{1,40})\*?:\*?[ \t]*(.*)$/i;
const WROTE = /^(?:On|Am|Le) .{6,160}\bwrote:$/;
const HANDED_ON = /^(-{2,} ?(Original Message|Forwarded message) ?-{2,}|Begin forwarded message:)/i;

/** Null where the text holds no e-mail. */
function mailParts(text: string, lines: readonly Line[]): readonly MessagePart[] | null {
  const parts: MessagePart[] = [];
  let bodyStart = 0;
  let own: Omit<MessagePart, 'body'> | null = null;
  let isForwarded = false;
  const close = (end: number) => {
    const body = { from: bodyStart, to: endOfWords(text, bodyStart, Math.max(bodyStart, end)) };
    if (own !== null) parts.push({ ...own, body });
    else if (text.slice(body.from, body.to).trim() !== '') {
      parts.push({ ...whole(text), kind: 'mail', body });
    }
  };
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place]!;
    if (HANDED_ON.test(line.text)) {
      close(line.from);
      own = { ...EMPTY };
      bodyStart = line.to;
      isForwarded = /forwarded/i.test(line.text);
      continue;
    }
    if (WROTE.test(line.text)) {
      close(line.from);
      own = { ...EMPTY, ...wroteLine(line) };
      bodyStart = line.to;
      continue;
    }
    if (!HEAD_LINE.test(line.text) || !isHead(lines, place)) continue;
    if (own === null || own.author !== null || text.slice(bodyStart, line.from).trim() !== '') {
      close(line.from);
    }
    const head = readHead(lines, place);
    own = { ...EMPTY, ...head.fields, isForwarded };
    isForwarded = false;
    place = head.last;
    bodyStart = lines[place]!.to;
  }
  if (own === null) return null;
  close(text.length);
  return parts;
}

const EMPTY: Omit<MessagePart, 'body'> = {
  kind: 'mail',
  author: null,
  addressees: '',
  date: null,
  subject: null,
  isForwarded: false,
};

/** Two lines of a head at least, one of them saying from whom or about what. */
function isHead(lines: readonly Line[], place: number): boolean {
  const names = lines
    .slice(place, place + 6)
    .map(({ text }) => HEAD_LINE.exec(text)?.[1]?.toLowerCase());
  const count = names.findIndex((name) => name === undefined);
  const own = count < 0 ? names : names.slice(0, count);
  return own.length >= 2 && (own.includes('from') || own.includes('subject'));
}

function readHead(lines: readonly Line[], first: number) {
  const fields: {
    -readonly [Key in 'author' | 'addressees' | 'date' | 'subject']?: MessagePart[Key];
  } = {};
  let last = first;
  for (let place = first; place < lines.length; place += 1) {
    const line = lines[place]!;
    const match = HEAD_LINE.exec(line.text);
    if (match === null) {
      if (/^[ \t]+\S/.test(line.text)) {
        last = place;
        continue;
      }
      break;
    }
    last = place;
    const value = match[2]!;
    const span = { from: line.to - value.length, to: line.to };
    const name = match[1]!.toLowerCase();
    if (name === 'from') fields.author ??= { ...span, text: value };
    if (name === 'to' || name === 'cc') fields.addressees = `${fields.addressees ?? ''} ${value}`;
    if (name === 'date' || name === 'sent') fields.date ??= { ...span, text: value };
    if (name === 'subject') fields.subject ??= span;
  }
  return { fields, last };
}

/** `On Wed, Mar 17, 2027 at 8:50 AM Helen Marchetti <helen@x.example> wrote:` */
function wroteLine(line: Line): Partial<MessagePart> {
  const inner = line.text.replace(/^On /, '').replace(/ wrote:$/, '');
  const clock = /\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?,?/i.exec(inner);
  const end = clock === null ? 0 : clock.index + clock[0].length;
  const start = line.text.length - ' wrote:'.length - inner.length;
  const author = inner.slice(end);
  return {
    author: {
      text: author.trim(),
      from: line.from + start + end,
      to: line.from + start + inner.length,
    },
    date: { text: inner.slice(0, end), from: line.from + start, to: line.from + start + end },
  };
}

const STAMPED = /^\[([^\]\n]{4,32})\] ?([^:\n]{2,40}): ?(.*)$/;
const HEADED =
  /^([\p{L}][\p{L}.'’ -]{1,32}(?: ?\([^)\n]{2,30}\))?),? {1,3}(\d{1,2}:\d{2}(?: ?[AP]M)?)$/iu;
const NAMED = /^([\p{L}][\p{L}.'’-]{0,20}(?: [\p{Lu}][\p{L}.'’-]{0,20}){0,2}): (.+)$/u;

/** A longer chat is read as if its last line held the rest. */
const MOST_TURNS = 1000;

/** Null where the text is no chat. */
function chatTurns(lines: readonly Line[]): readonly MessagePart[] | null {
  for (const [pattern, least] of [
    [STAMPED, 1],
    [HEADED, 2],
    [NAMED, 2],
  ] as const) {
    const found = lines.filter(({ text }) => {
      const match = pattern.exec(text);
      return match !== null && !(pattern === NAMED && FIELD.test(match[1]!));
    });
    const starts = found.slice(0, MOST_TURNS);
    if (starts.length < least) continue;
    if (pattern === NAMED && found.length < lines.filter(({ text }) => text.trim()).length - 1) {
      continue;
    }
    return starts.map((line, place) =>
      turnOf(line, pattern, starts[place + 1]?.from ?? lines.at(-1)!.to),
    );
  }
  return null;
}

/** Labels of a form, which look like the authors of a chat. */
const FIELD =
  /^(applicant|standing|role|how long|would take|concerns?|first-?hand|spoke to|worked together|subject|re|note|phone|call|voicemail|transcript|name|school|step \d|professionalism|exams|leave|id|aamc|when|channel|hallway|both|pro|con|strengths?|weakness(es)?|overall|summary)$/i;

function turnOf(line: Line, pattern: RegExp, end: number): MessagePart {
  const match = pattern.exec(line.text)!;
  const isStamped = pattern === STAMPED;
  const name = (isStamped ? match[2] : match[1])!;
  const date = isStamped ? match[1]! : pattern === HEADED ? match[2]! : '';
  const from = line.from + line.text.indexOf(name, isStamped ? match[1]!.length : 0);
  const dateFrom = line.from + line.text.indexOf(date);
  return {
    ...EMPTY,
    kind: 'turn',
    author: { text: name.trim(), from, to: from + name.length },
    date: date === '' ? null : { text: date, from: dateFrom, to: dateFrom + date.length },
    body: { from: pattern === HEADED ? line.to : line.to - match.at(-1)!.length, to: end },
  };
}
