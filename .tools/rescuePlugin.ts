import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

const PAGE = 'rescue.html';

/**
 * Builds the rescue page beside the app, in a build of its own: the two share no file, so that
 * whatever breaks the app's files leaves the rescue page whole.
 */
export function rescuePlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'rescue-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle() {
      // Somebody builds other pages with this configuration.
      if (config.build.rolldownOptions.input !== undefined) return;
      const { outDir, target, sourcemap } = config.build;
      await build({
        configFile: false,
        root: config.root,
        logLevel: config.logLevel ?? 'info',
        publicDir: false,
        build: {
          outDir,
          target,
          sourcemap,
          emptyOutDir: false,
          assetsInlineLimit: 0,
          modulePreload: false,
          rolldownOptions: { input: join(config.root, PAGE) },
        },
      });
    },
  };
}
