import { useId } from 'react';
import { type Track, trackTitle } from '../domain/board.ts';
import { setPositions } from '../store/commands/changeSettings.ts';
import { useBoard, useRun, useStoreParts, useTrack } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { ChevronDown } from '../ui/icons.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './TrackMenu.module.css';

/** Which program code is worked on, and how many positions it has open. */
export function TrackMenu() {
  const { session } = useStoreParts();
  const { tracks } = useBoard();
  const current = useTrack();
  const run = useRun();
  const name = useId();
  if (current === undefined) return null;
  return (
    <Popover
      title="Track and open positions"
      trigger={
        <Button className={styles.trigger}>
          <span className="visually-hidden">Track: </span>
          <span className={styles.title}>{trackTitle(current)}</span>
          <span className={styles.short}>{current.type || current.label}</span>
          <span className={styles.positions}>{openPositions(current)}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {(close) => (
        <div className={styles.tracks}>
          {tracks.map((track) => (
            <div key={track.code} className={styles.track}>
              <label className={styles.choice}>
                <input
                  type="radio"
                  name={name}
                  checked={track.code === current.code}
                  onChange={() => session.setState({ track: track.code, selection: new Set() })}
                />
                <span>
                  <span className={styles.name}>{trackTitle(track)}</span>
                  <span className={styles.code}>{track.type === '' ? 'no code' : track.code}</span>
                </span>
              </label>
              <NumberField
                label="Open positions"
                value={track.positions}
                min={0}
                max={200}
                onValueChange={(positions) => run(setPositions, { track: track.code, positions })}
              />
            </div>
          ))}
          {tracks.length > 1 && (
            <Button
              className={styles.copy}
              onClick={() => {
                close();
                session.setState({ isCopyingTracks: true });
              }}
            >
              Copy decisions to another track…
            </Button>
          )}
        </div>
      )}
    </Popover>
  );
}

function openPositions({ positions }: Track): string {
  return positions === null ? 'positions?' : `${positions} open`;
}
