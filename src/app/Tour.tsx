import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Tour.module.css';
import { isTourSeen, markTourSeen, onTourMark } from './tourMark.ts';

interface TourStep {
  /** What it points at; a step whose place is not on this screen stands in the corner. */
  readonly at: string;
  readonly title: string;
  readonly words: string;
}

const STEPS: readonly TourStep[] = [
  {
    at: 'nav[aria-label="Main"]',
    title: 'The screens follow the week',
    words:
      'Pool and Triage on Tuesday, Board and List on Wednesday, Rounds on Thursday. All show the same people in the same order.',
  },
  {
    at: 'aside[aria-label="First-pass filters"]',
    title: 'Filters only propose',
    words:
      'A first pass sorts everybody into Review now, Gray and Screened out. It moves nobody: bands are what people decide.',
  },
  {
    at: 'nav[aria-label="Main"] a[href="#/triage"]',
    title: 'One key for each band',
    words:
      'In Triage one person stands before you with all facts: 1 Top, 2 Usable, 3 Backup, 4 Never, Z takes it back.',
  },
  {
    at: 'nav[aria-label="Main"] a[href="#/board"]',
    title: 'The board is the list',
    words:
      'Drag, or carry with the keyboard. Top, Usable and Backup read from top to bottom are the preference list, as it goes into R3.',
  },
  {
    at: '[data-tour="state"]',
    title: 'The clock, and what is saved',
    words:
      'Everything stays in this browser and is said to be saved only when it is. Press ? for all keys, and back up under Settings.',
  },
];

const GAP = 12;
const WIDTH = 300;

/** Five sentences beside what they are about. Nothing waits for them, and they come once. */
export function Tour() {
  const isSeen = useSyncExternalStore(onTourMark, isTourSeen);
  const [at, setAt] = useState(0);
  const isAtPool = useSession(({ screen }) => screen === 'pool');
  // Whoever went to work without it is not to have it over an applicant's name.
  if (isSeen || (at === 0 && !isAtPool)) return null;
  return (
    <Step
      key={at}
      step={STEPS[at]!}
      number={at + 1}
      onNext={() => {
        if (at + 1 < STEPS.length) setAt(at + 1);
        else end();
      }}
      onSkip={end}
    />
  );

  function end(): void {
    setAt(0);
    markTourSeen();
  }
}

interface StepProps {
  readonly step: TourStep;
  readonly number: number;
  readonly onNext: () => void;
  readonly onSkip: () => void;
}

function Step({ step, number, onNext, onSkip }: StepProps) {
  const place = usePlaceBeside(step.at);
  const isLast = number === STEPS.length;
  return (
    <aside
      aria-label={`Tour, ${number} of ${STEPS.length}`}
      className={styles.step}
      style={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onSkip();
      }}
    >
      <p className={styles.title}>{step.title}</p>
      <p className={styles.words}>{step.words}</p>
      <div className={styles.actions}>
        <span className={styles.count}>{`${number} of ${STEPS.length}`}</span>
        {!isLast && (
          <Button variant="quiet" onClick={onSkip}>
            Skip the tour
          </Button>
        )}
        <Button variant="primary" onClick={onNext}>
          {isLast ? 'Done' : 'Next'}
        </Button>
      </div>
    </aside>
  );
}

/** Right of its place or below it, inside the window; null where the place is not on this screen. */
function usePlaceBeside(selector: string): { left: number; top: number } | undefined {
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => setPlace(placeBeside(selector)), [selector]);
  useEffect(() => {
    const update = () => setPlace(placeBeside(selector));
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [selector]);
  return place;
}

function placeBeside(selector: string): { left: number; top: number } | undefined {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  // A phone has room for it at one place only, above the bar at its foot: see the style.
  if (box === undefined || box.width === 0 || window.innerWidth < 760) return undefined;
  const hasRoomBeside = box.right + GAP + WIDTH < window.innerWidth && box.width < 400;
  const left = hasRoomBeside ? box.right + GAP : box.left;
  return {
    left: Math.max(GAP, Math.min(left, window.innerWidth - WIDTH - GAP)),
    top: Math.max(
      GAP,
      Math.min(hasRoomBeside ? box.top : box.bottom + GAP, window.innerHeight - 220),
    ),
  };
}
