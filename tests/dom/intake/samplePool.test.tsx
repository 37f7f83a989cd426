import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { network } from '../../support/network.ts';
import { samplePool } from '../../support/sampleWorkspace.ts';
import { drawImport, filesRead } from './drawImport.tsx';

const ADDRESS = '*/samples/pool-400.csv';

async function tryTheSample(): Promise<{ readonly read: File[]; board(): unknown }> {
  const read: File[] = [];
  const { user, workspace } = drawImport(0, (files) => {
    read.push(...files);
    return Promise.resolve(filesRead(samplePool(3)));
  });
  await user.click(screen.getByRole('button', { name: 'Try the sample pool' }));
  return { read, board: () => workspace.board().applicantIds };
}

test('the sample pool goes the way of any file, up to the preview', async () => {
  network.use(http.get(ADDRESS, () => HttpResponse.text('AAMC ID,Last Name\n99000001,Park\n')));
  const { read, board } = await tryTheSample();
  expect(await screen.findByRole('region', { name: 'Import preview' })).toBeTruthy();
  expect(read.map(({ name }) => name)).toEqual(['pool-400.csv']);
  expect(await read[0]?.text()).toContain('99000001,Park');
  expect(board()).toEqual([]);
});

test.each([
  ['is missing', () => new HttpResponse(null, { status: 404 }), /is not on this server/],
  ['cannot be reached', () => HttpResponse.error(), /the server does not answer/],
  ['is a web page', () => HttpResponse.html('\n<!doctype html><p>Sign in</p>'), /a web page/],
  ['fails', () => new HttpResponse(null, { status: 503 }), /status 503/],
])('a sample that %s is told and leaves the start screen', async (_, answer, words) => {
  network.use(http.get(ADDRESS, answer));
  const { read } = await tryTheSample();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.getByLabelText('Import files')).toBeTruthy();
  expect(read).toEqual([]);
});

test("where only samples may be read, files of one's own are refused before a byte is read", async () => {
  network.use(http.get(ADDRESS, () => HttpResponse.text('AAMC ID,Last Name\n99000001,Park\n')));
  const read: File[] = [];
  const { user } = drawImport(
    0,
    (files) => {
      read.push(...files);
      return Promise.resolve(filesRead(samplePool(3)));
    },
    () => 'Samples only.',
  );
  await user.upload(screen.getByLabelText('Import files'), new File(['a'], 'mine.csv'));
  expect((await screen.findByRole('alert')).textContent).toContain('Samples only.');
  expect(read).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Try the sample pool' }));
  expect(await screen.findByRole('region', { name: 'Import preview' })).toBeTruthy();
});
