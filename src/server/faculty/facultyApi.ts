import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type * as Y from 'yjs';
import {
  BallotSchema,
  MemberVoteSchema,
  MemberWordSchema,
  UnaskedWordSchema,
} from '../../room/messages.ts';
import { maySpeak, type Role } from '../../room/roles.ts';
import type { RateLimit } from '../rateLimit.ts';
import { voteOf, votesOf } from './memberVotes.ts';
import { asksOf, type Member, noteOf, type Said, type WithLedger } from './memberWords.ts';

export interface FacultyDependencies {
  readonly withLedger: WithLedger;
  readonly asMember: (
    context: Context,
    run: (role: Role, workspace: string, member: Member) => Promise<Response>,
  ) => Promise<Response>;
  readonly refuse: (
    context: Context,
    error:
      | 'forbidden'
      | 'not-found'
      | 'unreadable'
      | 'too-many'
      | 'not-stored'
      | 'answered-already',
  ) => Response;
  /** Words of one person. */
  readonly words: RateLimit;
  readonly now: () => number;
}

/** What members are asked and say, for those to whom the ledger itself is closed. */
export function createFacultyApi(room: FacultyDependencies): Hono {
  const { withLedger, asMember, refuse } = room;
  const api = new Hono();

  api.get('/workspaces/:workspace/asks', (context) =>
    asMember(context, async (role, workspace, member) => {
      if (!maySpeak(role)) return refuse(context, 'forbidden');
      const asks = await withLedger(workspace, (ledger) => ({
        answer: asksOf(ledger, member),
        update: null,
      }));
      return context.json(asks);
    }),
  );

  api.post('/workspaces/:workspace/asks/:ask/answer', (context) =>
    write(context, MemberWordSchema, (ledger, member, word, parts) =>
      noteOf(ledger, member, { word, about: { askId: context.req.param('ask') }, ...parts }),
    ),
  );

  api.post('/workspaces/:workspace/notes', (context) =>
    write(context, UnaskedWordSchema, (ledger, member, { applicantId, ...word }, parts) =>
      noteOf(ledger, member, { word, about: { applicantId }, ...parts }),
    ),
  );

  api.get('/workspaces/:workspace/votes', (context) =>
    asMember(context, async (role, workspace, member) => {
      if (!maySpeak(role)) return refuse(context, 'forbidden');
      const votes = await withLedger(workspace, (ledger) => ({
        answer: votesOf(ledger, member),
        update: null,
      }));
      return context.json(votes);
    }),
  );

  api.put('/workspaces/:workspace/votes/:track/:applicantId', (context) =>
    write(context, MemberVoteSchema, (ledger, member, vote, parts) => {
      const ballot = v.safeParse(BallotSchema, context.req.param());
      if (!ballot.success) return { kind: 'unreadable' };
      return voteOf(ledger, member, { ...ballot.output, vote, ...parts });
    }),
  );

  interface Parts {
    readonly now: number;
    readonly newId: () => string;
  }

  /** Stored before it is answered; of what was not stored nothing is shown to anybody. */
  function write<Schema extends v.GenericSchema>(
    context: Context,
    schema: Schema,
    said: (ledger: Y.Doc, member: Member, body: v.InferOutput<Schema>, parts: Parts) => Said,
  ): Promise<Response> {
    return asMember(context, async (role, workspace, member) => {
      if (!maySpeak(role)) return refuse(context, 'forbidden');
      if (!room.words.take(member.id)) return refuse(context, 'too-many');
      const body = v.safeParse(schema, await context.req.json().catch(() => null));
      if (!body.success) return refuse(context, 'unreadable');
      const parts = { now: room.now(), newId: () => crypto.randomUUID() };
      let answer: Said;
      try {
        answer = await withLedger(workspace, (ledger) => {
          const made = said(ledger, member, body.output, parts);
          return { answer: made, update: made.kind === 'noted' ? made.update : null };
        });
      } catch {
        return refuse(context, 'not-stored');
      }
      if (answer.kind === 'noted') return context.body(null, 204);
      return refuse(context, answer.kind === 'not-asked' ? 'not-found' : answer.kind);
    });
  }

  return api;
}
