import { useEffect, useState } from 'react';
import { type Arrival, arrivedBy } from '../domain/arrival.ts';
import { nextLeap } from '../domain/nextLeap.ts';
import { useImport } from '../features/intake/useImport.ts';
import { type RehearsalClock, SPEEDS, type Speed } from '../features/week/rehearsalClock.ts';
import { openCapture } from '../store/actions.ts';
import { useBoard, useSession, useStoreParts } from '../store/hooks.ts';
import { tell } from '../store/session.ts';
import { AlertDialog } from '../ui/AlertDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { showMessage } from '../ui/messageQueue.ts';
import { Popover } from '../ui/Popover.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './RehearsalBar.module.css';
import { tellMarks } from './tellMarks.ts';

const LOOK_EVERY_MS = 500;
const OPENED_KEY = 'soap-board-opened-rehearsal';

interface RehearsalBarProps {
  readonly clock: RehearsalClock;
  readonly onImport: () => void;
}

/** Says on every screen that nothing here is real, sets the pace of the week, and keeps what came in. */
export function RehearsalBar({ clock, onImport }: RehearsalBarProps) {
  const parts = useStoreParts();
  const { readSample } = useImport();
  const { week } = useBoard();
  const clear = useSession(({ clearBrowser }) => clearBrowser);
  const [speed, setSpeed] = useState(clock.speed);
  const [isAsking, setAsking] = useState(false);
  const hasLedger = useSession((session) => session.hasLedger);
  const arrived = useArrived(clock).filter(({ kind }) => hasLedger || kind !== 'message');
  const [opened, setOpened] = useState(() => tellMarks(() => localStorage, OPENED_KEY));
  const unopened = arrived.filter(({ id }) => !opened.has(id)).length;
  useEffect(() => clock.onTurn(() => setSpeed(clock.speed())), [clock]);

  function open(arrival: Arrival): void {
    opened.add(arrival.id);
    setOpened({ ...opened });
    if (arrival.kind === 'message') openCapture(parts, fileOf(arrival));
    else {
      readSample(arrival.file);
      onImport();
    }
  }

  function leap(): void {
    const at = nextLeap(clock.now(), week);
    if (at === null) tell(parts.session, 'The week is over: nothing is due any more.', 'info');
    else clock.leapTo(at);
  }

  async function startOver(): Promise<void> {
    const cleared = await clear?.();
    if (cleared?.ok === true) window.location.reload();
    else if (cleared !== undefined) tell(parts.session, cleared.error, 'refused');
  }

  return (
    <section className={styles.bar} aria-label="Rehearsal">
      <p className={styles.words}>
        <strong>Rehearsal</strong>
        <span className={styles.wide}>
          {' '}
          on sample data. Nothing here is real, or meets your board.
        </span>
      </p>
      <SegmentedControl<`${Speed}`>
        label="Speed of the rehearsal"
        value={`${speed}`}
        options={SPEEDS.map((each) => ({ value: `${each}`, label: `×${each}` }))}
        onValueChange={(value) => clock.setSpeed(Number(value) as Speed)}
      />
      <Button onClick={leap}>To the next deadline</Button>
      <Popover
        title="What came in"
        trigger={<Button disabled={arrived.length === 0}>{`Came in: ${unopened}`}</Button>}
      >
        {(close) => (
          <ul className={styles.arrived}>
            {arrived.toReversed().map((arrival) => (
              <li key={arrival.id}>
                <span className={opened.has(arrival.id) ? styles.opened : undefined}>
                  {wordsOf(arrival)}
                </span>
                <Button
                  onClick={() => {
                    close();
                    open(arrival);
                  }}
                >
                  {arrival.kind === 'message' ? 'Capture' : 'Import'}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
      <span className={styles.end}>
        <Button variant="quiet" disabled={clear === null} onClick={() => setAsking(true)}>
          Start over
        </Button>
        <a href={window.location.pathname}>End</a>
      </span>
      <AlertDialog
        open={isAsking}
        title="Start the rehearsal over?"
        confirmLabel="Start over"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void startOver();
        }}
      >
        What was rehearsed so far is taken out of this browser, and the week begins again. Your own
        board is not touched.
      </AlertDialog>
    </section>
  );
}

/** What has come in, each told once. */
function useArrived(clock: RehearsalClock): readonly Arrival[] {
  const { week } = useBoard();
  const hasPool = useSession(({ board }) => board.applicantIds.length > 0);
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const [arrived, setArrived] = useState<readonly Arrival[]>([]);
  useEffect(() => {
    void fetchArrivals().then(setArrivals, () => undefined);
  }, []);
  useEffect(() => {
    // Before there is a pool nobody would know whom a message is about.
    if (!hasPool) return;
    let closeLast = () => {};
    const told = tellMarks(() => localStorage, 'soap-board-arrived-rehearsal');
    function look(): void {
      const now = arrivedBy(arrivals, clock.now(), week);
      setArrived((before) => (before.length === now.length ? before : now));
      const fresh = now.filter(({ id }) => !told.has(id));
      for (const { id } of fresh) told.add(id);
      if (fresh.length === 0) return;
      closeLast();
      closeLast = showMessage({ text: `Came in: ${fresh.map(wordsOf).join('; ')}.` });
    }
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    const leave = clock.onTurn(look);
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [clock, arrivals, week, hasPool]);
  return arrived;
}

async function fetchArrivals(): Promise<readonly Arrival[]> {
  const response = await fetch(new URL('samples/rehearsal.json', document.baseURI));
  return (await response.json()) as readonly Arrival[];
}

function wordsOf(arrival: Arrival): string {
  if (arrival.kind === 'message') return `a message from ${arrival.from}`;
  return `${arrival.count} applications`;
}

function fileOf({ id, text }: Extract<Arrival, { kind: 'message' }>): File {
  return new File([text], `${id}.txt`, { type: 'text/plain' });
}
