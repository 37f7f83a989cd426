import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Text by path from the root of the project, with `/` on every system. */
export type SourceFiles = ReadonlyMap<string, string>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Reads a folder, or one file, of the project. */
export function readSourceFiles(...places: readonly string[]): SourceFiles {
  return new Map(places.flatMap((place) => readPlace(place)));
}

function readPlace(place: string): [string, string][] {
  if (/\.\w+$/.test(place)) return [[place, readFileSync(join(ROOT, place), 'utf8')]];
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|html|svg|json)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(ROOT.length).split(sep).join('/'), readFileSync(path, 'utf8')];
    });
}

/** The folders below `src`, without `src` itself: `src/store`, `src/store/document` … */
export function foldersOf(files: SourceFiles): readonly string[] {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder)) {
      folders.add(folder);
    }
  }
  return [...folders].sort();
}

export interface Import {
  readonly from: string;
  /** A path from the root of the project, or the name of a library without what stands after it. */
  readonly to: string;
  readonly isLibrary: boolean;
}

const IMPORT =
  /(?:^|[;\s])(?:import|export)\s+(?:[^'"`;()]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g;

/** Every import of the TypeScript files: of types too, those at run time, and workers by address. */
export function importsOf(files: SourceFiles): readonly Import[] {
  return [...files]
    .filter(([path]) => isScript(path))
    .flatMap(([from, text]) =>
      Array.from(withoutComments(text).matchAll(IMPORT), (match) => {
        const target = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\?.*$/, '');
        return target.startsWith('.')
          ? { from, to: join(dirname(from), target).split(sep).join('/'), isLibrary: false }
          : { from, to: libraryName(target), isLibrary: true };
      }),
    );
}

/** The text with comments blanked out, so that a rule about code does not read prose. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g,
    (_, literal: string | undefined) => literal ?? ' ',
  );
}

export function isScript(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}

function libraryName(target: string): string {
  if (target.startsWith('node:')) return 'node:';
  return normalize(target)
    .split(sep)
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
