import { HttpResponse, http } from 'msw';
import * as v from 'valibot';
import {
  BallotSchema,
  ChangedMemberSchema,
  type Invitation,
  type Member,
  MemberVoteSchema,
  MemberWordSchema,
  NewInvitationSchema,
  NewWorkspaceSchema,
  type OwnVote,
  SignInSchema,
} from '../../src/room/messages.ts';
import { mayManage, maySpeak, type Role } from '../../src/room/roles.ts';
import type { ContractRoom } from './roomContract.ts';

interface Workspace {
  readonly name: string;
  readonly members: Map<string, Member>;
  readonly invitations: Map<string, Invitation & { readonly code: string }>;
}

/**
 * Stands in for a war room's requests in tests of components. `tests/support/roomContract.ts` holds
 * it to what the real server answers; it knows no cookies, sockets or documents.
 */
export function standInRoom() {
  const workspaces = new Map<string, Workspace>();
  const people = new Map<string, string>();
  let present: string | null = null;
  let count = 0;
  const newId = (kind: string) => {
    count += 1;
    return `${kind}-${String(count).padStart(8, '0')}`;
  };

  function makeWorkspace(name: string): string {
    const id = newId('workspace');
    workspaces.set(id, { name, members: new Map(), invitations: new Map() });
    return id;
  }
  function invite(workspace: string, role: Role, name: string) {
    const id = newId('invitation');
    const made = {
      id,
      role,
      name,
      expiresAt: '2027-03-20T00:00:00.000Z',
      code: newId('CODE-CODE-CODE'),
    };
    workspaces.get(workspace)!.invitations.set(id, made);
    return made;
  }
  const refuse = (status: number, error: string, message = 'No.') =>
    HttpResponse.json({ error, message }, { status });
  const sessionNow = () => ({
    person: { id: present!, name: people.get(present!)! },
    workspaces: [...workspaces].flatMap(([id, { name, members }]) => {
      const role = members.get(present!)?.role;
      return role === undefined ? [] : [{ id, name, role }];
    }),
  });
  type Answer = ReturnType<typeof refuse> | Response;
  function inside(id: unknown, run: (workspace: Workspace, role: Role) => Answer): Answer {
    if (present === null) return refuse(401, 'not-signed-in');
    const workspace = workspaces.get(String(id));
    const role = workspace?.members.get(present)?.role;
    return workspace === undefined || role === undefined
      ? refuse(404, 'not-found')
      : run(workspace, role);
  }
  const done = () => new HttpResponse(null, { status: 204 });
  const isLastOwner = ({ members }: Workspace, id: string) =>
    members.get(id)?.role === 'owner' &&
    [...members.values()].filter(({ role }) => role === 'owner').length === 1;

  const votesBy = new Map<string, Map<string, OwnVote>>();
  function votesOf(workspace: unknown): Map<string, OwnVote> {
    const key = `${String(workspace)} ${present}`;
    const votes = votesBy.get(key) ?? new Map<string, OwnVote>();
    votesBy.set(key, votes);
    return votes;
  }

  const own = makeWorkspace('Example program');
  const room: ContractRoom = {
    codes: { owner: invite(own, 'owner', 'O').code, viewer: invite(own, 'viewer', 'V').code },
    forget() {
      present = null;
    },
  };
  const W = '*/api/workspaces/:workspace';
  const handlers = [
    http.get('*/api/session', () =>
      present === null ? refuse(401, 'not-signed-in') : HttpResponse.json(sessionNow()),
    ),
    http.post('*/api/session', async ({ request }) => {
      const asked = v.safeParse(SignInSchema, await request.json());
      if (!asked.success) return refuse(400, 'unreadable');
      for (const { invitations, members } of workspaces.values()) {
        const found = [...invitations.values()].find(({ code }) => code === asked.output.code);
        if (found === undefined) continue;
        invitations.delete(found.id);
        present ??= newId('person');
        people.set(present, asked.output.name);
        members.set(present, { id: present, name: asked.output.name, role: found.role });
        return HttpResponse.json(sessionNow());
      }
      return refuse(403, 'wrong-code', 'This code is not known. Ask for a new one.');
    }),
    http.delete('*/api/session', () => {
      present = null;
      return done();
    }),
    http.post('*/api/workspaces', async ({ request }) => {
      if (present === null) return refuse(401, 'not-signed-in');
      if (!sessionNow().workspaces.some(({ role }) => role === 'owner')) {
        return refuse(403, 'forbidden');
      }
      const { name } = v.parse(NewWorkspaceSchema, await request.json());
      const id = makeWorkspace(name);
      workspaces
        .get(id)!
        .members.set(present, { id: present, name: people.get(present)!, role: 'owner' });
      return HttpResponse.json({ id, name, role: 'owner' }, { status: 201 });
    }),
    http.get(`${W}/members`, ({ params }) =>
      inside(params.workspace, ({ members }) => HttpResponse.json([...members.values()])),
    ),
    http.patch(`${W}/members/:person`, async ({ params, request }) => {
      const { role: wanted } = v.parse(ChangedMemberSchema, await request.json());
      return inside(params.workspace, (workspace, role) => {
        const other = workspace.members.get(String(params.person));
        if (other === undefined) return refuse(404, 'not-found');
        if (!mayManage(role, other.role) || !mayManage(role, wanted))
          return refuse(403, 'forbidden');
        if (isLastOwner(workspace, other.id)) return refuse(409, 'last-owner');
        workspace.members.set(other.id, { ...other, role: wanted });
        return done();
      });
    }),
    http.delete(`${W}/members/:person`, ({ params }) =>
      inside(params.workspace, (workspace, role) => {
        const other = workspace.members.get(String(params.person));
        if (other === undefined) return refuse(404, 'not-found');
        if (other.id !== present && !mayManage(role, other.role)) return refuse(403, 'forbidden');
        if (isLastOwner(workspace, other.id)) return refuse(409, 'last-owner');
        workspace.members.delete(other.id);
        return done();
      }),
    ),
    http.get(`${W}/invitations`, ({ params }) =>
      inside(params.workspace, ({ invitations }, role) =>
        mayManage(role, 'viewer')
          ? HttpResponse.json([...invitations.values()].map(({ code: _, ...open }) => open))
          : refuse(403, 'forbidden'),
      ),
    ),
    http.post(`${W}/invitations`, async ({ params, request }) => {
      const asked = v.parse(NewInvitationSchema, await request.json());
      return inside(params.workspace, (_, role) =>
        mayManage(role, asked.role)
          ? HttpResponse.json(invite(String(params.workspace), asked.role, asked.name), {
              status: 201,
            })
          : refuse(403, 'forbidden'),
      );
    }),
    http.delete(`${W}/invitations/:invitation`, ({ params }) =>
      inside(params.workspace, ({ invitations }, role) => {
        if (!mayManage(role, 'viewer')) return refuse(403, 'forbidden');
        return invitations.delete(String(params.invitation)) ? done() : refuse(404, 'not-found');
      }),
    ),
    http.get(`${W}/asks`, ({ params }) =>
      inside(params.workspace, (_, role) =>
        maySpeak(role) ? HttpResponse.json([]) : refuse(403, 'forbidden'),
      ),
    ),
    http.get(`${W}/votes`, ({ params }) =>
      inside(params.workspace, (_, role) =>
        maySpeak(role)
          ? HttpResponse.json([...votesOf(params.workspace).values()])
          : refuse(403, 'forbidden'),
      ),
    ),
    http.put(`${W}/votes/:track/:applicantId`, async ({ params, request }) => {
      const vote = v.safeParse(MemberVoteSchema, await request.json());
      const ballot = v.safeParse(BallotSchema, params);
      return inside(params.workspace, (_, role) => {
        if (!maySpeak(role)) return refuse(403, 'forbidden');
        if (!vote.success || !ballot.success) return refuse(400, 'unreadable');
        const votes = votesOf(params.workspace);
        const key = Object.values(ballot.output).join('/');
        const { band, why } = vote.output;
        if (band === null) return votes.delete(key) ? done() : refuse(404, 'not-found');
        votes.set(key, { ...ballot.output, band, why });
        return done();
      });
    }),
    http.post(`${W}/asks/:ask/answer`, async ({ params, request }) => {
      const word = v.safeParse(MemberWordSchema, await request.json());
      return inside(params.workspace, (_, role) => {
        if (!maySpeak(role)) return refuse(403, 'forbidden');
        return word.success ? refuse(404, 'not-found') : refuse(400, 'unreadable');
      });
    }),
  ];
  return { handlers, room };
}
