import { act, screen, within } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { fetchLaterScreens } from '../../../src/app/laterScreens.ts';
import { fetchGrid, fetchPoolParts } from '../../../src/features/pool/laterParts.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { createSession, type Session } from '../../../src/store/session.ts';
import { loadLiftedParts } from '../../../src/ui/liftedParts.ts';
import { withLayout } from '../../support/layout.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

/** Which component throws when it is drawn, and which ones were asked for. */
const poison = vi.hoisted(() => ({ name: '', seen: new Set<string>(), isDrawn: false }));

// React makes every element through here, so each component can be broken without a line in it.
const poisoned = vi.hoisted(() => (type: unknown) => {
  const inner = (type as { readonly type?: unknown } | null)?.type;
  const component = typeof inner === 'function' ? inner : type;
  if (typeof component !== 'function' || component.name === '') return type;
  poison.seen.add(component.name);
  if (component.name !== poison.name) return type;
  return () => {
    poison.isDrawn = true;
    throw new Error('Sandoval, Luz (99000001) is unreliable');
  };
});
vi.mock('react/jsx-runtime', async (original) => {
  const real = await original<typeof import('react/jsx-runtime')>();
  return {
    ...real,
    jsx: (...[type, ...rest]: Parameters<typeof real.jsx>) =>
      real.jsx(poisoned(type) as typeof type, ...rest),
    jsxs: (...[type, ...rest]: Parameters<typeof real.jsxs>) =>
      real.jsxs(poisoned(type) as typeof type, ...rest),
  };
});
vi.mock('react/jsx-dev-runtime', async (original) => {
  const real = await original<{ jsxDEV(type: unknown, ...rest: unknown[]): unknown }>();
  return {
    ...real,
    jsxDEV: (type: unknown, ...rest: unknown[]) => real.jsxDEV(poisoned(type), ...rest),
  };
});

interface Scene {
  readonly path: string;
  readonly state: Partial<Session>;
  /** What is pressed on the page then. */
  readonly key?: KeyboardEventInit;
}

const SCENES: Readonly<Record<string, Scene>> = {
  pool: { path: '/pool', state: {} },
  'pool with panel': { path: '/pool', state: { isPanelOpen: true } },
  triage: { path: '/triage', state: {} },
  board: { path: '/board', state: {} },
  list: { path: '/list', state: {} },
  rounds: { path: '/rounds', state: {} },
  ledger: { path: '/ledger', state: {} },
  inbox: { path: '/ledger', state: { ledgerView: 'inbox' } },
  contacts: { path: '/ledger', state: { ledgerView: 'contacts' } },
  votes: { path: '/ledger', state: { ledgerView: 'votes' } },
  fairness: { path: '/ledger', state: { ledgerView: 'fairness' } },
  settings: { path: '/settings', state: {} },
  'move to': { path: '/board', state: { moveToIds: [sampleId(1)] } },
  compare: {
    path: '/board',
    state: { comparing: [{ kind: 'compare', ids: [sampleId(1), sampleId(2)] }] },
  },
  'look-alikes': {
    path: '/board',
    state: { comparing: [{ kind: 'lookAlikes', of: sampleId(1) }] },
  },
  'giving to read': { path: '/pool', state: { isGivingToRead: true } },
  'copying tracks': { path: '/board', state: { isCopyingTracks: true } },
  capture: { path: '/board', state: { capturing: { file: null } } },
  keys: { path: '/board', state: {}, key: { key: '?', shiftKey: true } },
  commands: { path: '/board', state: {}, key: { key: 'k', ctrlKey: true } },
  'new version': { path: '/pool', state: { newVersion: () => undefined } },
};

withLayout();
beforeAll(async () => {
  await Promise.all([fetchLaterScreens(), fetchPoolParts(), fetchGrid(), loadLiftedParts()]);
});
beforeEach(() => {
  // React prints every caught error; here they are the subject, not a surprise.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  localStorage.setItem('soap-board-tour', 'seen');
});
afterEach(() => {
  poison.name = '';
  vi.mocked(console.error).mockRestore();
});

async function draw(scene: keyof typeof SCENES) {
  const workspace = sampleWorkspace(6);
  const { id: _, at: _at, by: _by, ...note } = sampleNote({ applicantId: sampleId(1) });
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0), sampleId(1)], band: 'top' });
  workspace.run(addNote, { ...note, saidAt: workspace.now() });
  workspace.run(setPositions, { track: TRACK, positions: 2 });
  const history = workspace.board().history.length;
  const { path, state, key } = SCENES[scene]!;
  const session = createSession(workspace, { pile: 'all', focusedId: sampleId(1) });
  session.setState({ ...state, visibleIds: [sampleId(1)] });
  window.location.hash = path;
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const drawing = async () => {
    root.render(
      <App
        parts={{ workspace, session }}
        clock={{ now: () => Date.UTC(2027, 2, 16, 13) }}
        rehearsal={null}
        onRetrySave={() => undefined}
      />,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const pressing = async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  // What no boundary holds leaves an empty page, on which public/boot.js speaks.
  try {
    await act(drawing);
    if (key !== undefined) await act(pressing);
  } catch {
    expect(container.childElementCount).toBe(0);
  }
  return {
    isAsBefore: () => workspace.board().history.length === history,
    container,
    close: () => act(() => root.unmount()),
  };
}

/** Broken once each, in the first scene that shows them. The net itself is not broken. */
const tried = new Set(['ErrorBoundary', 'LastBoundary', 'PlainFailure', 'BrokenPart']);
/** Drawn, broken and unseen, as a dialog is that nobody asked for: it has to be told in another scene. */
const unseen = new Set<string>();
const outcomes = { gone: [] as string[], whole: [] as string[], part: [] as string[] };

async function breakEachIn(scene: string): Promise<void> {
  poison.seen.clear();
  await (await draw(scene)).close();
  const fresh = [...poison.seen].filter((name) => !tried.has(name));
  for (const name of fresh) {
    Object.assign(poison, { name, isDrawn: false });
    const { isAsBefore, container, close } = await draw(scene);
    poison.name = '';
    expect(isAsBefore()).toBe(true);
    const [alert] = screen.queryAllByText(/ (broke|did not come)\.$| could not be drawn\./);
    if (!poison.isDrawn) expect(alert).toBeUndefined();
    else if (container.childElementCount === 0) note('gone', name);
    else if (alert === undefined) unseen.add(name);
    else note(checkAlert(name, alert), name);
    await close();
    document.body.replaceChildren();
  }
}

function note(outcome: keyof typeof outcomes, name: string): void {
  tried.add(name);
  outcomes[outcome].push(name);
}

function checkAlert(name: string, alert: HTMLElement): 'whole' | 'part' {
  const box = alert.closest<HTMLElement>('[role="alert"]')!;
  expect(box.textContent).not.toContain('Sandoval');
  expect(within(box).getByRole('button', { name: 'Try again', hidden: true })).toBeDefined();
  // What is drawn through the same door as the words on a failure leaves plain words.
  if (name !== 'Part') {
    expect(box.textContent).toContain('Your board is safe');
    for (const button of ['Download a backup', 'Show diagnostics']) {
      expect(within(box).getByRole('button', { name: button, hidden: true })).toBeDefined();
    }
    expect(within(box).getByRole('link', { name: 'Rescue page', hidden: true })).toBeDefined();
  }
  if (alert.textContent === 'The board broke.') return 'whole';
  const others = [...document.querySelectorAll('header, nav, main')];
  expect(
    others.filter((each) => !each.contains(box) && !box.contains(each)).length,
    `${name} took the others along`,
  ).toBeGreaterThan(0);
  return 'part';
}

describe('each component throws in turn, and the rest of the page works', () => {
  test.each(Object.keys(SCENES))('%s', { timeout: 60_000 }, breakEachIn);

  test('only the frame of the page itself takes the rest of it along', () => {
    expect(outcomes.gone).toEqual(['App']);
    expect(outcomes.whole).toEqual(['Shell', 'Router', 'DropTarget']);
    expect([...unseen].filter((name) => !tried.has(name))).toEqual([]);
    // Everything else broke alone.
    expect(outcomes.part.length).toBeGreaterThan(200);
  });
});
