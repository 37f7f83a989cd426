import { err, ok, type Result } from '../../base/result.ts';
import { type Board, type TrackCode, trackTitle } from '../../domain/board.ts';
import { type ListVersion, lockedVersion, type Stamp } from '../../domain/listVersion.ts';
import { preferenceListOf } from '../../domain/preferenceList.ts';
import { tieGroups, tieWords } from '../../domain/tieGroup.ts';
import type { Command, Plan } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';

export interface LockListArgs {
  readonly track: TrackCode;
  /** Who signs it off, as typed. */
  readonly signedBy: string;
  /** What people call the version; empty for `Version N`. */
  readonly name: string;
}

/** Freezes the order of a track's list as its next version, signed off by name. */
export const lockList: Command<LockListArgs> = {
  name: 'lockList',
  plan({ board, now }, args) {
    const list = preferenceListOf(board, args.track);
    const signedBy = args.signedBy.trim();
    if (list.track === null) return err('This track is not part of the workspace.');
    if (list.entries.length === 0) return err('The list is empty: there is nothing to lock.');
    if (signedBy === '') return err('Type the name of the person who signs the list off.');
    const versions = board.listVersions.get(args.track) ?? [];
    if (lockedVersion(versions) !== null) return err('The list is locked already.');
    const ties = tieGroups(board, args.track);
    if (ties.length > 0) {
      return err(`Break the ties first: ${ties.map(tieWords).join('; ')}. R3 knows no ties.`);
    }
    const number = (versions.at(-1)?.number ?? 0) + 1;
    const version: ListVersion = {
      track: args.track,
      number,
      name: args.name.trim() || `Version ${number}`,
      ids: list.entries.map(({ id }) => id),
      positions: list.positions,
      lockedAt: now,
      signedBy,
      reopened: null,
      readBack: null,
      certified: null,
    };
    return ok(
      planFor(
        'lockList',
        version,
        `${trackTitle(list.track)} locked: ${version.name}, ${signedBy}`,
      ),
    );
  },
};

export interface SaveDraftArgs {
  readonly track: TrackCode;
  readonly name: string;
}

/** Keeps the present order under a name, to compare with later. It signs off and locks nothing. */
export const saveDraft: Command<SaveDraftArgs> = {
  name: 'saveDraft',
  plan({ board, now, user }, args) {
    const list = preferenceListOf(board, args.track);
    const name = args.name.trim();
    if (list.track === null) return err('This track is not part of the workspace.');
    if (list.entries.length === 0) return err('The list is empty: there is nothing to save.');
    if (name === '') return err('Type a name for this version first.');
    const versions = board.listVersions.get(args.track) ?? [];
    const draft: ListVersion = {
      track: args.track,
      number: (versions.at(-1)?.number ?? 0) + 1,
      name,
      ids: list.entries.map(({ id }) => id),
      positions: list.positions,
      lockedAt: now,
      signedBy: user,
      isDraft: true,
      reopened: null,
      readBack: null,
      certified: null,
    };
    return ok({ ...planFor('saveDraft', draft, `Saved this order as ${name}`), undoable: true });
  },
};

export interface ReopenListArgs {
  readonly track: TrackCode;
  /** Why; it goes into the history. */
  readonly why: string;
}

/** The one way to change a locked list. The version stays on the record. */
export const reopenList: Command<ReopenListArgs> = {
  name: 'reopenList',
  plan({ board, now, user }, { track, why }) {
    const version = presentVersion(board, track);
    if (!version.ok) return version;
    const reopened = { ...version.value, reopened: { at: now, by: user } };
    return ok(planFor('reopenList', reopened, `${reopened.name} reopened`, why.trim()));
  },
};

export interface StampListArgs {
  readonly track: TrackCode;
  readonly what: 'readBack' | 'certified';
  /** Who certified or read back, as typed; empty for the person at the keyboard. */
  readonly by: string;
}

/** Writes down that R3 holds the locked list: read back identical, or certified there. */
export const stampList: Command<StampListArgs> = {
  name: 'stampList',
  plan({ board, now, user }, { track, what, by }) {
    const version = presentVersion(board, track);
    if (!version.ok) return version;
    const stamp: Stamp = { at: now, by: by.trim() || user };
    const words = what === 'certified' ? 'certified in R3' : 'read back, identical';
    const stamped = { ...version.value, [what]: stamp };
    return ok(planFor(what, stamped, `${version.value.name} ${words}, ${stamp.by}`));
  },
};

function presentVersion(board: Board, track: TrackCode): Result<ListVersion, string> {
  const version = lockedVersion(board.listVersions.get(track) ?? []);
  return version === null ? err('The list is not locked.') : ok(version);
}

/** Signatures are taken back by a further act, never by an undo. */
function planFor(what: string, version: ListVersion, message: string, why = ''): Plan {
  return {
    document: 'board',
    edits: [
      {
        map: 'lists',
        key: `${version.track}/${version.number}`,
        value: version as unknown as Edit['value'],
      },
    ],
    line: {
      what,
      on: [],
      count: version.ids.length,
      track: version.track,
      to: version.name,
      ...(why === '' ? {} : { why }),
    },
    message,
    undoable: false,
  };
}
