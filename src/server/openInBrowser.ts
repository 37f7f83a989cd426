import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The program that opens a link on this system; null where nobody sits before a desktop. */
export function browserOpener(
  platform: NodeJS.Platform,
  environment: Environment,
): readonly string[] | null {
  if (environment.CI) return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

/** Opens the link in the default browser. The link is printed too, so a failure needs no word. */
export function openInBrowser(url: string): void {
  const [program] = browserOpener(process.platform, process.env) ?? [];
  if (program === undefined) return;
  const child = spawn(program, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
