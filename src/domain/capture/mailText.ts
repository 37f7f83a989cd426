/**
 * The readable text of an e-mail file or of its pasted source: the head's From, To, Cc, Date and
 * Subject lines, an empty line, and the first plain text (else the HTML without its tags). Encoded
 * words, quoted-printable and base64 are decoded; attachments are left out. Text that is no e-mail
 * source comes back as it is. Never throws.
 */
export function mailText(source: string | Uint8Array): string {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const text = typeof source === 'string' ? source : decode(source, null);
  const { head } = parted(latin1(bytes));
  if (!/^(mime-version|content-type|content-transfer-encoding):/im.test(head)) return text;
  const fields = headFields(head);
  if (!fields.has('from') && !fields.has('subject')) return text;
  const body = readablePart(latin1(bytes), 0);
  if (body === null) return text;
  const shown = ['From', 'To', 'Cc', 'Date', 'Subject'].flatMap((name) => {
    const value = fields.get(name.toLowerCase());
    return value === undefined ? [] : [`${name}: ${encodedWords(value)}`];
  });
  return `${shown.join('\n')}\n\n${body.replace(/\r\n?/g, '\n').trim()}\n`;
}

/** Parts within parts are read so deep; nobody writes deeper ones by hand. */
const DEEPEST = 8;

/** One part, its bytes as characters of latin-1, as readable text; null where it holds none. */
function readablePart(part: string, depth: number): string | null {
  const { head, body } = parted(part);
  const fields = headFields(head);
  const type = fields.get('content-type') ?? 'text/plain';
  if (/attachment/i.test(fields.get('content-disposition') ?? '')) return null;
  if (/^multipart\//i.test(type)) {
    const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim();
    if (boundary === undefined || depth >= DEEPEST) return null;
    const parts = body.split(`--${boundary}`).slice(1);
    const readable = parts
      .filter((own) => !own.startsWith('--'))
      .map((own) => own.replace(/^[ \t]*\r?\n/, ''));
    const plain = readable.filter((own) => !/^content-type:\s*text\/html/im.test(parted(own).head));
    for (const own of [...plain, ...readable]) {
      const text = readablePart(own, depth + 1);
      if (text !== null && text.trim() !== '') return text;
    }
    return null;
  }
  if (!/^text\//i.test(type)) return null;
  const charset = /charset="?([\w.:-]+)"?/i.exec(type)?.[1] ?? null;
  const encoding = fields.get('content-transfer-encoding')?.trim().toLowerCase();
  const text = decode(undone(body, encoding ?? ''), charset);
  return /^text\/html/i.test(type) ? withoutTags(text) : text;
}

function parted(part: string): { readonly head: string; readonly body: string } {
  const gap = /\r?\n[ \t]*\r?\n/.exec(part);
  if (gap === null) return { head: part, body: '' };
  return { head: part.slice(0, gap.index), body: part.slice(gap.index + gap[0].length) };
}

/** Fields by name in lower case; the first of a name counts, and folded lines are one. */
function headFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]{1,76}):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) {
      fields.set(name.toLowerCase(), value!);
    }
  }
  return fields;
}

function undone(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return bytesOf(fromBase64(body));
  if (encoding === 'quoted-printable') return bytesOf(fromQuoted(body));
  return bytesOf(body);
}

function fromQuoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function fromBase64(text: string): string {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  return atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
}

/** `=?utf-8?Q?Ma=C5=82gorzata?=` and `=?utf-8?B?…?=`, several of them without the space between. */
function encodedWords(value: string): string {
  const joined = value.replace(/\?=\s+(?==\?)/g, '?=');
  return joined.replace(
    /=\?([\w.:-]{1,40})\?([bq])\?([^?]*)\?=/gi,
    (_, charset: string, way: string, word: string) =>
      decode(
        bytesOf(
          way.toLowerCase() === 'b' ? fromBase64(word) : fromQuoted(word.replaceAll('_', ' ')),
        ),
        charset,
      ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function withoutTags(html: string): string {
  return html
    .replace(/<(style|script|head)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(br|\/p|\/div|\/tr|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(+code, 0x10ffff)))
    .replace(/&(\w{2,6});/g, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all);
}

/** Bytes as text; an unknown character set is taken for windows-1252, which reads every byte. */
function decode(bytes: Uint8Array, charset: string | null): string {
  try {
    const isStrict = charset === null || /^utf-?8$/i.test(charset);
    return new TextDecoder(charset ?? 'utf-8', { fatal: isStrict }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
}
