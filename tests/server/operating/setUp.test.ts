import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const COMPOSE = read('docs/operating/compose.yaml');
const UNIT = read('docs/operating/war-room.service');
const GUIDE = read('docs/OPERATING.md');
const PROGRAM = `${read('src/server/start.ts')}\n${read('src/server/runWarRoom.ts')}`;

/** `--flag`s of a command line, as the program has to know them. */
const flagsIn = (text: string) =>
  [...text.matchAll(/--([a-z][a-z-]+)/g)].map(([, flag]) => flag!).filter((flag) => flag !== '');

const namesIn = (text: string) =>
  [...text.matchAll(/^ {6}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!);

test('every setting of the compose file for the room is read by the program and told in the guide', () => {
  const room = COMPOSE.slice(0, COMPOSE.indexOf('\n  database:'));
  const names = namesIn(room);
  expect(names).toContain('DATABASE_URL');
  for (const name of names) {
    expect(PROGRAM).toContain(name);
    expect(GUIDE).toContain(`\`${name}`);
  }
});

test('every flag in compose file, unit and guide is one that the program knows', () => {
  const command = /command: (.*)/.exec(COMPOSE)![1]!;
  const start = /ExecStart=(.*)/.exec(UNIT)![1]!;
  const guide = [...GUIDE.matchAll(/npm start -- (.*)/g)].map(([, line]) => line!).join(' ');
  const flags = new Set(flagsIn(`${command} ${start} ${guide}`));
  expect(flags).toContain('war-room');
  for (const flag of flags) {
    const camel = flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(PROGRAM.includes(`'${flag}'`) || PROGRAM.includes(`${camel}:`), flag).toBe(true);
  }
});

test('the password of the database is asked for, and the port is open to this machine only', () => {
  expect(COMPOSE).not.toMatch(/PASSWORD: [^$\s]/);
  expect(COMPOSE).toMatch(/ROOM_DATABASE_PASSWORD:\?/);
  expect(COMPOSE).toMatch(/"127\.0\.0\.1:\d+:\d+"/);
});

test('the unit starts a file that is there, and waits as long as a graceful stop may take', () => {
  const path = /ExecStart=\S+ (\S+)/.exec(UNIT)![1]!;
  expect(existsSync(path)).toBe(true);
  expect(UNIT).toMatch(/TimeoutStopSec=30/);
  expect(COMPOSE).toMatch(/stop_grace_period: 30s/);
});

const ANALYZE = '/usr/bin/systemd-analyze';

// It comes with systemd; where that is not installed the unit is read as text only.
test.runIf(existsSync(ANALYZE))('systemd finds nothing wrong with the unit', () => {
  const { status, stderr } = spawnSync(ANALYZE, ['verify', 'docs/operating/war-room.service'], {
    encoding: 'utf8',
  });
  // Whether the program is installed where the unit says is another machine's business.
  const faults = stderr.split('\n').filter((line) => line !== '' && !/not executable/.test(line));
  expect(faults).toEqual([]);
  expect(status).not.toBeNull();
});
