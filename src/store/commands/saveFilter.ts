import type { Json } from '../../base/json.ts';
import { err, ok } from '../../base/result.ts';
import { describeForm, type FirstPassForm } from '../../domain/firstPass.ts';
import type { Command } from '../command.ts';

/** A name longer than this does not fit where names are chosen. */
export const MAX_FILTER_NAME = 60;

export interface SaveFilterArgs {
  /** Null makes a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly form: FirstPassForm;
}

/** Keeps a first pass under a name, for everybody in the workspace. */
export const saveFilter: Command<SaveFilterArgs> = {
  name: 'saveFilter',
  plan({ board, now, user, newId }, { id, name: typed, form }) {
    const name = typed.trim().replace(/\s+/g, ' ');
    if (name === '') return err('Type a name for the filter first.');
    if (name.length > MAX_FILTER_NAME) {
      return err(`The name of a filter has at most ${MAX_FILTER_NAME} characters.`);
    }
    if (describeForm(form) === '') return err('Nothing is filtered yet: set a filter first.');
    const other = board.savedFilters.find(
      (filter) => filter.id !== id && filter.name.toLowerCase() === name.toLowerCase(),
    );
    if (other !== undefined) return err(`There is a filter “${other.name}” already.`);
    const value = { name, form: form as unknown as Json, by: user, at: now };
    return ok({
      document: 'board',
      edits: [{ map: 'filters', key: id ?? newId(), value }],
      line: { what: 'saveFilter', on: [], count: 0, to: name },
      message: `Filter “${name}” saved for everybody in this workspace`,
      undoable: true,
    });
  },
};

export const removeFilter: Command<{ readonly id: string }> = {
  name: 'removeFilter',
  plan({ board }, { id }) {
    const filter = board.savedFilters.find((saved) => saved.id === id);
    if (filter === undefined) return err('This filter is gone already.');
    return ok({
      document: 'board',
      edits: [{ map: 'filters', key: id, value: undefined }],
      line: { what: 'removeFilter', on: [], count: 0, from: filter.name },
      message: `Filter “${filter.name}” removed`,
      undoable: true,
    });
  },
};
