import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { MemberWordSchema, UnaskedWordSchema } from '../../room/messages.ts';
import { maySpeak, type Role } from '../../room/roles.ts';
import type { RateLimit } from '../rateLimit.ts';
import {
  asksOf,
  type Member,
  noteOf,
  type Said,
  type WithLedger,
  type WordAbout,
} from './memberWords.ts';

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
    say(context, MemberWordSchema, (word) => ({
      word,
      about: { askId: context.req.param('ask') },
    })),
  );

  api.post('/workspaces/:workspace/notes', (context) =>
    say(context, UnaskedWordSchema, ({ applicantId, ...word }) => ({
      word,
      about: { applicantId },
    })),
  );

  function say<Schema extends v.GenericSchema>(
    context: Context,
    schema: Schema,
    wordOf: (asked: v.InferOutput<Schema>) => Pick<WordAbout, 'word' | 'about'>,
  ): Promise<Response> {
    return asMember(context, async (role, workspace, member) => {
      if (!maySpeak(role)) return refuse(context, 'forbidden');
      if (!room.words.take(member.id)) return refuse(context, 'too-many');
      const body = v.safeParse(schema, await context.req.json().catch(() => null));
      if (!body.success) return refuse(context, 'unreadable');
      const parts = { now: room.now(), newId: () => crypto.randomUUID() };
      let said: Said;
      try {
        said = await withLedger(workspace, (ledger) => {
          const noted = noteOf(ledger, member, { ...wordOf(body.output), ...parts });
          return { answer: noted, update: noted.kind === 'noted' ? noted.update : null };
        });
      } catch {
        return refuse(context, 'not-stored');
      }
      if (said.kind === 'noted') return context.body(null, 204);
      return refuse(context, said.kind === 'not-asked' ? 'not-found' : said.kind);
    });
  }

  return api;
}
