/** Who somebody is in one workspace. The owner runs the room, the PD runs the list. */
export const ROLES = ['owner', 'pd', 'coordinator', 'faculty', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Marks a browser's pages as those of a war room; it says nothing of who somebody is. */
export const ROOM_COOKIE = 'soap-room';

export type RoomDocument = 'board' | 'ledger';
export type Access = 'none' | 'read' | 'write';

const ACCESS: Readonly<Record<Role, Readonly<Record<RoomDocument, Access>>>> = {
  owner: { board: 'write', ledger: 'write' },
  pd: { board: 'write', ledger: 'write' },
  coordinator: { board: 'write', ledger: 'write' },
  faculty: { board: 'read', ledger: 'none' },
  viewer: { board: 'read', ledger: 'none' },
};

/** What a role may do with a document. The ledger is closed to those it speaks about others to. */
export function accessOf(role: Role, document: RoomDocument): Access {
  return ACCESS[role][document];
}

/** The maps of a document that a role may not write to, though it writes the rest: sign-off. */
export function closedMaps(role: Role, document: RoomDocument): readonly string[] {
  return role === 'coordinator' && document === 'board' ? ['lists'] : [];
}

/** Who may say something about an applicant over HTTP, without reading the ledger. */
export function maySpeak(role: Role): boolean {
  return role !== 'viewer';
}

/** Who may invite, change and end memberships. Nobody but the owner makes or unmakes an owner. */
export function mayManage(role: Role, other: Role): boolean {
  return role === 'owner' || (role === 'pd' && other !== 'owner');
}
