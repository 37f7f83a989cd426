export interface DiagnosticsPlace {
  /** The name of the file that the page began with; it changes with every build. */
  readonly build: string;
  readonly screen: string;
  readonly part: string;
  /** Where our own files come from: frames of anything else are left out. */
  readonly origin: string;
}

/** What a frame of a stack looks like in Chromium, and in Firefox and Safari. */
const FRAMES = [
  /^\s*at (?:async )?(?:([\w$.<>[\] ]{1,80}) \()?(\S+):(\d+):(\d+)\)?$/,
  /^([\w$.<>/[\]]{0,80})@(\S+):(\d+):(\d+)$/,
];
const MOST_FRAMES = 12;

/**
 * What may be told of a failure: build, screen, class of the error, our own frames. Its message is
 * left out, since it may quote a name or a note.
 */
export function diagnosticsOf(error: unknown, place: DiagnosticsPlace): string {
  const { name, stack } = classAndStack(error);
  const frames = stack.split('\n').flatMap((line) => ownFrame(line, place.origin) ?? []);
  return [
    'SOAP board diagnostics',
    `Build: ${place.build}`,
    `Screen: ${place.screen}`,
    `Part: ${place.part}`,
    `Error: ${name}`,
    ...frames.slice(0, MOST_FRAMES),
    '',
  ].join('\n');
}

function classAndStack(error: unknown): { name: string; stack: string } {
  if (!(error instanceof Error)) return { name: `a thrown ${typeof error}`, stack: '' };
  const { message, stack = '' } = error;
  // A message may have lines that look like frames.
  const at = message === '' ? -1 : stack.indexOf(message);
  return {
    name: /^[A-Z][A-Za-z]{0,40}$/.test(error.name) ? error.name : 'Error',
    stack: at < 0 ? stack : stack.slice(at + message.length),
  };
}

function ownFrame(line: string, origin: string): string | null {
  for (const frame of FRAMES) {
    const [, name = '', address = '', row, column] = frame.exec(line) ?? [];
    if (!address.startsWith(`${origin}/`)) continue;
    // Without what stands after the path: a board's address is nobody's business.
    const path = address.slice(origin.length).replace(/[?#].*$/, '');
    return `  ${name === '' ? '(unnamed)' : name} ${path}:${row}:${column}`;
  }
  return null;
}
