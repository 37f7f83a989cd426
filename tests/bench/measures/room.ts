import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { RoomClient } from '../../server/support/roomClient.ts';
import { makePlace, type RoomPerson, signIn, startRoom } from '../../server/support/roomLab.ts';
import { type Figures, quantile } from '../figures.ts';
import type { Lab } from '../lab.ts';

const PEOPLE_ON_A_BOARD = 4;
/** Whom one person moves. */
const APPLICANTS = 100;
/** How long they edit; ten minutes is the long form, `ROOM_SECONDS=600`. */
const SECONDS = Number(process.env.ROOM_SECONDS ?? 10);
/** The peer needs no ten minutes to tell its median. */
const PEER_SECONDS = Math.min(SECONDS, 60);
const STOCK = fileURLToPath(new URL('./stockRoom.ts', import.meta.url));

/**
 * So many boards with four people, each of whom makes an edit a second: how long until it is
 * acknowledged, here with the edit in the database and in the peer with the edit in memory.
 */
export async function measureRoom(_lab: Lab, boards: number, figures: Figures): Promise<void> {
  const place = await makePlace(process.env.DATABASE_URL ?? null);
  const room = await startRoom(place);
  try {
    const owner = await signIn(room.port, room.ownerCode, 'Bench');
    const names = await makeBoards(owner, boards);
    figures.addAll(`room.${boards}`, await measure(room.port, names, owner.cookie, SECONDS));
  } finally {
    await room.end('SIGTERM');
    await place.dispose();
  }
  const folder = await mkdtemp(join(tmpdir(), 'soap-stock-'));
  const child = spawn(process.execPath, [STOCK], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folder,
  });
  try {
    const port = await new Promise<number>((resolve) =>
      createInterface({ input: child.stdout }).once('line', (line) =>
        resolve(Number(/:(\d+)/.exec(line)?.[1])),
      ),
    );
    const names = Array.from({ length: boards }, (_, index) => `stock-${index}/board`);
    figures.addAll(`peer.hocuspocus.room.${boards}`, await measure(port, names, '', PEER_SECONDS));
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeBoards(owner: RoomPerson, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const made = await owner.ask('POST', '/workspaces', { name: `Board ${index}` });
    names.push(`${((await made.json()) as { readonly id: string }).id}/board`);
  }
  return names;
}

async function measure(port: number, names: readonly string[], cookie: string, seconds: number) {
  const clients = names.flatMap((name) =>
    Array.from({ length: PEOPLE_ON_A_BOARD }, () => new RoomClient(port, name, cookie)),
  );
  await Promise.all(clients.map((client) => client.synced));
  const times: number[] = [];
  let lost = 0;
  // After a tenth of the time, when everything that is kept for good has been made.
  const early = pause(seconds * 100).then(() => residentMb(port));
  await Promise.all(
    clients.map(async (client, index) => {
      // Spread over the second, as people are.
      await pause((index / clients.length) * 1000);
      for (let edit = 0; edit < seconds; edit += 1) {
        const due = pause(1000);
        const sent = performance.now();
        // The same applicants again and again, as on a board: what grows then is not the pool.
        const key = `${index}/${edit % APPLICANTS}`;
        client.set('placements', key, { band: 'top', key: `a${edit}`, at: edit });
        if (await client.acknowledgement(edit)) times.push(performance.now() - sent);
        else lost += 1;
        await due;
      }
    }),
  );
  const lateMb = await residentMb(port);
  for (const client of clients) client.close();
  return {
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    p99Ms: quantile(times, 0.99),
    unacknowledged: lost,
    earlyRssMb: await early,
    rssMb: lateMb,
  };
}

async function residentMb(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/process_resident_memory_bytes (\d+)/.exec(text)?.[1]) / 1e6;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
