import { useState } from 'react';
import { MAX_WORKSPACE_NAME, renameWorkspace } from '../../store/commands/changeSettings.ts';
import { useBoard, useRun, useStoreParts, useWorkspacesState } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import type { WorkspaceEntry, Workspaces } from '../../store/workspaces.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './BackupSection.module.css';
import { momentWords } from './momentWords.ts';
import screenStyles from './SettingsScreen.module.css';

type Asked =
  | { readonly kind: 'new' | 'duplicate' }
  | { readonly kind: 'delete'; readonly entry: WorkspaceEntry };

/** The workspaces of this browser: one for each program or season, none of which sees another. */
export function WorkspaceSection({ workspaces }: { readonly workspaces: Workspaces }) {
  const { list } = useWorkspacesState(workspaces);
  const [asked, setAsked] = useState<Asked | null>(null);
  const active = list.filter(({ isArchived }) => !isArchived);
  const archived = list.filter(({ isArchived }) => isArchived);
  const rows = (entries: readonly WorkspaceEntry[], label: string) => (
    <WorkspaceTable
      label={label}
      entries={entries}
      workspaces={workspaces}
      onDelete={(entry) => setAsked({ kind: 'delete', entry })}
    />
  );
  return (
    <section className={screenStyles.section} aria-labelledby="settings-workspaces">
      <h2 id="settings-workspaces">Workspaces</h2>
      <p>
        A workspace is a board of its own: pool, bands, ledger, list, passphrase and snapshots. Make
        another one for another program or season.
      </p>
      <NameField />
      {list.length > 1 && rows(active, 'Workspaces')}
      <div className={styles.actions}>
        <Button onClick={() => setAsked({ kind: 'new' })}>New workspace…</Button>
        <Button onClick={() => setAsked({ kind: 'duplicate' })}>Duplicate this one…</Button>
      </div>
      {archived.length > 0 && (
        <details>
          <summary>{`Archived workspaces (${archived.length})`}</summary>
          {rows(archived, 'Archived workspaces')}
        </details>
      )}
      {asked !== null && asked.kind !== 'delete' && (
        <NameDialog kind={asked.kind} workspaces={workspaces} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === 'delete' && (
        <DeleteDialog entry={asked.entry} workspaces={workspaces} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

function NameField() {
  const run = useRun();
  const { workspaceName } = useBoard();
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed.trim() !== '') run(renameWorkspace, { name: typed });
    setTyped(null);
  };
  return (
    <TextField
      label="Name of this workspace"
      value={typed ?? workspaceName}
      maxLength={MAX_WORKSPACE_NAME}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}

interface WorkspaceTableProps {
  readonly label: string;
  readonly entries: readonly WorkspaceEntry[];
  readonly workspaces: Workspaces;
  readonly onDelete: (entry: WorkspaceEntry) => void;
}

function WorkspaceTable({ label, entries, workspaces, onDelete }: WorkspaceTableProps) {
  return (
    <ScrollBox label={label} className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Opened</th>
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">{nameOf(entry)}</th>
              <td>{entry.id === workspaces.current ? 'open here' : momentWords(entry.openedAt)}</td>
              <td>
                {entry.id !== workspaces.current && (
                  <div className={styles.actions}>
                    {!entry.isArchived && (
                      <Button
                        variant="quiet"
                        aria-label={`Open ${nameOf(entry)}`}
                        onClick={() => void workspaces.open(entry.id)}
                      >
                        Open
                      </Button>
                    )}
                    <Button
                      variant="quiet"
                      aria-label={`${entry.isArchived ? 'Bring back' : 'Archive'} ${nameOf(entry)}`}
                      onClick={() => void workspaces.archive(entry.id, !entry.isArchived)}
                    >
                      {entry.isArchived ? 'Bring back' : 'Archive'}
                    </Button>
                    <Button
                      variant="quiet"
                      aria-label={`Delete ${nameOf(entry)}`}
                      onClick={() => onDelete(entry)}
                    >
                      Delete…
                    </Button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface NameDialogProps {
  readonly kind: 'new' | 'duplicate';
  readonly workspaces: Workspaces;
  readonly onClose: () => void;
}

function NameDialog({ kind, workspaces, onClose }: NameDialogProps) {
  const { session, workspace } = useStoreParts();
  const [name, setName] = useState(
    kind === 'duplicate' ? `Copy of ${workspace.board().workspaceName}` : '',
  );
  const [isBusy, setBusy] = useState(false);
  const isReady = name.trim() !== '' && name.trim().length <= MAX_WORKSPACE_NAME;

  async function make(): Promise<void> {
    setBusy(true);
    if (kind === 'new') {
      await workspaces.create(name.trim());
      return;
    }
    const made = await workspaces.duplicate(name.trim());
    setBusy(false);
    if (made.ok) tell(session, `${name.trim()} is a copy of this workspace as it is now`);
    else tell(session, made.error, 'refused');
    onClose();
  }

  return (
    <Dialog
      open
      size="small"
      title={kind === 'new' ? 'New workspace' : 'Duplicate this workspace'}
      onClose={onClose}
      footer={
        <Button variant="primary" busy={isBusy} disabled={!isReady} onClick={() => void make()}>
          {kind === 'new' ? 'Make and open it' : 'Duplicate'}
        </Button>
      }
    >
      <form
        className={styles.passphrases}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) void make();
        }}
      >
        <TextField
          label="Name"
          placeholder="Internal Medicine 2028"
          value={name}
          maxLength={MAX_WORKSPACE_NAME}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}

interface DeleteDialogProps {
  readonly entry: WorkspaceEntry;
  readonly workspaces: Workspaces;
  readonly onClose: () => void;
}

function DeleteDialog({ entry, workspaces, onClose }: DeleteDialogProps) {
  const { session } = useStoreParts();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const name = nameOf(entry);

  async function remove(): Promise<void> {
    setBusy(true);
    const removed = await workspaces.remove(entry.id);
    setBusy(false);
    if (removed.ok) tell(session, `${name} was deleted from this browser`);
    else tell(session, removed.error, 'refused');
    onClose();
  }

  return (
    <Dialog
      open
      size="small"
      title={`Delete ${name}`}
      onClose={onClose}
      footer={
        <Button
          variant="danger"
          busy={isBusy}
          disabled={typed.trim() !== name}
          onClick={() => void remove()}
        >
          Delete for good
        </Button>
      }
    >
      <div className={styles.passphrases}>
        <p>
          Applicants, decisions, notes and snapshots of this workspace are taken out of this
          browser. Nothing brings them back but a backup or the archive. Files on the disk stay
          where they are.
        </p>
        <TextField
          label={`Type “${name}”`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}

function nameOf({ name }: WorkspaceEntry): string {
  return name === '' ? 'SOAP board' : name;
}
