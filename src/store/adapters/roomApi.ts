import * as v from 'valibot';
import { err, ok, type Result } from '../../base/result.ts';
import {
  AskSchema,
  InvitationSchema,
  MadeInvitationSchema,
  MemberSchema,
  type MemberVote,
  type MemberWord,
  type NewInvitation,
  OwnVoteSchema,
  RefusalSchema,
  type RoomSession,
  SessionSchema,
  SignInLineSchema,
  WorkspaceSchema,
} from '../../room/messages.ts';
import type { Role } from '../../room/roles.ts';

/** Why a request came to nothing: a code of the room's, or of the way there. */
export interface RoomRefusal {
  readonly error: string;
  /** For the person. */
  readonly message: string;
}

const NO_ROOM: RoomRefusal = {
  error: 'no-answer',
  message: 'The war room does not answer. Check the network and try again.',
};

/** Asks the war room that this page comes from. Answers of another shape than agreed are refused. */
async function ask<Schema extends v.GenericSchema>(
  method: string,
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<Result<v.InferOutput<Schema>, RoomRefusal>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = response.status === 204 ? null : await response.json();
    if (!response.ok) {
      const refusal = v.safeParse(RefusalSchema, answer);
      return err(refusal.success ? refusal.output : NO_ROOM);
    }
    const read = v.safeParse(schema, answer);
    return read.success ? ok(read.output) : err(NO_ROOM);
  } catch {
    return err(NO_ROOM);
  }
}

const at = (workspace: string, rest: string) =>
  `/workspaces/${encodeURIComponent(workspace)}/${rest}`;

/** Who this browser is signed in as. Elsewhere than in a war room the error is `no-answer`. */
export function readSession(): Promise<Result<RoomSession, RoomRefusal>> {
  return ask('GET', '/session', SessionSchema);
}

export function signIn(code: string, name: string): Promise<Result<RoomSession, RoomRefusal>> {
  return ask('POST', '/session', SessionSchema, { code, name });
}

export function signOut(): Promise<Result<null, RoomRefusal>> {
  return ask('DELETE', '/session', v.null());
}

export function makeWorkspace(name: string) {
  return ask('POST', '/workspaces', WorkspaceSchema, { name });
}

export function readMembers(workspace: string) {
  return ask('GET', at(workspace, 'members'), v.array(MemberSchema));
}

export function changeRole(workspace: string, person: string, role: Role) {
  return ask('PATCH', at(workspace, `members/${encodeURIComponent(person)}`), v.null(), { role });
}

export function endMembership(workspace: string, person: string) {
  return ask('DELETE', at(workspace, `members/${encodeURIComponent(person)}`), v.null());
}

export function readInvitations(workspace: string) {
  return ask('GET', at(workspace, 'invitations'), v.array(InvitationSchema));
}

export function invite(workspace: string, invitation: NewInvitation) {
  return ask('POST', at(workspace, 'invitations'), MadeInvitationSchema, invitation);
}

export function withdraw(workspace: string, invitation: string) {
  const id = encodeURIComponent(invitation);
  return ask('DELETE', at(workspace, `invitations/${id}`), v.null());
}

export function readSignIns(workspace: string) {
  return ask('GET', at(workspace, 'sign-ins'), v.array(SignInLineSchema));
}

export function readAsks(workspace: string) {
  return ask('GET', at(workspace, 'asks'), v.array(AskSchema));
}

export function answer(workspace: string, id: string, word: MemberWord) {
  return ask('POST', at(workspace, `asks/${encodeURIComponent(id)}/answer`), v.null(), word);
}

export function readVotes(workspace: string) {
  return ask('GET', at(workspace, 'votes'), v.array(OwnVoteSchema));
}

export function vote(workspace: string, track: string, applicantId: string, given: MemberVote) {
  const ballot = `${encodeURIComponent(track)}/${encodeURIComponent(applicantId)}`;
  return ask('PUT', at(workspace, `votes/${ballot}`), v.null(), given);
}

export function sayUnasked(workspace: string, applicantId: string, word: MemberWord) {
  return ask('POST', at(workspace, 'notes'), v.null(), { ...word, applicantId });
}
