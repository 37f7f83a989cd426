import type { InputFile } from '../../../src/intake/readFile.ts';

/** Lines of text as a dropped file. */
export function inputFile(name: string, ...lines: readonly string[]): InputFile {
  return { name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}
