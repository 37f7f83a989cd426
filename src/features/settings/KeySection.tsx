import { useState } from 'react';
import { useHasLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { changeKey, type KeyChange, resetKey } from '../../store/keyChange.ts';
import {
  comboOf,
  combosOf,
  isOfLedger,
  KEY_COMMANDS,
  KEY_GROUPS,
  type KeyChoices,
  type KeyCommand,
  wordsOfCombo,
} from '../../store/keyCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './KeySection.module.css';
import screenStyles from './SettingsScreen.module.css';

/** What is in hand: the command whose key is being chosen, and what became of the last key. */
interface Recording {
  readonly id: string;
  readonly change: KeyChange | null;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/** Every key that can be another one, on this device. */
export function KeySection() {
  const { session } = useStoreParts();
  const choices = useSession(({ keyChoices }) => keyChoices);
  const [recording, setRecording] = useState<Recording | null>(null);
  const hasLedger = useHasLedger();
  const hasChoices = Object.keys(choices).length > 0;

  function choose(next: KeyChoices): void {
    session.setState({ keyChoices: next });
    setRecording(null);
  }

  function press(command: KeyCommand, event: React.KeyboardEvent): void {
    if (recording?.id !== command.id || MODIFIERS.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setRecording(null);
      return;
    }
    const change = changeKey(command, comboOf(event.nativeEvent), choices);
    if (change.kind === 'done') choose(change.choices);
    else setRecording({ id: command.id, change });
  }

  return (
    <section className={screenStyles.section} aria-labelledby="settings-keys">
      <h2 id="settings-keys">Keys</h2>
      <details className={styles.all}>
        <summary>Change keys</summary>
        <p className={styles.note}>
          Press Change, then the key. It counts on this device. Keys of the browser, and those that
          move through lists and fields, stay as they are.
        </p>
        <Button disabled={!hasChoices} onClick={() => choose({})}>
          All keys as they came
        </Button>
        {KEY_GROUPS.map((group) => {
          const commands = KEY_COMMANDS.filter(
            (command: KeyCommand) =>
              command.group === group && !command.isFixed && (hasLedger || !isOfLedger(command)),
          );
          if (commands.length === 0) return null;
          return (
            <section key={group} aria-label={`Keys: ${group}`}>
              <h3 className={styles.title}>{group}</h3>
              <ul className={styles.list}>
                {commands.map((command) => {
                  const isRecording = recording?.id === command.id;
                  return (
                    <li key={command.id} className={styles.row}>
                      <span className={styles.label}>{command.label}</span>
                      <span className={styles.keys}>
                        {combosOf(command, choices).map((combo) => (
                          <Kbd key={combo}>{wordsOfCombo(combo)}</Kbd>
                        ))}
                      </span>
                      <Button
                        variant={isRecording ? 'primary' : 'plain'}
                        aria-label={
                          isRecording
                            ? `Press the key for ${command.label}`
                            : `Change the key of ${command.label}`
                        }
                        onClick={() =>
                          setRecording(isRecording ? null : { id: command.id, change: null })
                        }
                        onBlur={() => {
                          if (isRecording && recording.change === null) setRecording(null);
                        }}
                        onKeyDown={(event) => press(command, event)}
                      >
                        {isRecording ? 'Press a key…' : 'Change'}
                      </Button>
                      {choices[command.id] !== undefined && (
                        <Button
                          variant="quiet"
                          aria-label={`${command.label}: key as it came`}
                          onClick={() => choose(resetKey(command, choices))}
                        >
                          As it came
                        </Button>
                      )}
                      {isRecording && recording.change !== null && (
                        <Answer
                          change={recording.change}
                          onSwap={choose}
                          onLeave={() => setRecording(null)}
                        />
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
      </details>
    </section>
  );
}

interface AnswerProps {
  readonly change: KeyChange;
  readonly onSwap: (choices: KeyChoices) => void;
  readonly onLeave: () => void;
}

/** Why a key was not simply taken. */
function Answer({ change, onSwap, onLeave }: AnswerProps) {
  if (change.kind === 'done') return null;
  return (
    <p role="alert" className={styles.answer}>
      {change.kind === 'refused' ? change.reason : `This key is “${change.by.label}”.`}{' '}
      {change.kind === 'taken' && (
        <Button onClick={() => onSwap(change.swapped)}>Let the two change keys</Button>
      )}{' '}
      <Button variant="quiet" onClick={onLeave}>
        Leave it
      </Button>
    </p>
  );
}
