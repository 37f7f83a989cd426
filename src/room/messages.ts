import * as v from 'valibot';
import { BANDS } from '../domain/band.ts';
import { STRENGTHS, WOULD_TAKE } from '../domain/note.ts';
import { MAX_VOTE_CHARACTERS } from '../domain/vote.ts';
import { ROLES } from './roles.ts';

/** The shapes of what goes over HTTP between a browser and a war room, checked on both sides. */
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,40}$/));
const Moment = v.pipe(v.string(), v.isoTimestamp());

export const RoleSchema = v.picklist(ROLES);

/** What somebody types or confirms to come in. Spaces and dashes of the code do not matter. */
export const SignInSchema = v.object({
  code: v.pipe(v.string(), v.minLength(15), v.maxLength(100)),
  name: Name,
});
export type SignIn = v.InferOutput<typeof SignInSchema>;

export const WorkspaceSchema = v.object({ id: Id, name: Name, role: RoleSchema });
export type RoomWorkspace = v.InferOutput<typeof WorkspaceSchema>;

export const SessionSchema = v.object({
  person: v.object({ id: Id, name: Name }),
  workspaces: v.array(WorkspaceSchema),
});
export type RoomSession = v.InferOutput<typeof SessionSchema>;

export const NewWorkspaceSchema = v.object({ name: Name });

export const NewInvitationSchema = v.object({
  role: RoleSchema,
  name: Name,
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 7),
});
export type NewInvitation = v.InferOutput<typeof NewInvitationSchema>;

export const InvitationSchema = v.object({
  id: Id,
  role: RoleSchema,
  name: Name,
  expiresAt: Moment,
});
export type Invitation = v.InferOutput<typeof InvitationSchema>;

/** The code is told once, in the answer that made it; the room keeps its hash only. */
export const MadeInvitationSchema = v.object({ ...InvitationSchema.entries, code: v.string() });
export type MadeInvitation = v.InferOutput<typeof MadeInvitationSchema>;

export const MemberSchema = v.object({ id: Id, name: Name, role: RoleSchema });
export type Member = v.InferOutput<typeof MemberSchema>;

export const ChangedMemberSchema = v.object({ role: RoleSchema });

export const SignInLineSchema = v.object({
  at: Moment,
  name: v.nullable(Name),
  how: v.picklist(['code', 'oidc']),
  outcome: v.picklist(['in', 'refused', 'out', 'revoked']),
});
export type SignInLine = v.InferOutput<typeof SignInLineSchema>;

/** What somebody of the room was asked about an applicant; the time is in ms since 1970. */
export const AskSchema = v.object({
  id: v.string(),
  applicantId: v.pipe(v.string(), v.regex(/^\d{8}$/)),
  text: v.string(),
  by: v.string(),
  askedAt: v.number(),
  dueAt: v.nullable(v.number()),
  /** What this person has answered; null while it is open. */
  answer: v.nullable(v.object({ strength: v.picklist(STRENGTHS), words: v.string() })),
});
export type Ask = v.InferOutput<typeof AskSchema>;

/** A word of a member of the room about an applicant: an answer to a question, or unasked. */
export const MemberWordSchema = v.object({
  strength: v.picklist(STRENGTHS),
  /** Whether they worked with the applicant. */
  firstHand: v.boolean(),
  wouldTake: v.optional(v.picklist(WOULD_TAKE)),
  words: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
});
export type MemberWord = v.InferOutput<typeof MemberWordSchema>;

export const UnaskedWordSchema = v.object({
  ...MemberWordSchema.entries,
  applicantId: AskSchema.entries.applicantId,
});

/** The band that a member would give as a reader; null takes the vote back. */
export const MemberVoteSchema = v.object({
  band: v.nullable(v.picklist(BANDS)),
  why: v.pipe(v.string(), v.trim(), v.maxLength(MAX_VOTE_CHARACTERS)),
});
export type MemberVote = v.InferOutput<typeof MemberVoteSchema>;

/** Which applicant of which track a vote is about, as the path says it. */
export const BallotSchema = v.object({
  track: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  applicantId: AskSchema.entries.applicantId,
});

/** A vote of the member who asks; those of others are told to nobody this way. */
export const OwnVoteSchema = v.object({
  ...BallotSchema.entries,
  band: v.picklist(BANDS),
  why: MemberVoteSchema.entries.why,
});
export type OwnVote = v.InferOutput<typeof OwnVoteSchema>;

export const RefusalSchema = v.object({ error: v.string(), message: v.string() });
export type Refusal = v.InferOutput<typeof RefusalSchema>;
