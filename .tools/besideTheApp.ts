import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build, type InlineConfig, type Plugin, type ResolvedConfig } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../src/server/securityHeaders.ts';

const RESCUE_PAGE = 'rescue.html';
const WORKER = 'src/offline/serviceWorker.ts';
/** Asked for by nobody who only works with the board, or the worker itself. */
const NOT_KEPT = /\.map$|^sw(-off)?\.js$/;

/**
 * Builds what stands beside the app: the rescue page, in a build of its own that shares no file with
 * the app, so that whatever breaks the app leaves it whole; and the service worker, with the list of
 * all that was built.
 */
export function besideTheApp(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'beside-the-app',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: () => [policyTag()],
    async writeBundle() {
      // Somebody builds other pages with this configuration.
      if (config.build.rolldownOptions.input !== undefined) return;
      const { outDir, target, sourcemap } = config.build;
      const all = { target, sourcemap, assetsInlineLimit: 0, modulePreload: false } as const;
      await build({
        ...quiet(config),
        plugins: [{ name: 'policy', transformIndexHtml: () => [policyTag()] }],
        build: {
          ...all,
          outDir,
          emptyOutDir: false,
          rolldownOptions: { input: join(config.root, RESCUE_PAGE) },
        },
      });
      await writeServiceWorker(config.root, outDir);
    },
  };
}

/** Writes `sw.js` into a folder that is built, with the list of its files. */
export async function writeServiceWorker(root: string, folder: string): Promise<void> {
  const files = await filesIn(resolve(root, folder));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await build({
    ...quiet({ root, logLevel: 'error' }),
    define: { BUILT: JSON.stringify({ version, files }) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: join(root, WORKER), output: { entryFileNames: 'sw.js' } },
    },
  });
}

function quiet({ root, logLevel }: Pick<ResolvedConfig, 'root' | 'logLevel'>): InlineConfig {
  return { configFile: false, root, publicDir: false, logLevel: logLevel ?? 'info' };
}

/** Addresses below the start page, with the SHA-256 of each as a browser checks it. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NOT_KEPT.test(path))
    .sort();
  const hashed = paths.map(async (path) => {
    const hash = createHash('sha256').update(await readFile(join(folder, path)));
    return [path, `sha256-${hash.digest('base64')}`] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

/** The policy of the served app, as far as a page can state it itself: for a host of plain files. */
function policyTag() {
  const content = CONTENT_SECURITY_POLICY.filter(
    (directive) => !directive.startsWith('frame-ancestors'),
  ).join('; ');
  return {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content },
    injectTo: 'head-prepend',
  } as const;
}
