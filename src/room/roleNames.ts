import type { Role } from './roles.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  pd: 'Program director',
  coordinator: 'Coordinator',
  faculty: 'Faculty',
  viewer: 'Viewer',
};

/** What a role is for, in a few words, where somebody is given one. */
export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  owner: 'everything, and who is in the room',
  pd: 'everything, with sign-off',
  coordinator: 'everything but sign-off',
  faculty: 'reads the board, answers what is asked',
  viewer: 'reads the board',
};

/** Why a command is refused to a role that only reads; null for the others. */
export function readingRefusal(role: Role): string | null {
  if (role === 'faculty') return 'Faculty read the board here; what you know goes into an answer.';
  return role === 'viewer' ? 'You are here to look: nothing can be changed by you.' : null;
}
