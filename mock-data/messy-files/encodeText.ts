export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16le-bom'
  | 'utf-16be'
  | 'utf-16be-bom'
  | 'windows-1252';

/** Bytes as other programs save them. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16le-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-16be-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Uint8Array.from(text, windows1252Byte);
  }
}

/** The characters that windows-1252 keeps where ISO 8859-1 has control codes. */
const WINDOWS_1252 = new Map([
  ['€', 0x80],
  ['Š', 0x8a],
  ['Ž', 0x8e],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['š', 0x9a],
  ['ž', 0x9e],
  ['Ÿ', 0x9f],
]);

function windows1252Byte(character: string): number {
  const code = WINDOWS_1252.get(character) ?? character.codePointAt(0) ?? 0;
  if (code > 0xff) throw new Error(`Windows-1252 has no ${character}.`);
  return code;
}
