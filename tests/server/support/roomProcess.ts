import { parseArgs } from 'node:util';
import { runWarRoom } from '../../../src/server/runWarRoom.ts';

/** A war room as a program of its own, without the built app, so that a test can kill it. */
const { values } = parseArgs({ options: { data: { type: 'string', default: '' } } });

const room = await runWarRoom({
  site: new Map(),
  host: '127.0.0.1',
  port: 0,
  dataFolder: values.data,
  newOwnerCode: true,
  environment: process.env,
  print: (line) => console.log(line),
});
process.once('SIGTERM', () => room.stop().then(() => process.exit(0)));
