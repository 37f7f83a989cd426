import { expect } from 'vitest';
import * as api from '../../src/store/adapters/roomApi.ts';

/** A war room to speak to: the real one, or one that stands in for it. */
export interface ContractRoom {
  /** Unused codes of a new workspace, for an owner and for a viewer. */
  readonly codes: { readonly owner: string; readonly viewer: string };
  /** Forgets who this browser is. */
  forget(): void;
}

type Case = readonly [title: string, run: (room: ContractRoom) => Promise<void>];

async function comeIn(code: string, name: string) {
  const session = await api.signIn(code, name);
  if (!session.ok) throw new Error(session.error.message);
  return { ...session.value, workspace: session.value.workspaces[0]!.id };
}

const errorOf = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  (answer.error as { error?: string } | undefined)?.error;

/**
 * What a browser relies on when it speaks to a war room. Every case runs against the real server and
 * against what stands in for it in tests of components, so that the two cannot drift apart.
 */
export const CONTRACT: readonly Case[] = [
  [
    'a stranger is nobody',
    async () => {
      expect(errorOf(await api.readSession())).toBe('not-signed-in');
    },
  ],
  [
    'a code lets in once, and the session says who and where',
    async ({ codes, forget }) => {
      const { person, workspaces } = await comeIn(codes.owner, 'Olive');
      expect(person.name).toBe('Olive');
      expect(workspaces).toMatchObject([{ role: 'owner' }]);
      expect(await api.readSession()).toEqual({ ok: true, value: { person, workspaces } });
      forget();
      expect(errorOf(await api.signIn(codes.owner, 'Mallory'))).toBe('wrong-code');
    },
  ],
  [
    'an unknown code is refused in words',
    async () => {
      const answer = await api.signIn('AAAA-AAAA-AAAA-AAAA-AAAA', 'Mallory');
      expect(errorOf(answer)).toBe('wrong-code');
      expect(answer).toMatchObject({ ok: false, error: { message: /Ask for a new one/ } });
    },
  ],
  [
    'whoever signs out is nobody again',
    async ({ codes }) => {
      await comeIn(codes.owner, 'Olive');
      expect((await api.signOut()).ok).toBe(true);
      expect(errorOf(await api.readSession())).toBe('not-signed-in');
    },
  ],
  [
    'an invitation is told once, listed without its code, and withdrawn',
    async ({ codes }) => {
      const { workspace } = await comeIn(codes.owner, 'Olive');
      const made = await api.invite(workspace, { role: 'faculty', name: 'Fay', days: 7 });
      if (!made.ok) throw new Error(made.error.message);
      const { code, ...listed } = made.value;
      expect(code.length).toBeGreaterThanOrEqual(15);
      const open = await api.readInvitations(workspace);
      expect(open).toMatchObject({ ok: true });
      expect(open.ok && open.value).toContainEqual(listed);
      expect((await api.withdraw(workspace, listed.id)).ok).toBe(true);
      const after = await api.readInvitations(workspace);
      expect(after.ok && after.value.map(({ id }) => id)).not.toContain(listed.id);
    },
  ],
  [
    'who is in the room is seen by all, and changed by those who may',
    async ({ codes, forget }) => {
      const { workspace, person } = await comeIn(codes.owner, 'Olive');
      forget();
      const viewer = await comeIn(codes.viewer, 'Vi');
      const seen = await api.readMembers(workspace);
      expect(seen.ok && seen.value.map(({ name }) => name).sort()).toEqual(['Olive', 'Vi']);
      expect(errorOf(await api.changeRole(workspace, person.id, 'viewer'))).toBe('forbidden');
      expect(errorOf(await api.readInvitations(workspace))).toBe('forbidden');
      expect((await api.endMembership(workspace, viewer.person.id)).ok).toBe(true);
      expect(errorOf(await api.readMembers(workspace))).toBe('not-found');
    },
  ],
  [
    'a room keeps its last owner',
    async ({ codes }) => {
      const { workspace, person } = await comeIn(codes.owner, 'Olive');
      expect(errorOf(await api.changeRole(workspace, person.id, 'viewer'))).toBe('last-owner');
      expect(errorOf(await api.endMembership(workspace, person.id))).toBe('last-owner');
    },
  ],
  [
    'an owner makes another room, others do not',
    async ({ codes, forget }) => {
      await comeIn(codes.owner, 'Olive');
      expect(await api.makeWorkspace('Preliminary')).toMatchObject({
        ok: true,
        value: { name: 'Preliminary', role: 'owner' },
      });
      forget();
      await comeIn(codes.viewer, 'Vi');
      expect(errorOf(await api.makeWorkspace('Mine'))).toBe('forbidden');
    },
  ],
  [
    'nobody was asked anything yet, and a viewer never is',
    async ({ codes, forget }) => {
      const { workspace } = await comeIn(codes.owner, 'Olive');
      expect(await api.readAsks(workspace)).toEqual({ ok: true, value: [] });
      const word = { strength: 'favourable', firstHand: true, words: '' } as const;
      expect(errorOf(await api.answer(workspace, 'no-such-question', word))).toBe('not-found');
      forget();
      await comeIn(codes.viewer, 'Vi');
      expect(errorOf(await api.readAsks(workspace))).toBe('forbidden');
    },
  ],
  [
    'a vote is told to whoever cast it, changed and taken back; a viewer has none',
    async ({ codes, forget }) => {
      const { workspace } = await comeIn(codes.owner, 'Olive');
      const ballot = [workspace, 'main', '99000001'] as const;
      expect(await api.readVotes(workspace)).toEqual({ ok: true, value: [] });
      expect(errorOf(await api.vote(...ballot, { band: null, why: '' }))).toBe('not-found');
      expect((await api.vote(...ballot, { band: 'top', why: '' })).ok).toBe(true);
      expect((await api.vote(...ballot, { band: 'never', why: 'No call back' })).ok).toBe(true);
      expect(await api.readVotes(workspace)).toEqual({
        ok: true,
        value: [{ track: 'main', applicantId: '99000001', band: 'never', why: 'No call back' }],
      });
      expect((await api.vote(...ballot, { band: null, why: '' })).ok).toBe(true);
      expect(await api.readVotes(workspace)).toEqual({ ok: true, value: [] });
      expect(errorOf(await api.vote(workspace, 'main', '12', { band: 'top', why: '' }))).toBe(
        'unreadable',
      );
      forget();
      await comeIn(codes.viewer, 'Vi');
      expect(errorOf(await api.readVotes(workspace))).toBe('forbidden');
      expect(errorOf(await api.vote(...ballot, { band: 'top', why: '' }))).toBe('forbidden');
    },
  ],
];
