import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpResponse, http } from 'msw';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { network, takeUnannounced } from '../../support/network.ts';

const server = createServer((_, response) => response.end('the real network'));
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pool.csv`;
});

afterAll(() => server.close());

async function ask(): Promise<string> {
  return (await fetch(address)).text();
}

test('a request that no test announced fails, although somebody listens there', async () => {
  await expect(ask()).rejects.toThrow();
  expect(takeUnannounced()).toEqual([`GET ${address}`]);
});

test('an announced request gets the announced answer', async () => {
  network.use(http.get(address, () => HttpResponse.text('AAMC ID')));
  expect(await ask()).toBe('AAMC ID');
});

test('an announcement ends with its test', async () => {
  await expect(ask()).rejects.toThrow();
  expect(takeUnannounced()).toEqual([`GET ${address}`]);
});
