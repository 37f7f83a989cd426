import { beforeEach, test } from 'vitest';
import { network } from '../../support/network.ts';
import { CONTRACT, type ContractRoom } from '../../support/roomContract.ts';
import { standInRoom } from '../../support/standInRoom.ts';

let room: ContractRoom;
beforeEach(() => {
  const standIn = standInRoom();
  network.use(...standIn.handlers);
  room = standIn.room;
});

test.each(CONTRACT)('stand-in: %s', (_, run) => run(room));
