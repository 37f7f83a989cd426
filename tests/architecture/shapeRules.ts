import { isScript, type SourceFiles, withoutComments } from './sourceFiles.ts';

const MOST_LINES = 500;
const DRAWERS = /(^|\/)(utils?|helpers?|misc|common|types|shared|lib|index)(\.\w+)*(\/|$)/i;
const PURE = /^src\/(base|domain|intake|output)\//;
// The command line beside the pure reader of files: the one place there that reads a disk.
const COMMAND_LINE = 'src/intake/inspect.ts';
const REACHES_OUT =
  /\b(Date\.now|new Date\(\)|Math\.random|crypto\.randomUUID|performance\.now|localStorage|sessionStorage|indexedDB|navigator\.|window\.|fetch\(|postMessage\()/;
const FOREIGN_ADDRESS =
  /(?:https?:)?\/\/(?!localhost\b|127\.0\.0\.1\b|www\.w3\.org\/|schemas\.openxmlformats\.org\/)[a-z0-9-]+(?:\.[a-z0-9-]+)+/i;

function violations(
  files: SourceFiles,
  isViolation: (path: string, text: string) => boolean,
): readonly string[] {
  return [...files].filter(([path, text]) => isViolation(path, text)).map(([path]) => path);
}

/** Default exports and re-exports of everything: a name should be the same wherever it is read. */
export function namelessExports(files: SourceFiles): readonly string[] {
  return violations(
    files,
    (path, text) => isScript(path) && /\bexport\s+(default\b|\*)/.test(withoutComments(text)),
  );
}

/** Barrels and drawers: a folder or file named for a kind of thing and not for an idea. */
export function drawers(files: SourceFiles): readonly string[] {
  return violations(files, (path) => DRAWERS.test(path) && path !== 'index.html');
}

/** Files that nobody can read in one sitting. */
export function longFiles(files: SourceFiles): readonly string[] {
  return violations(files, (_, text) => text.split('\n').length - 1 > MOST_LINES);
}

/**
 * Addresses of other servers, outside comments. What is not in the source is not asked for. The two
 * that may stand are names of XML vocabularies, which nobody opens.
 */
export function foreignAddresses(files: SourceFiles): readonly string[] {
  return violations(files, (_, text) => FOREIGN_ADDRESS.test(withoutComments(text)));
}

/** Pure folders that reach for a clock, chance, storage, the network or the page. */
export function impureFiles(files: SourceFiles): readonly string[] {
  return violations(
    files,
    (path, text) =>
      PURE.test(path) && path !== COMMAND_LINE && REACHES_OUT.test(withoutComments(text)),
  );
}

/** Letters, digits, signs and keys with Ctrl or Alt; Enter, Escape and arrows mean the same in any page. */
const OWN_KEY = /^(\S|F\d+|.+\+.+)$/;
const KEY_TESTS = /\b(?:key|combo)\s*[!=]==\s*'([^']+)'/g;
/** The one list of commands; the grid selects all and copies with the keys that each system has for it. */
const HOLDS_KEYS = new Set(['src/store/keyCommands.ts', 'src/ui/dataGrid/DataGrid.tsx']);

/** Files that give a key a meaning of their own: it could neither be changed nor be found on the sheet. */
export function ownKeys(files: SourceFiles): readonly string[] {
  return violations(
    files,
    (path, text) =>
      isScript(path) &&
      !HOLDS_KEYS.has(path) &&
      [...withoutComments(text).matchAll(KEY_TESTS)].some(([, key]) => OWN_KEY.test(key!)),
  );
}
