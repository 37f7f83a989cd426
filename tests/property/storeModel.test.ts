import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BAND_FACTS, type BandOrUnsorted, PILES_OF_BOARD } from '../../src/domain/band.ts';
import { checkBoard } from '../../src/domain/checkBoard.ts';
import { EMPTY_FORM } from '../../src/domain/firstPass.ts';
import { preferenceListOf } from '../../src/domain/preferenceList.ts';
import { decideBand, redo, stepRank, toggleStar, undo } from '../../src/store/actions.ts';
import { addNote } from '../../src/store/commands/addNote.ts';
import { setTag } from '../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../src/store/commands/moveToBand.ts';
import { pilesOf, trackIdsOf } from '../../src/store/derived.ts';
import { runAndTell, type StoreParts } from '../../src/store/hooks.ts';
import { createSession, moveFocus, toggleSelected } from '../../src/store/session.ts';
import {
  bandOf,
  change,
  concernedInModel,
  firstModel,
  moveInModel,
  type PoolMember,
  pileInModel,
  type SessionModel,
  seenFocusInModel,
  shownInModel,
  turn,
} from '../support/boardModel.ts';
import { sampleNote } from '../support/sampleNote.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../support/sampleWorkspace.ts';

/**
 * The real store against plain arrays: sequences of what people do at a window, each step compared
 * in everything that can be seen. `MODEL_SEQUENCES=1000` makes it long; `npm run verify` does.
 */
const SEQUENCES = Number(process.env.MODEL_SEQUENCES ?? 60);
const LONGEST = 60;
const FAILED = 'failed attempt';

const POOL: readonly PoolMember[] = Array.from({ length: 12 }, (_, index) => ({
  id: sampleId(index),
  step2ck: index % 4 === 0 ? null : 220 + index * 3,
}));

function openStore(): StoreParts {
  const workspace = sampleWorkspace(0);
  importInto(
    workspace,
    POOL.map(({ id, step2ck }) => sampleApplicant(id, { step2ck })),
    'aaaaaaaaaaaaaaaa',
  );
  const session = createSession(workspace, { track: TRACK });
  return { workspace, session };
}

/** What the screen does: shows those whom the first pass leaves. */
function showPool({ session }: StoreParts): void {
  const { pileById } = pilesOf(session.getState());
  const visibleIds = trackIdsOf(session.getState()).filter((id) => pileById.get(id) !== 'screened');
  session.setState({ visibleIds });
}

/** Something a person does, in the store and in the model. */
class Act implements fc.Command<SessionModel, StoreParts> {
  readonly words: string;
  readonly inModel: (model: SessionModel) => void;
  readonly inStore: (parts: StoreParts) => void;

  constructor(
    words: string,
    inModel: (model: SessionModel) => void,
    inStore: (parts: StoreParts) => void,
  ) {
    this.words = words;
    this.inModel = inModel;
    this.inStore = inStore;
  }

  check(): boolean {
    return true;
  }

  run(model: SessionModel, parts: StoreParts): void {
    this.inStore(parts);
    showPool(parts);
    this.inModel(model);
    expect(seenInStore(parts)).toEqual(seenInModel(model));
  }

  toString(): string {
    return this.words;
  }
}

function seenInModel(model: SessionModel) {
  const { lists, reasons, stars, tagged, noted } = model.board;
  return {
    ...decidedInModel(model),
    list: [...lists.top, ...lists.usable, ...lists.backup].map((id, at) => `${at + 1} ${id}`),
    reasons,
    stars: stars.toSorted(),
    tagged: tagged.toSorted(),
    noted: noted.toSorted(),
    piles: model.pool.map((member) => pileInModel(model, member)),
    shown: shownInModel(model),
    focused: model.focused,
    selection: model.selection,
    canUndo: model.past.length > 0,
    canRedo: model.future.length > 0,
    faults: [],
  };
}

function seenInStore({ session }: StoreParts) {
  const state = session.getState();
  const { board, ledger } = state;
  const { pileById } = pilesOf(state);
  const placements = board.placements.get(TRACK) ?? new Map();
  return {
    bands: board.bandsByTrack.get(TRACK),
    list: preferenceListOf(board, TRACK).entries.map(({ rank, id }) => `${rank} ${id}`),
    reasons: Object.fromEntries(
      [...placements].flatMap(([id, { reason }]) => (reason === undefined ? [] : [[id, reason]])),
    ),
    stars: [...board.stars].sort(),
    tagged: [...board.tags].flatMap(([id, tags]) => (tags.includes(FAILED) ? [id] : [])).sort(),
    noted: [...ledger.notesByApplicant.keys()].sort(),
    piles: POOL.map(({ id }) => pileById.get(id)),
    shown: state.visibleIds,
    focused: state.focusedId,
    selection: [...state.selection],
    canUndo: state.canUndo,
    canRedo: state.canRedo,
    faults: checkBoard(board),
  };
}

function decidedInModel({ board }: SessionModel) {
  return { bands: board.lists };
}

const band = fc.constantFrom<BandOrUnsorted>(...PILES_OF_BOARD);
const member = fc.nat({ max: POOL.length - 1 }).map(sampleId);
const some = fc
  .uniqueArray(fc.nat({ max: POOL.length - 1 }), { minLength: 1, maxLength: 4 })
  .map((indexes) => indexes.map(sampleId));
const reason = fc.constantFrom(undefined, 'exams', 'fit') as fc.Arbitrary<'exams' | undefined>;

/** A band key or button, on the selection or the focus. */
const decide = fc.tuple(band, reason).map(
  ([to, why]) =>
    new Act(
      `decide ${to} ${why ?? ''}`,
      (model) => moveInModel(model, concernedInModel(model), to, undefined, why),
      (parts) => decideBand(parts, to, why),
    ),
);

/** A drop, or "Move to…": at a place among those who stay. */
const drop = fc.tuple(some, band, fc.nat({ max: POOL.length })).map(
  ([ids, to, place]) =>
    new Act(
      `drop ${ids} in ${to} at ${place}`,
      (model) => {
        const staying = model.board.lists[to].filter((id) => !ids.includes(id)).length;
        moveInModel(model, ids, to, Math.min(place, staying), undefined);
      },
      (parts) => runAndTell(parts, moveToBand, { track: TRACK, ids, band: to, index: place }),
    ),
);

/** Alt and an arrow: a rank up or down, on into the next band, or to an end of the band. */
const rank = fc.constantFrom(-1, 1, 'top' as const, 'bottom' as const).map(
  (step) =>
    new Act(
      `rank ${step}`,
      (model) => stepInModel(model, step),
      (parts) => stepRank(parts, step),
    ),
);

function stepInModel(model: SessionModel, step: number | 'top' | 'bottom'): void {
  const id = seenFocusInModel(model);
  const from = id === null ? 'unsorted' : bandOf(model.board, id);
  if (id === null || from === 'unsorted') return;
  const list = model.board.lists[from];
  const index = list.indexOf(id);
  const to = step === 'top' ? 0 : step === 'bottom' ? list.length - 1 : index + step;
  const others = { top: [null, 'usable'], usable: ['top', 'backup'], backup: ['usable', null] };
  if (to >= 0 && to < list.length) moveInModel(model, [id], from, to, undefined);
  else if (from !== 'never') {
    const next = others[from][to < 0 ? 0 : 1] as BandOrUnsorted | null;
    if (next === null) return;
    moveInModel(model, [id], next, to < 0 ? model.board.lists[next].length : 0, undefined);
  }
}

const star = fc.constant(
  new Act(
    'star',
    (model) => {
      const ids = concernedInModel(model);
      const isOn = !ids.every((id) => model.board.stars.includes(id));
      const changed = ids.filter((id) => model.board.stars.includes(id) !== isOn);
      change(model, changed, (board) => {
        board.stars = board.stars.filter((id) => !changed.includes(id));
        if (isOn) board.stars.push(...changed);
      });
    },
    (parts) => toggleStar(parts),
  ),
);

const tag = fc.tuple(some, fc.boolean()).map(
  ([ids, isOn]) =>
    new Act(
      `${isOn ? 'tag' : 'untag'} ${ids}`,
      (model) => {
        const changed = ids.filter((id) => model.board.tagged.includes(id) !== isOn);
        change(model, changed, (board) => {
          board.tagged = board.tagged.filter((id) => !changed.includes(id));
          if (isOn) board.tagged.push(...changed);
        });
      },
      (parts) => runAndTell(parts, setTag, { ids, tag: FAILED, tagged: isOn }),
    ),
);

/** A word of a current PD, which counts and so pulls into Review now. */
const note = member.map(
  (id) =>
    new Act(
      `note on ${id}`,
      (model) =>
        change(model, [id], (board) => {
          if (!board.noted.includes(id)) board.noted.push(id);
        }),
      (parts) => {
        const {
          id: _,
          by: __,
          at: ___,
          ...facts
        } = sampleNote({
          applicantId: id,
          rung: 1,
          saidAt: Date.UTC(2027, 2, 16, 13),
        });
        runAndTell(parts, addNote, { ...facts, strength: 'strong' });
      },
    ),
);

const focus = member.map(
  (id) =>
    new Act(
      `focus ${id}`,
      (model) => {
        model.focused = id;
      },
      ({ session }) => session.setState({ focusedId: id }),
    ),
);

const walk = fc.constantFrom(-1, 1).map(
  (step) =>
    new Act(
      step < 0 ? 'previous' : 'next',
      (model) => {
        const shown = shownInModel(model);
        const at = model.focused === null ? -1 : shown.indexOf(model.focused);
        const back = model.leftAt === null ? 0 : Math.max(0, shown.indexOf(model.leftAt));
        const next = at < 0 ? back : Math.max(0, Math.min(shown.length - 1, at + step));
        if (shown.length === 0) return;
        model.focused = shown[next]!;
        model.leftAt = null;
      },
      ({ session }) => moveFocus(session, step),
    ),
);

const select = fc.tuple(member, fc.boolean()).map(
  ([id, isRange]) =>
    new Act(
      `${isRange ? 'select up to' : 'select'} ${id}`,
      (model) => {
        const shown = shownInModel(model);
        const from = model.anchor === null ? -1 : shown.indexOf(model.anchor);
        const to = shown.indexOf(id);
        if (isRange && from >= 0 && to >= 0) {
          for (const between of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) {
            if (!model.selection.includes(between)) model.selection.push(between);
          }
        } else if (model.selection.includes(id)) {
          model.selection = model.selection.filter((each) => each !== id);
        } else model.selection.push(id);
        model.anchor = id;
        model.focused = id;
      },
      ({ session }) => toggleSelected(session, id, isRange),
    ),
);

const clear = fc.constant(
  new Act(
    'clear the selection',
    (model) => {
      model.selection = [];
      model.anchor = null;
    },
    ({ session }) => session.setState({ selection: new Set(), anchorId: null }),
  ),
);

const filter = fc
  .tuple(fc.option(fc.integer({ min: 218, max: 256 }), { nil: null }), fc.boolean())
  .map(
    ([atLeast, withoutFailures]) =>
      new Act(
        `filter ${atLeast ?? 'any'} ${withoutFailures ? 'without failures' : ''}`,
        (model) => {
          model.atLeast = atLeast;
          model.withoutFailures = withoutFailures;
        },
        ({ session }) =>
          session.setState({
            firstPass: { ...EMPTY_FORM, step2ckAtLeast: atLeast, withoutFailures },
          }),
      ),
  );

const back = fc.constant(
  new Act(
    'undo',
    (model) => turn(model, 'undo'),
    (parts) => undo(parts),
  ),
);
const forth = fc.constant(
  new Act(
    'redo',
    (model) => turn(model, 'redo'),
    (parts) => redo(parts),
  ),
);

// Moves and the way back stand twice, so that they come twice as often.
const acts = [decide, decide, drop, drop, rank, rank, back, back, forth, forth].concat(
  star,
  tag,
  note,
  focus,
  walk,
  select,
  clear,
  filter,
);

test('the store does what plain arrays do, and any sequence undone gives the first board', () => {
  fc.assert(
    fc.property(fc.commands(acts, { maxCommands: LONGEST, size: 'max' }), (sequence) => {
      const parts = openStore();
      showPool(parts);
      const model = firstModel(POOL);
      const first = seenInStore(parts);
      expect(first).toEqual(seenInModel(model));
      fc.modelRun(() => ({ model, real: parts }), sequence);

      let left = model.past.length;
      while (parts.workspace.canUndo()) {
        undo(parts);
        left -= 1;
      }
      expect(left).toBe(0);
      const { bands, list, reasons, stars, tagged, noted } = seenInStore(parts);
      expect({ bands, list, reasons, stars, tagged, noted }).toEqual({
        bands: first.bands,
        list: first.list,
        reasons: first.reasons,
        stars: first.stars,
        tagged: first.tagged,
        noted: first.noted,
      });
    }),
    { numRuns: SEQUENCES, seed: 2027 },
  );
});

test('a decision on one is told with its band and rank, as the arrays have it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(member, band), { maxLength: 30 }), (decisions) => {
      const parts = openStore();
      const model = firstModel(POOL);
      for (const [id, to] of decisions) {
        const before = bandOf(model.board, id);
        decideBand(parts, to, undefined, [id]);
        moveInModel(model, [id], to, undefined, undefined);
        const list = model.board.lists[to];
        const place =
          to === 'unsorted' || to === 'never' ? '' : `, ${list.indexOf(id) + 1} of ${list.length}`;
        const name = BAND_FACTS[to].name;
        const told = parts.session.getState().message?.text ?? '';
        if (before === to) expect(told).toMatch(new RegExp(`is in ${name} already$`));
        else expect(told.endsWith(` to ${name}${place}`)).toBe(true);
      }
    }),
    { numRuns: 60, seed: 2027 },
  );
});
