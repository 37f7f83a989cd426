import { type RefObject, useEffect, useRef } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { fuzzyScore } from '../base/fuzzyScore.ts';
import { type Applicant, groupDigits, nameOf } from '../domain/applicant.ts';
import { search } from '../domain/searchApplicants.ts';
import { openPanel } from '../store/actions.ts';
import { searchIndexOf } from '../store/derived.ts';
import { useBoard, useKeyWords, useSession } from '../store/hooks.ts';
import {
  type AppCommandId,
  isOfLedger,
  KEY_COMMANDS,
  type KeyCommandId,
} from '../store/keyCommands.ts';
import type { Session, SessionStore } from '../store/session.ts';
import type { WorkspaceEntry } from '../store/workspaces.ts';
import { ChoiceBox } from '../ui/ChoiceBox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { APP_ACTIONS, type KeyTarget } from './keyBinding.ts';
import styles from './Palette.module.css';
import { SCREEN_FACTS, screensOf } from './screens.ts';
import { showTourAgain } from './tourMark.ts';

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly target: KeyTarget;
  onClose(): void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  /** The command whose key is shown. */
  readonly command?: KeyCommandId;
  /** Why it cannot be done now. */
  readonly refusal: string | null;
  readonly detail?: string;
  run(): void;
}

/** So long the dialog takes to give the focus back; what a command focuses must come after it. */
const GIVEN_BACK_MS = 80;
const MAX_PEOPLE = 6;
const MAX_RECENT = 4;

/** Every command with its key, every screen, and everybody in the workspace, by a few letters. */
export function Palette({ isOpen, target, onClose }: PaletteProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      title="Find an applicant or a command"
      size="medium"
      initialFocus={input}
    >
      {isOpen && <Entries target={target} inputRef={input} onClose={onClose} />}
    </Dialog>
  );
}

interface EntriesProps extends Omit<PaletteProps, 'isOpen'> {
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

function Entries({ target, inputRef, onClose }: EntriesProps) {
  const { session } = target.parts;
  // Opened again while it was still on its way out, the dialog keeps the focus to itself.
  useEffect(() => {
    const frame = requestAnimationFrame(() => inputRef.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [inputRef]);
  const { applicantsById } = useBoard();
  const recent = useSession((state) => state.recentCommands);
  const keyWords = useKeyWords();
  const [, navigate] = useHashLocation();
  const all = [...commands(target), ...places(target, navigate)];

  function choices(typed: string): readonly Entry[] {
    if (typed.trim() === '') {
      const first = recent.flatMap((id) => all.find((entry) => entry.id === id) ?? []);
      const others = all.filter((entry) => !first.includes(entry));
      const isPossible = ({ refusal }: Entry) => refusal === null;
      return [
        ...first,
        ...others.filter(isPossible),
        ...others.filter((entry) => !isPossible(entry)),
      ];
    }
    const scored = all.flatMap((entry) => {
      const score = fuzzyScore(typed, entry.label);
      return score === null ? [] : [{ entry, score: entry.refusal === null ? score : score - 0.5 }];
    });
    scored.sort((a, b) => b.score - a.score);
    const people = search(searchIndexOf(session.getState()), typed)
      .slice(0, MAX_PEOPLE)
      .flatMap((id) => applicantsById.get(id) ?? [])
      .map((applicant) => personEntry(applicant, target));
    const strong = scored.filter(({ score }) => score >= 3).map(({ entry }) => entry);
    const weak = scored.filter(({ score }) => score < 3).map(({ entry }) => entry);
    return [...strong, ...people, ...weak];
  }

  return (
    <ChoiceBox<Entry>
      label="Applicant or command"
      inputRef={inputRef}
      placeholder="A name, an AAMC ID, or what you want to do"
      none={(typed) => `Nobody and nothing is called “${typed}”.`}
      choices={choices}
      itemId={({ id }) => id}
      isDisabled={({ refusal }) => refusal !== null}
      renderItem={({ label, command, refusal, detail }) => (
        <span className={styles.entry} data-refused={refusal !== null || undefined}>
          <span className={styles.label} dir="auto">
            {label}
          </span>
          <span className={styles.detail}>{refusal ?? detail}</span>
          {command !== undefined && keyWords(command) !== '' && <Kbd>{keyWords(command)}</Kbd>}
        </span>
      )}
      onChoose={({ id, refusal, run }) => {
        if (refusal !== null) return;
        onClose();
        remember(session, id);
        setTimeout(run, GIVEN_BACK_MS);
      }}
    />
  );
}

function commands(target: KeyTarget): readonly Entry[] {
  const state = target.parts.session.getState();
  return KEY_COMMANDS.filter(
    (command) =>
      command.place === 'app' &&
      command.id !== 'palette' &&
      (state.hasLedger || !isOfLedger(command)),
  ).map(({ id, label }) => {
    const action = APP_ACTIONS[id as AppCommandId];
    return {
      id,
      label,
      command: id,
      refusal: action.refusal?.(state) ?? null,
      run: () => action.run(target),
    };
  });
}

/** What has no key: screens, and what is done seldom. */
function places({ parts }: KeyTarget, navigate: (path: string) => void): readonly Entry[] {
  const { session } = parts;
  const { board, hasLedger } = session.getState();
  const entry = (id: string, label: string, run: () => void, refusal: string | null = null) => ({
    id,
    label,
    run,
    refusal,
  });
  return [
    ...screensOf(hasLedger).map((screen) => {
      const { name, path } = SCREEN_FACTS[screen];
      return entry(`go.${screen}`, `Go to ${name}`, () => navigate(path));
    }),
    entry('import', 'Import files', () => {
      navigate('/pool');
      setTimeout(() => document.querySelector<HTMLElement>('[aria-label="Import files"]')?.click());
    }),
    entry(
      'copyTracks',
      'Copy decisions from track to track',
      () => session.setState({ isCopyingTracks: true }),
      board.tracks.length < 2 ? 'There is one track only.' : null,
    ),
    entry('giveToRead', 'Give out applicants to read', () =>
      session.setState({ isGivingToRead: true }),
    ),
    entry('backup', 'Back up or open a board file', () => navigate('/settings')),
    entry('keys', 'Change keys', () => navigate('/settings')),
    entry('workspaces', 'Workspaces: make, rename, archive', () => navigate('/settings')),
    ...otherWorkspaces(session.getState()).map(({ id, name }) =>
      entry(`workspace.${id}`, `Open the workspace ${name}`, () => {
        void session.getState().workspaces?.open(id);
      }),
    ),
    entry('theme.light', 'Light theme', () => session.setState({ theme: 'light' })),
    entry('theme.dark', 'Dark theme', () => session.setState({ theme: 'dark' })),
    entry('theme.system', 'Theme of the system', () => session.setState({ theme: 'system' })),
    entry('density.compact', 'Compact rows', () => session.setState({ density: 'compact' })),
    entry('density.comfortable', 'Comfortable rows', () =>
      session.setState({ density: 'comfortable' }),
    ),
    entry('tour', 'Show the tour', () => {
      navigate('/pool');
      showTourAgain();
    }),
  ];
}

function otherWorkspaces({ workspaces }: Session): readonly WorkspaceEntry[] {
  const list = workspaces?.state.getState().list ?? [];
  return list.filter(({ id, isArchived }) => !isArchived && id !== workspaces?.current);
}

function personEntry(applicant: Applicant, { parts }: KeyTarget): Entry {
  return {
    id: applicant.id,
    label: nameOf(applicant),
    detail: `${groupDigits(applicant.id)} · ${applicant.applicantType}`,
    refusal: null,
    run: () => openPanel(parts, applicant.id),
  };
}

function remember(session: SessionStore, id: string): void {
  // People are looked up once; commands come again.
  if (/^\d{8}$/.test(id)) return;
  const { recentCommands } = session.getState();
  const others = recentCommands.filter((each) => each !== id);
  session.setState({ recentCommands: [id, ...others].slice(0, MAX_RECENT) });
}
