import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Random, seededRandom } from '../../../src/base/clock.ts';
import { BANDS, type BandOrUnsorted } from '../../../src/domain/band.ts';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { setStar, setTag } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { type OpenRoom, openRoom } from '../support/openRoom.ts';
import { importPool, type RoomWindow, roomWindow } from '../support/roomWindow.ts';

/** `npm run torture` takes 100 seeds. */
const SEEDS = Number(process.env.ROOM_SEEDS ?? 4);
/** In the long form windows are cut off for 0 to 60 seconds; in the short one for an instant. */
const CUT_SECONDS = Number(process.env.ROOM_CUT_SECONDS ?? 0);
const POOL = 10;
const WINDOWS = 4;
const ROUNDS = 12;
const MOST_AT_ONCE = 6;
const PLACES: readonly BandOrUnsorted[] = [...BANDS, 'unsorted'];

let database: TestDatabase;
beforeAll(async () => {
  database = await databases()[0]![1]();
});
afterAll(() => database.dispose());

function act({ workspace }: RoomWindow, random: Random): void {
  const pick = (below: number) => Math.floor(random() * below);
  const ids = [...new Set([sampleId(pick(POOL)), sampleId(pick(POOL))])];
  const kind = pick(8);
  if (kind < 4) {
    const index = random() < 0.5 ? {} : { index: pick(POOL) };
    workspace.run(moveToBand, { track: TRACK, ids, band: PLACES[pick(PLACES.length)]!, ...index });
  } else if (kind < 5) workspace.run(setStar, { ids, starred: random() < 0.5 });
  else if (kind < 6) workspace.run(setTag, { ids, tag: 'seen', tagged: random() < 0.5 });
  else if (kind < 7) workspace.undo();
  else workspace.redo();
}

function decided({ workspace }: RoomWindow) {
  const board = workspace.board();
  return {
    bands: board.bandsByTrack.get(TRACK),
    list: preferenceListOf(board, TRACK).entries.map(({ id }) => id),
    stars: [...board.stars].sort(),
    tags: [...board.tags].sort(),
    history: board.history.map(({ id }) => id).sort(),
  };
}

/** How long a window is cut off in the long form; in the short one until it is chosen again. */
async function cutFor(window: RoomWindow, seconds: number): Promise<void> {
  window.cut();
  await pause(seconds * 1000);
  window.mend();
}

async function converge(room: OpenRoom, seed: number): Promise<void> {
  const workspace = await room.room.accounts.createWorkspace(`Seed ${seed}`, room.owner.id);
  const own = { ...room, workspace };
  const random = seededRandom(seed);
  const names = Array.from({ length: WINDOWS }, (_, index) => `Person ${index}`);
  const windows = names.map((name) => roomWindow(own, room.owner, { role: 'owner', name }));
  await importPool(windows[0]!.workspace, POOL);
  await Promise.all(windows.map((each) => each.saved()));
  const cutOff = new Set<RoomWindow>();
  const cuts: Promise<void>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const window = windows[Math.floor(random() * WINDOWS)]!;
    if (random() < 0.4) {
      if (CUT_SECONDS > 0) {
        if (!cutOff.has(window)) {
          cutOff.add(window);
          cuts.push(cutFor(window, random() * CUT_SECONDS).then(() => void cutOff.delete(window)));
        }
      } else if (cutOff.delete(window)) window.mend();
      else {
        cutOff.add(window);
        window.cut();
      }
    }
    for (let count = Math.floor(random() * MOST_AT_ONCE); count >= 0; count -= 1) {
      act(windows[Math.floor(random() * WINDOWS)]!, random);
    }
    if (CUT_SECONDS > 0) await pause(((random() * 2 * CUT_SECONDS) / ROUNDS) * 1000);
    else if (random() < 0.3) await pause(20 * random());
  }
  await Promise.all(cuts);
  for (const window of cutOff) window.mend();
  await Promise.all(windows.map((each) => each.saved()));
  const first = windows[0]!;
  await vi.waitFor(
    () => {
      for (const window of windows) expect(decided(window)).toEqual(decided(first));
    },
    { timeout: 10_000 },
  );
  const { history } = decided(first);
  expect(new Set(history).size).toBe(history.length);
  expect(checkBoard(first.workspace.board())).toEqual([]);
  for (const window of windows) window.connection.close();
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(`four windows of one room, cut off and let in again at random, come to one board: ${SEEDS} seeds`, {
  timeout: 60_000 + SEEDS * 20_000,
}, async () => {
  const room = await openRoom(database);
  const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
  // Minutes of waiting for the network are spent together.
  if (CUT_SECONDS > 0) await Promise.all(seeds.map((seed) => converge(room, seed)));
  else for (const seed of seeds) await converge(room, seed);
});
