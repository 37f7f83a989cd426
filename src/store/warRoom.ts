import type { StoreApi } from 'zustand/vanilla';
import type { Instant } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import type { AamcId } from '../domain/applicant.ts';
import type { TrackCode } from '../domain/board.ts';
import type {
  Ask,
  Invitation,
  MadeInvitation,
  Member,
  MemberVote,
  MemberWord,
  NewInvitation,
  OwnVote,
  SignInLine,
} from '../room/messages.ts';
import type { Role } from '../room/roles.ts';

/** The war room that a workspace of this browser belongs to, as it was when it was open last. */
export interface RoomPlace {
  /** The room's name of the workspace. */
  readonly id: string;
  readonly role: Role;
  readonly person: { readonly id: string; readonly name: string };
}

/** Why the room took an edit and did not let it in: what follows on this copy rests on it. */
export type PartedReason = 'sign-off' | 'incomplete' | 'document-full' | 'read-only';

/** What is true between this window and its war room. */
export type RoomLink =
  | { readonly kind: 'connecting' }
  /** Everything that is on screen is stored in the room. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'sending' }
  /** No connection; editing goes on here, and what is missing is sent when it is back. */
  | { readonly kind: 'away'; readonly since: Instant }
  /** The room's database does not take edits; they are sent again. */
  | { readonly kind: 'not-stored'; readonly since: Instant }
  | { readonly kind: 'parted'; readonly reason: PartedReason }
  /** Signed out, or no longer a member. */
  | { readonly kind: 'ended' };

/** Somebody else who is in the room now; each person once, however many windows they have. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly screen: string;
  /** The track on which they are, and whose card they hold or whose record they look at. */
  readonly track: string;
  readonly applicantId: string | null;
  readonly isHolding: boolean;
}

export interface RoomState {
  readonly place: RoomPlace;
  readonly link: RoomLink;
  readonly people: readonly PersonHere[];
}

/** What this window lets others see of it. Which note is read is no part of it. */
export type Whereabouts = Pick<PersonHere, 'screen' | 'track' | 'applicantId' | 'isHolding'>;

/** The war room of the workspace that is open. An error is a sentence for the person. */
export interface WarRoom {
  readonly state: StoreApi<RoomState>;
  tryNow(): void;
  tellWhere(where: Whereabouts): void;
  /** Gives this browser's copy up and loads the room's; the page is loaded anew then. */
  takeRoomsCopy(): Promise<void>;
  members(): Promise<Result<readonly Member[], string>>;
  changeRole(person: string, role: Role): Promise<Result<null, string>>;
  endMembership(person: string): Promise<Result<null, string>>;
  invitations(): Promise<Result<readonly Invitation[], string>>;
  invite(invitation: NewInvitation): Promise<Result<MadeInvitation, string>>;
  withdraw(invitation: string): Promise<Result<null, string>>;
  /** What this person was asked; open questions first. */
  asks(): Promise<Result<readonly Ask[], string>>;
  answer(ask: string, word: MemberWord): Promise<Result<null, string>>;
  sayUnasked(applicantId: AamcId, word: MemberWord): Promise<Result<null, string>>;
  /** This person’s own votes as a reader. */
  votes(): Promise<Result<readonly OwnVote[], string>>;
  vote(track: TrackCode, applicantId: AamcId, vote: MemberVote): Promise<Result<null, string>>;
  signIns(): Promise<Result<readonly SignInLine[], string>>;
  /** The board stays in this browser, as a workspace of its own; the page is loaded anew then. */
  leave(): Promise<void>;
  signOut(): Promise<void>;
}

/** What can be done where this page comes from a war room and the workspace is in none. */
export interface RoomDoor {
  readonly person: { readonly id: string; readonly name: string };
  /** Rooms of this person that this browser has no workspace for. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  readonly mayMake: boolean;
  /** Makes a room and brings this board into it; the page is loaded anew then. */
  bringIn(name: string): Promise<Result<null, string>>;
  /** Opens a room in a workspace of its own; the page is loaded anew then. */
  open(id: string): Promise<void>;
  signOut(): Promise<void>;
}
