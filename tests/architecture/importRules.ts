import { type Import, importsOf, type SourceFiles } from './sourceFiles.ts';

const RULES = ['src/base', 'src/domain'];
const PURE = [...RULES, 'src/intake', 'src/output'];
const BELOW_FEATURES = [
  ...PURE,
  'src/room',
  'src/workers',
  'src/store',
  'src/store/document',
  'src/ui',
];

/**
 * The ladder. A room may import itself and the rooms named here, of types too; the longest name
 * that a path begins with is its room.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/base': [],
  'src/domain': ['src/base'],
  'src/intake': RULES,
  'src/output': RULES,
  'src/room': RULES,
  'src/workers': [...RULES, 'src/intake'],
  'src/store/document': RULES,
  'src/store': [...PURE, 'src/room', 'src/store/document'],
  'src/ui': ['src/base'],
  'src/offline': ['src/base', 'src/workers'],
  'src/rescue': [...PURE, 'src/offline', 'src/store', 'src/store/document', 'src/ui'],
  'src/features': BELOW_FEATURES,
  'src/app': [...BELOW_FEATURES, 'src/features'],
  'src/main.tsx': [...BELOW_FEATURES, 'src/offline', 'src/features', 'src/app'],
  'src/server': [...RULES, 'src/room', 'src/store/document'],
};

/** What several screens show of an applicant; it knows no other feature. */
const SHARED_FEATURE = 'applicant';

/** Where each library lives, so that it can be replaced in one place. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@base-ui/react': ['src/ui/'],
  '@dnd-kit/core': ['src/ui/dragList/'],
  '@electric-sql/pglite': ['src/server/storage/'],
  '@fontsource-variable/inter': ['src/main.tsx'],
  '@hocuspocus/extension-redis': ['src/server/rooms/'],
  '@hocuspocus/provider': ['src/store/adapters/'],
  '@hocuspocus/server': ['src/server/rooms/', 'src/server/warRoom.ts'],
  '@hono/node-server': ['src/server/warRoom.ts'],
  '@tanstack/react-table': ['src/ui/'],
  '@tanstack/react-virtual': ['src/ui/'],
  'age-encryption': ['src/workers/'],
  fflate: ['src/intake/', 'src/output/'],
  'fractional-indexing': ['src/base/'],
  hono: ['src/server/accounts/', 'src/server/faculty/', 'src/server/warRoom.ts'],
  idb: ['src/store/adapters/'],
  'lucide-react': ['src/ui/'],
  'node:': ['src/server/', 'src/intake/inspect.ts'],
  'openid-client': ['src/server/accounts/'],
  papaparse: ['src/intake/', 'src/output/'],
  pg: ['src/server/storage/'],
  'read-excel-file': ['src/intake/'],
  react: ['src/ui/', 'src/features/', 'src/app/', 'src/store/hooks.ts', 'src/main.tsx'],
  'react-dom': ['src/ui/', 'src/main.tsx'],
  valibot: ['src/room/', 'src/server/accounts/', 'src/server/faculty/', 'src/store/adapters/'],
  vite: ['src/server/start.ts'],
  wouter: ['src/app/'],
  yjs: [
    'src/store/document/',
    'src/store/adapters/',
    'src/store/workspace.ts',
    'src/server/rooms/',
    'src/server/storage/',
    'src/server/faculty/',
  ],
  zustand: ['src/store/'],
};

/** Imports that go up the ladder, from one feature into another, or out of `src`. */
export function wrongWays(files: SourceFiles): readonly string[] {
  return importsOf(files)
    .filter((found) => !found.isLibrary && !mayImport(found))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Libraries that somebody imports outside their home. */
export function strayLibraries(files: SourceFiles): readonly string[] {
  return importsOf(files)
    .filter(({ from, to, isLibrary }) => isLibrary && !livesIn(to, from))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Chains of imports that come back to where they began, each told once. */
export function cycles(files: SourceFiles): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isLibrary } of importsOf(files)) {
    if (!isLibrary) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || finished.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    finished.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

function mayImport({ from, to }: Import): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === undefined || other === undefined) return false;
  if (own === 'src/features' && other === own) {
    return featureOf(from) === featureOf(to) || featureOf(to) === SHARED_FEATURE;
  }
  return own === other || (MAY_IMPORT[own] ?? []).includes(other);
}

function roomOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function featureOf(path: string): string | undefined {
  return path.split('/')[2];
}

function livesIn(library: string, path: string): boolean {
  return (HOMES[library] ?? []).some((home) => path.startsWith(home));
}
