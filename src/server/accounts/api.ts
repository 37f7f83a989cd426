import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import {
  ChangedMemberSchema,
  NewInvitationSchema,
  NewWorkspaceSchema,
  type Refusal,
  SignInSchema,
} from '../../room/messages.ts';
import { mayManage, type Role } from '../../room/roles.ts';
import { createFacultyApi } from '../faculty/facultyApi.ts';
import type { Member, WithLedger } from '../faculty/memberWords.ts';
import type { RateLimit } from '../rateLimit.ts';
import type { Accounts } from './accounts.ts';
import { sessionCookie, tokenOf } from './cookies.ts';

export interface ApiDependencies {
  readonly accounts: Accounts;
  readonly isSecure: boolean;
  /** Tries to sign in, of one address and of all together; asked before anything is looked up. */
  readonly signInLimits: readonly [ofAddress: RateLimit, ofAll: RateLimit];
  readonly addressOf: (context: Context) => string;
  readonly withLedger: WithLedger;
  /** Words of one person about applicants. */
  readonly words: RateLimit;
  /** Somebody's access may have changed: look at the open sockets now. */
  readonly onAccessChange: () => void;
  readonly report: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

const MESSAGES = {
  'not-signed-in': [401, 'Sign in with your invitation code first.'],
  'wrong-code': [
    403,
    'This code is not known, was used already, or has expired. Ask for a new one.',
  ],
  forbidden: [403, 'Your role in this workspace does not allow that.'],
  'foreign-page': [403, 'This request came from another page.'],
  'not-found': [404, 'There is nothing here.'],
  'last-owner': [409, 'A workspace keeps at least one owner. Make somebody else an owner first.'],
  'answered-already': [409, 'You have answered this. Tell whoever asked what has changed.'],
  'not-stored': [
    503,
    'The war room could not store it. Nothing was written; try again in a moment.',
  ],
  unreadable: [400, 'The request was not understood.'],
  'too-many': [429, 'Too many tries. Wait a minute and try again.'],
  failed: [500, 'The war room could not do that. Try again in a moment.'],
} as const satisfies Record<string, readonly [number, string]>;

function refuse(context: Context, error: keyof typeof MESSAGES): Response {
  const [status, message] = MESSAGES[error];
  return context.json({ error, message } satisfies Refusal, status);
}

async function bodyAs<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  const body: unknown = await context.req.json().catch(() => null);
  const read = v.safeParse(schema, body);
  return read.success ? read.output : null;
}

/** Session, workspaces, members and invitations over HTTP. What is not in a schema is not let in. */
export function createApi(room: ApiDependencies): Hono {
  const { accounts, isSecure } = room;
  const api = new Hono();

  const personAt = async (context: Context) => {
    const token = tokenOf(context.req.header('cookie'), isSecure);
    return token === null ? null : accounts.personOf(token);
  };
  /** Runs what somebody asks in a workspace with their role there; strangers do not learn it exists. */
  const asMember = async (
    context: Context,
    run: (role: Role, workspace: string, person: Member) => Promise<Response>,
  ) => {
    const person = await personAt(context);
    if (person === null) return refuse(context, 'not-signed-in');
    const workspace = context.req.param('workspace') ?? '';
    const role = await accounts.roleOf(person.id, workspace);
    return role === null ? refuse(context, 'not-found') : run(role, workspace, person);
  };

  api.use(bodyLimit({ maxSize: 16 * 1024 }));
  api.use(async (context, next) => {
    // A form or a script of another page cannot send this header pair with our cookie.
    const origin = context.req.header('origin');
    const isForeign =
      origin !== undefined && URL.parse(origin)?.host !== context.req.header('host');
    if (context.req.method !== 'GET' && (isForeign || origin === undefined)) {
      return refuse(context, 'foreign-page');
    }
    await next();
  });
  api.onError((error, context) => {
    room.report('request-failed', { error: String(error) });
    return refuse(context, 'failed');
  });

  api.get('/session', async (context) => {
    const token = tokenOf(context.req.header('cookie'), isSecure);
    const session = token === null ? null : await accounts.session(token);
    return session === null ? refuse(context, 'not-signed-in') : context.json(session);
  });

  // Only this POST takes a code. A link carries it behind `#`, so a mail scanner that opens the link
  // sends nothing and uses nothing up.
  api.post('/session', async (context) => {
    const [ofAddress, ofAll] = room.signInLimits;
    if (!ofAddress.take(room.addressOf(context)) || !ofAll.take('all')) {
      return refuse(context, 'too-many');
    }
    const asked = await bodyAs(context, SignInSchema);
    if (asked === null) return refuse(context, 'unreadable');
    const before = await personAt(context);
    const signedIn = await accounts.signInByCode(asked.code, asked.name, before?.id ?? null);
    await accounts.recordSignIn({
      person: signedIn?.person ?? null,
      how: 'code',
      outcome: signedIn === null ? 'refused' : 'in',
    });
    if (signedIn === null) return refuse(context, 'wrong-code');
    context.header('Set-Cookie', sessionCookie(signedIn.token, isSecure));
    return context.json(await accounts.session(signedIn.token));
  });

  api.delete('/session', async (context) => {
    const token = tokenOf(context.req.header('cookie'), isSecure);
    const person = await personAt(context);
    if (token !== null && person !== null) {
      await accounts.signOut(token);
      await accounts.recordSignIn({ person: person.id, how: 'code', outcome: 'out' });
      room.onAccessChange();
    }
    context.header('Set-Cookie', sessionCookie(null, isSecure));
    return context.body(null, 204);
  });

  api.post('/workspaces', async (context) => {
    const person = await personAt(context);
    if (person === null) return refuse(context, 'not-signed-in');
    const { workspaces } = (await accounts.session(
      tokenOf(context.req.header('cookie'), isSecure) ?? '',
    )) ?? { workspaces: [] };
    if (!workspaces.some((one) => one.role === 'owner')) return refuse(context, 'forbidden');
    const asked = await bodyAs(context, NewWorkspaceSchema);
    if (asked === null) return refuse(context, 'unreadable');
    const id = await accounts.createWorkspace(asked.name, person.id);
    return context.json({ id, name: asked.name, role: 'owner' }, 201);
  });

  api.get('/workspaces/:workspace/members', (context) =>
    asMember(context, async (_, workspace) => context.json(await accounts.members(workspace))),
  );

  api.patch('/workspaces/:workspace/members/:person', (context) =>
    asMember(context, async (role, workspace) => {
      const asked = await bodyAs(context, ChangedMemberSchema);
      if (asked === null) return refuse(context, 'unreadable');
      const other = await accounts.roleOf(context.req.param('person'), workspace);
      if (other === null) return refuse(context, 'not-found');
      if (!mayManage(role, other) || !mayManage(role, asked.role)) {
        return refuse(context, 'forbidden');
      }
      const isChanged = await accounts.changeRole(
        workspace,
        context.req.param('person'),
        asked.role,
      );
      room.onAccessChange();
      return isChanged ? context.body(null, 204) : refuse(context, 'last-owner');
    }),
  );

  api.delete('/workspaces/:workspace/members/:person', (context) =>
    asMember(context, async (role, workspace, { id: person }) => {
      const gone = context.req.param('person');
      const other = await accounts.roleOf(gone, workspace);
      if (other === null) return refuse(context, 'not-found');
      if (gone !== person && !mayManage(role, other)) return refuse(context, 'forbidden');
      if (!(await accounts.remove(workspace, gone))) return refuse(context, 'last-owner');
      await accounts.recordSignIn({ person: gone, how: 'code', outcome: 'revoked' });
      room.onAccessChange();
      return context.body(null, 204);
    }),
  );

  api.get('/workspaces/:workspace/invitations', (context) =>
    asMember(context, async (role, workspace) =>
      mayManage(role, 'viewer')
        ? context.json(await accounts.invitations(workspace))
        : refuse(context, 'forbidden'),
    ),
  );

  api.post('/workspaces/:workspace/invitations', (context) =>
    asMember(context, async (role, workspace) => {
      const asked = await bodyAs(context, NewInvitationSchema);
      if (asked === null) return refuse(context, 'unreadable');
      if (!mayManage(role, asked.role)) return refuse(context, 'forbidden');
      return context.json(await accounts.invite(workspace, asked), 201);
    }),
  );

  api.delete('/workspaces/:workspace/invitations/:invitation', (context) =>
    asMember(context, async (role, workspace) => {
      if (!mayManage(role, 'viewer')) return refuse(context, 'forbidden');
      const withdrawn = await accounts.withdraw(workspace, context.req.param('invitation'));
      return withdrawn === null ? refuse(context, 'not-found') : context.body(null, 204);
    }),
  );

  api.get('/workspaces/:workspace/sign-ins', (context) =>
    asMember(context, async (role, workspace) =>
      role === 'owner'
        ? context.json(await accounts.signIns(workspace))
        : refuse(context, 'forbidden'),
    ),
  );

  api.route(
    '/',
    createFacultyApi({
      withLedger: room.withLedger,
      asMember,
      refuse,
      words: room.words,
      now: Date.now,
    }),
  );

  api.all('*', (context) => refuse(context, 'not-found'));
  return api;
}
