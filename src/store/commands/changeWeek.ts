import { err, ok } from '../../base/result.ts';
import { orderFault, type StatedEvent } from '../../domain/changeOfWeek.ts';
import { EASTERN, formatInZone, PRESET_WEEK, type WeekEvent } from '../../domain/week.ts';
import type { Command } from '../command.ts';

export interface ChangeWeekArgs {
  /** Null: all as the preset has it. */
  readonly stated: readonly StatedEvent[] | null;
}

/** States when events of the week are. Everything that follows from the week follows at once. */
export const changeWeek: Command<ChangeWeekArgs> = {
  name: 'changeWeek',
  plan({ board: { week } }, { stated }) {
    const fault = stated === null ? null : orderFault(week, stated);
    if (fault !== null) return err(fault);
    const wished = stated ?? PRESET_WEEK;
    const changed = wished.filter(({ id, at, confirmed }) => {
      const now = week.find((event) => event.id === id);
      return now === undefined || now.at !== at || now.confirmed !== confirmed;
    });
    const [only] = changed;
    const before = week.find(({ id }) => id === only?.id);
    const isOne = changed.length === 1 && only !== undefined && before !== undefined;
    return ok({
      document: 'board',
      edits: (stated === null ? PRESET_WEEK : changed).map(({ id, at, confirmed }) => ({
        map: 'settings',
        key: `week/${id}`,
        value: isAsPreset({ id, at, confirmed }) ? undefined : { at, confirmed },
      })),
      line: {
        what: 'changeWeek',
        on: [],
        count: 0,
        ...(isOne ? { from: instantWords(before), to: instantWords({ ...before, ...only }) } : {}),
        why: isOne ? before.label : stated === null ? 'Back to the preset' : 'The whole week',
      },
      message:
        changed.length === 0
          ? 'The week stays as it is'
          : isOne
            ? `${before.label}: ${instantWords({ ...before, ...only })}`
            : stated === null
              ? 'The week is as the preset has it'
              : `${changed.length} events of the week are changed`,
      undoable: true,
    });
  },
};

function isAsPreset({ id, at, confirmed }: StatedEvent): boolean {
  return PRESET_WEEK.some(
    (event) => event.id === id && event.at === at && event.confirmed === confirmed,
  );
}

function instantWords({ at, confirmed }: Pick<WeekEvent, 'at' | 'confirmed'>): string {
  return `${formatInZone(at, EASTERN)} ET${confirmed ? '' : ', unconfirmed'}`;
}
