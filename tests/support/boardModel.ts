import type { BandOrUnsorted } from '../../src/domain/band.ts';

/**
 * The board as plain arrays, written to be obvious and slow: what the store is held against. It
 * knows no keys, no documents and no snapshots that share parts; a step back is a whole copy.
 */
export interface BoardModel {
  /** Unsorted in the order of names, which here is the order of IDs. */
  lists: Record<BandOrUnsorted, string[]>;
  reasons: Record<string, string>;
  stars: string[];
  tagged: string[];
  noted: string[];
}

export interface SessionModel {
  readonly pool: readonly PoolMember[];
  board: BoardModel;
  /** Boards before each step that can be undone, and whom the step was about. */
  past: { board: BoardModel; on: readonly string[] }[];
  future: { board: BoardModel; on: readonly string[] }[];
  focused: string | null;
  /** Who was in focus before somebody out of sight was looked at. */
  leftAt: string | null;
  /** In the order in which they were chosen. */
  selection: string[];
  anchor: string | null;
  atLeast: number | null;
  withoutFailures: boolean;
}

export interface PoolMember {
  readonly id: string;
  readonly step2ck: number | null;
}

export function firstModel(pool: readonly PoolMember[]): SessionModel {
  const unsorted = pool.map(({ id }) => id);
  return {
    pool,
    board: {
      lists: { unsorted, top: [], usable: [], backup: [], never: [] },
      reasons: {},
      stars: [],
      tagged: [],
      noted: [],
    },
    past: [],
    future: [],
    focused: null,
    leftAt: null,
    selection: [],
    anchor: null,
    atLeast: null,
    withoutFailures: false,
  };
}

/** Does something that can be undone; nothing happened where the board is the same afterwards. */
export function change(
  model: SessionModel,
  on: readonly string[],
  act: (board: BoardModel) => void,
): void {
  if (on.length === 0) return;
  model.past.push({ board: structuredClone(model.board), on });
  model.future = [];
  act(model.board);
}

export function turn(model: SessionModel, direction: 'undo' | 'redo'): void {
  const [from, to] = direction === 'undo' ? [model.past, model.future] : [model.future, model.past];
  const step = from.pop();
  if (step === undefined) return;
  const shown = shownInModel(model);
  to.push({ board: model.board, on: step.on });
  model.board = structuredClone(step.board);
  if (step.on.length === 1) lookInModel(model, step.on[0]!, shown);
}

/** Looks at somebody; from one who is out of sight, the next step leads back. */
function lookInModel(model: SessionModel, id: string, shown: readonly string[]): void {
  const wasShown = model.focused !== null && shown.includes(model.focused);
  if (shown.includes(id)) model.leftAt = null;
  else if (wasShown) model.leftAt = model.focused;
  model.focused = id;
}

export function bandOf({ lists }: BoardModel, id: string): BandOrUnsorted {
  for (const band of ['top', 'usable', 'backup', 'never'] as const) {
    if (lists[band].includes(id)) return band;
  }
  return 'unsorted';
}

/** Puts applicants into a band: at a place counted among those who stay, else below all of them. */
export function moveInModel(
  model: SessionModel,
  ids: readonly string[],
  band: BandOrUnsorted,
  index: number | undefined,
  reason: string | undefined,
): void {
  const { board } = model;
  const wanted = board.lists[band].filter((id) => !ids.includes(id));
  wanted.splice(index ?? wanted.length, 0, ...ids);
  const standsSo = wanted.join() === board.lists[band].join() && index !== undefined;
  const stays = (id: string) =>
    bandOf(board, id) === band &&
    (band === 'unsorted' || index === undefined || standsSo) &&
    (band === 'unsorted' || reason === undefined || board.reasons[id] === reason);
  const moved = ids.filter((id) => !stays(id));
  change(model, moved, ({ lists, reasons }) => {
    for (const each of Object.keys(lists) as BandOrUnsorted[]) {
      lists[each] = lists[each].filter((id) => !moved.includes(id));
    }
    lists[band].splice(index ?? lists[band].length, 0, ...moved);
    lists.unsorted.sort();
    for (const id of moved) {
      delete reasons[id];
      if (band === 'never' && reason !== undefined) reasons[id] = reason;
    }
  });
}

/** Review now, Gray or Screened out: what pulls comes first, then every rule, unknown between. */
export function pileInModel(model: SessionModel, { id, step2ck }: PoolMember): string {
  const { board, atLeast, withoutFailures } = model;
  if (board.stars.includes(id) || board.noted.includes(id)) return 'review';
  if (atLeast === null && !withoutFailures) return 'gray';
  if (withoutFailures && board.tagged.includes(id)) return 'screened';
  if (atLeast === null) return 'review';
  if (step2ck === null) return 'gray';
  return step2ck >= atLeast ? 'review' : 'screened';
}

/** Everybody whom the first pass does not screen out, in the order of names. */
export function shownInModel(model: SessionModel): readonly string[] {
  return model.pool
    .filter((member) => pileInModel(model, member) !== 'screened')
    .map(({ id }) => id);
}

/**
 * The selection in the order shown while all of it is shown, else as it was chosen; without one the
 * focus. Nobody who is out of sight, and nobody at all while nobody is shown.
 */
export function concernedInModel(model: SessionModel): readonly string[] {
  const { selection } = model;
  const all = shownInModel(model);
  if (selection.length > 0 && all.length > 0) {
    const shown = all.filter((id) => selection.includes(id));
    return shown.length === selection.length ? shown : selection;
  }
  const seen = seenFocusInModel(model);
  return seen === null ? [] : [seen];
}

/** The focus, while it is in sight. */
export function seenFocusInModel(model: SessionModel): string | null {
  const { focused } = model;
  return focused !== null && shownInModel(model).includes(focused) ? focused : null;
}
