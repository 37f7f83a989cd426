import { useRef } from 'react';
import { trackTitle } from '../../domain/board.ts';
import { showLedger } from '../../store/actions.ts';
import { setPositions } from '../../store/commands/changeSettings.ts';
import { useBoard, useHasLedger, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BackupSection } from './BackupSection.tsx';
import { KeySection } from './KeySection.tsx';
import { LadderSection } from './LadderSection.tsx';
import { LockSection } from './LockSection.tsx';
import { MailSection } from './MailSection.tsx';
import { RoomDoorSection } from './RoomDoorSection.tsx';
import { RoomSection } from './RoomSection.tsx';
import { RubricSection } from './RubricSection.tsx';
import styles from './SettingsScreen.module.css';
import { SettingsSections } from './SettingsSections.tsx';
import { VersionSection } from './VersionSection.tsx';
import { WeekSection } from './WeekSection.tsx';
import { WorkspaceSection } from './WorkspaceSection.tsx';

/** What belongs to the person and the device, positions, the week, and how words are weighed. */
export function SettingsScreen() {
  const { session, workspace } = useStoreParts();
  const backups = useSession((state) => state.backups);
  const boardLock = useSession((state) => state.boardLock);
  const workspaces = useSession((state) => state.workspaces);
  const warRoom = useSession((state) => state.warRoom);
  const roomDoor = useSession((state) => state.roomDoor);
  const { tracks } = useBoard();
  const userName = useSession((state) => state.userName);
  const theme = useSession((state) => state.theme);
  const density = useSession((state) => state.density);
  const hasLedger = useHasLedger();
  const run = useRun();
  const screen = useRef<HTMLDivElement>(null);
  return (
    <div ref={screen} className={styles.screen}>
      <PageHeader title="Settings" />
      <SettingsSections screen={screen} />
      <div className={styles.sections}>
        <section className={styles.section} aria-labelledby="settings-you">
          <h2 id="settings-you">You and this device</h2>
          <TextField
            label="Your name in the history"
            value={userName}
            maxLength={60}
            readOnly={warRoom !== null}
            hint={warRoom === null ? undefined : 'In the war room it is the name you came in with.'}
            error={userName.trim() === '' ? 'History needs a name to say who decided.' : null}
            onChange={(event) => session.setState({ userName: event.currentTarget.value })}
          />
          <div className={styles.choice}>
            <span aria-hidden="true">Theme</span>
            <SegmentedControl
              label="Theme"
              value={theme}
              options={[
                { value: 'system', label: 'As the system' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
              onValueChange={(value) => session.setState({ theme: value })}
            />
          </div>
          <div className={styles.choice}>
            <span aria-hidden="true">Density</span>
            <SegmentedControl
              label="Density"
              value={density}
              options={[
                { value: 'compact', label: 'Compact' },
                { value: 'comfortable', label: 'Comfortable' },
              ]}
              onValueChange={(value) => session.setState({ density: value })}
            />
          </div>
          <CheckboxField
            label="Leave back channels out of this view"
            hint="Every screen then works as if nobody had spoken. Nothing is deleted: files saved from here still hold all of it."
            checked={!hasLedger}
            onChange={(event) => showLedger({ session, workspace }, !event.currentTarget.checked)}
          />
        </section>
        {tracks.length > 0 && (
          <section className={styles.section} aria-labelledby="settings-tracks">
            <h2 id="settings-tracks">Open positions</h2>
            <div className={styles.fields}>
              {tracks.map((track) => (
                <NumberField
                  key={track.code}
                  label={`${trackTitle(track)}${track.type === '' ? '' : ` · ${track.code}`}`}
                  value={track.positions}
                  min={0}
                  max={200}
                  onValueChange={(positions) => run(setPositions, { track: track.code, positions })}
                />
              ))}
            </div>
          </section>
        )}
        <WeekSection />
        <KeySection />
        <VersionSection />
        {warRoom !== null && <RoomSection warRoom={warRoom} />}
        {roomDoor !== null && <RoomDoorSection door={roomDoor} />}
        {workspaces !== null && <WorkspaceSection workspaces={workspaces} />}
        {boardLock !== null && <LockSection boardLock={boardLock} />}
        {backups !== null && (
          <BackupSection backups={backups} isBoardLocked={boardLock?.isSet === true} />
        )}
        {hasLedger && <MailSection />}
        {hasLedger && <LadderSection />}
        <RubricSection />
      </div>
    </div>
  );
}
