import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import { type Command, HISTORY_IDS } from '../command.ts';
import { namedApplicants } from './namedApplicants.ts';

/** A tag is at most so long; longer text belongs in a note. */
export const MAX_TAG_CHARACTERS = 60;

export interface SetStarArgs {
  readonly ids: readonly AamcId[];
  readonly starred: boolean;
}

/** A star says that somebody caught the PD's eye: it pulls an applicant into Review now. */
export const setStar: Command<SetStarArgs> = {
  name: 'setStar',
  plan({ board }, { ids, starred }) {
    const changed = ids.filter((id) => board.stars.has(id) !== starred);
    return ok({
      document: 'board',
      edits: changed.map((id) => ({
        map: 'stars' as const,
        key: id,
        value: starred ? true : undefined,
      })),
      line: {
        what: 'setStar',
        on: changed.slice(0, HISTORY_IDS),
        count: changed.length,
        to: starred ? 'on' : 'off',
      },
      message: `${starred ? 'Star on' : 'Star off'} ${namedApplicants(board, ids)}`,
      undoable: true,
    });
  },
};

export interface SetTagArgs {
  readonly ids: readonly AamcId[];
  readonly tag: string;
  readonly tagged: boolean;
  /** Where it comes from, such as a file whose rows were tagged. */
  readonly source?: string;
}

export const setTag: Command<SetTagArgs> = {
  name: 'setTag',
  plan({ board, now, user }, args) {
    const tag = args.tag.trim().replace(/\s+/g, ' ');
    if (tag === '') return err('Type a word for the tag first.');
    if (tag.length > MAX_TAG_CHARACTERS) {
      return err(`A tag has at most ${MAX_TAG_CHARACTERS} characters; write a note for more.`);
    }
    const changed = args.ids.filter(
      (id) => (board.tags.get(id)?.includes(tag) ?? false) !== args.tagged,
    );
    return ok({
      document: 'board',
      edits: changed.map((id) => ({
        map: 'tags' as const,
        key: `${id}/${tag}`,
        value: args.tagged
          ? { by: user, at: now, ...(args.source === undefined ? {} : { source: args.source }) }
          : undefined,
      })),
      line: {
        what: args.tagged ? 'addTag' : 'removeTag',
        on: changed.slice(0, HISTORY_IDS),
        count: changed.length,
        to: tag,
        ...(args.source === undefined ? {} : { why: args.source }),
      },
      message: `${args.tagged ? 'Tagged' : 'Removed tag from'} ${namedApplicants(board, args.ids)}: ${tag}`,
      undoable: true,
    });
  },
};

export interface SetVerifiedArgs {
  readonly ids: readonly AamcId[];
  readonly verified: boolean;
}

/** Eligibility is verified in R3, never from an export; here somebody ticks that R3 said so. */
export const setVerified: Command<SetVerifiedArgs> = {
  name: 'setVerified',
  plan({ board, now, user }, { ids, verified }) {
    const changed = ids.filter((id) => board.verified.has(id) !== verified);
    return ok({
      document: 'board',
      edits: changed.map((id) => ({
        map: 'verified' as const,
        key: id,
        value: verified ? { at: now, by: user } : undefined,
      })),
      line: {
        what: 'setVerified',
        on: changed.slice(0, HISTORY_IDS),
        count: changed.length,
        to: verified ? 'on' : 'off',
      },
      message: `${namedApplicants(board, ids)} ${verified ? 'verified in R3' : 'unverified'}`,
      undoable: true,
    });
  },
};
