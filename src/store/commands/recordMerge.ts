import type { Instant } from '../../base/clock.ts';
import { ok } from '../../base/result.ts';
import type { Command } from '../command.ts';

export interface RecordMergeArgs {
  readonly fileName: string;
  /** When the file was made. */
  readonly createdAt: Instant;
  /** Places where both sides had decided, and differently. */
  readonly differences: number;
}

/** Leaves on the record that another copy was taken in; what it held is in the documents already. */
export const recordMerge: Command<RecordMergeArgs> = {
  name: 'recordMerge',
  plan({ now, user, newId }, { fileName, createdAt, differences }) {
    return ok({
      document: 'board',
      edits: [
        {
          map: 'settings',
          key: `merged/${newId()}`,
          value: { fileName, createdAt, differences, by: user, at: now },
        },
      ],
      line: { what: 'recordMerge', on: [], count: 0, to: fileName },
      message:
        differences === 0
          ? `Merged ${fileName}: nothing was decided in two ways`
          : `Merged ${fileName}: ${differences} ${differences === 1 ? 'thing was' : 'things were'} decided in two ways`,
      undoable: false,
    });
  },
};
