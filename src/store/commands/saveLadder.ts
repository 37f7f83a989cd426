import { nowAfter } from '../../base/clock.ts';
import { isSameJson } from '../../base/json.ts';
import { err, ok } from '../../base/result.ts';
import { type Ladder, PRESET_LADDER } from '../../domain/ladder.ts';
import { faultOfLadder } from '../../domain/ladderFault.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { faultOfRubric } from '../../domain/rubricFault.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';

export interface SaveLadderArgs {
  readonly ladder: Ladder;
}

/**
 * Makes a new version of the numbers by which words are weighed, for everybody in the workspace.
 * Earlier versions stay, so that a past weight can be explained.
 */
export const saveLadder: Command<SaveLadderArgs> = {
  name: 'saveLadder',
  plan({ board, now, user, newId }, { ladder }) {
    const fault = faultOfLadder(ladder);
    if (fault !== null) return err(fault);
    const present = board.ladderVersions.at(-1)?.ladder ?? PRESET_LADDER;
    const isSame = isSameJson(present, ladder);
    const id = newId();
    return ok({
      document: 'board',
      edits: isSame
        ? []
        : [
            {
              map: 'ladders',
              key: id,
              value: {
                ladder,
                by: user,
                at: nowAfter(now, board.ladderVersions),
              } as unknown as Edit['value'],
            },
          ],
      line: { what: 'saveLadder', on: [], count: 0, to: id },
      message: isSame ? 'The ladder is as it was' : 'The ladder is changed for everybody',
      undoable: true,
    });
  },
};

export interface SetRubricArgs {
  /** Empty: no file is scored. */
  readonly rubric: Rubric;
}

/** How files are scored, for everybody in the workspace. */
export const setRubric: Command<SetRubricArgs> = {
  name: 'setRubric',
  plan({ board }, { rubric }) {
    const fault = faultOfRubric(rubric);
    if (fault !== null) return err(fault);
    const titles = (parts: Rubric) =>
      parts.map(({ field, from, to, points }) => `${field} ${from}–${to}: ${points}`).join('; ');
    return ok({
      document: 'board',
      edits: [
        {
          map: 'settings',
          key: 'rubric',
          value: rubric.length === 0 ? undefined : (rubric as unknown as Edit['value']),
        },
      ],
      line: {
        what: 'setRubric',
        on: [],
        count: 0,
        from: titles(board.rubric),
        to: titles(rubric),
      },
      message:
        rubric.length === 0
          ? 'No file is scored'
          : `A file is scored by ${rubric.length} ${rubric.length === 1 ? 'part' : 'parts'}`,
      undoable: true,
    });
  },
};
