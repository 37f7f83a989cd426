import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Random, seededRandom } from '../../../src/base/clock.ts';
import { BANDS, type BandOrUnsorted } from '../../../src/domain/band.ts';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { setStar, setTag } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openRoom } from '../support/openRoom.ts';
import { importPool, type RoomWindow, roomWindow } from '../support/roomWindow.ts';

/** `npm run torture` takes 100 seeds. */
const SEEDS = Number(process.env.ROOM_SEEDS ?? 4);
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

test(`four windows of one room, cut off and let in again at random, come to one board: ${SEEDS} seeds`, {
  timeout: 60_000 + SEEDS * 20_000,
}, async () => {
  const room = await openRoom(database);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const workspace = await room.room.accounts.createWorkspace(`Seed ${seed}`, room.owner.id);
    const own = { ...room, workspace };
    const random = seededRandom(seed);
    const names = Array.from({ length: WINDOWS }, (_, index) => `Person ${index}`);
    const windows = names.map((name) => roomWindow(own, room.owner, { role: 'owner', name }));
    await importPool(windows[0]!.workspace, POOL);
    await Promise.all(windows.map((each) => each.saved()));
    const cutOff = new Set<RoomWindow>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const window = windows[Math.floor(random() * WINDOWS)]!;
      if (random() < 0.4) {
        if (cutOff.delete(window)) window.mend();
        else {
          cutOff.add(window);
          window.cut();
        }
      }
      for (let count = Math.floor(random() * MOST_AT_ONCE); count >= 0; count -= 1) {
        act(windows[Math.floor(random() * WINDOWS)]!, random);
      }
      if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, 20 * random()));
    }
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
});
