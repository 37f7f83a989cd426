import { type ReactNode, useMemo, useState } from 'react';
import { trackTitle } from '../../domain/board.ts';
import {
  openOffers,
  ROUNDS,
  type Round,
  type RoundPlan,
  type RoundRecord,
  roundPlan,
} from '../../domain/offerRounds.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { MAX_POSITIONS, setPositions } from '../../store/commands/changeSettings.ts';
import { useRun, useShownIds } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { DayTable } from './DayTable.tsx';
import { SettleView } from './laterSettle.ts';
import { NewSinceLock } from './NewSinceLock.tsx';
import { PrintRound } from './PrintRound.tsx';
import { RoundNames } from './RoundNames.tsx';
import { RoundSheet } from './RoundSheet.tsx';
import styles from './RoundsScreen.module.css';
import { RoundTable } from './RoundTable.tsx';
import { useCanSettle } from './useCanSettle.ts';
import { type Rounds, useRounds } from './useRounds.ts';
import { WhatIf } from './WhatIf.tsx';

/** Thursday: whom each round offers, what became of it, and who is next. */
export function RoundsScreen() {
  const { isOver, canSettle } = useCanSettle();
  // Chosen when the screen opens: nothing gives way while somebody enters outcomes.
  const [isSettling, setSettling] = useState(isOver);
  if (canSettle && isSettling) {
    return (
      <div className={styles.screen}>
        <PageHeader
          title="Settle"
          actions={<Button onClick={() => setSettling(false)}>Back to the rounds</Button>}
        />
        <SettleView />
      </div>
    );
  }
  return (
    <RoundsOfDay
      settle={canSettle ? <Button onClick={() => setSettling(true)}>Settle</Button> : null}
    />
  );
}

/** `settle`: the way to what follows the rounds, once there is one. */
function RoundsOfDay({ settle }: { readonly settle: ReactNode }) {
  const rounds = useRounds();
  const { ids, positions } = rounds;
  if (ids.length === 0) {
    return (
      <div className={styles.screen}>
        <PageHeader title="Rounds" actions={settle} />
        <EmptyState
          title="Nobody is ranked yet"
          text={
            <>
              Rounds follow the <a href="#/list">List</a>, which is the board read downwards.
            </>
          }
        />
      </div>
    );
  }
  if (positions === null) return <AskPositions rounds={rounds} />;
  return <Day rounds={rounds} positions={positions} settle={settle} />;
}

function AskPositions({ rounds }: { readonly rounds: Rounds }) {
  const run = useRun();
  return (
    <div className={styles.screen}>
      <PageHeader title="Rounds" chips={titleOf(rounds)} />
      <div className={styles.ask}>
        <p>How many positions were open when SOAP began? Each round offers as many names.</p>
        <NumberField
          label="Open positions"
          value={null}
          min={0}
          max={MAX_POSITIONS}
          onValueChange={(positions) => run(setPositions, { track: rounds.code, positions })}
        />
      </div>
    </div>
  );
}

interface DayProps {
  readonly settle: ReactNode;
  readonly rounds: Rounds;
  readonly positions: number;
}

function Day({ rounds, positions, settle }: DayProps) {
  const { record, bound, locked, present, listIn, versionIn } = rounds;
  const [chosen, setChosen] = useState<Round | null>(null);
  const [hidesNames, setHidesNames] = useState(false);
  const round = chosen ?? present;
  const plan = roundPlan(listIn(round), positions, bound, round);
  const followed = versionIn(round) ?? locked;
  const open = openOffers(plan, record).length;
  const key = plan.offers.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the content of the list.
  const shownIds = useMemo(() => plan.offers, [key]);
  useShownIds(shownIds);
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          title="Rounds"
          chips={titleOf(rounds)}
          count={leftWords(plan, positions)}
          actions={
            <>
              <PrintRound hidesNames={hidesNames} onHidesNames={setHidesNames} />
              <SegmentedControl
                label="Round"
                value={String(round)}
                options={ROUNDS.map((each) => ({ value: String(each), label: `Round ${each}` }))}
                onValueChange={(value) => setChosen(Number(value) as Round)}
              />
              {settle}
            </>
          }
        />
        <div className={styles.body}>
          <div className={styles.main}>
            {locked === null && (
              <Callout tone="warning" title="The list is not locked">
                These offers follow the board as it stands now. R3 follows the list that was
                certified there: lock it on <a href="#/list">List</a>.
              </Callout>
            )}
            <NewSinceLock rounds={rounds} round={round} />
            {plan.positionsLeft === 0 && (
              <Callout tone="success" title="Every position is filled">
                This round makes no offers.
              </Callout>
            )}
            {plan.offers.length > 0 && open === 0 && (
              <Settled
                round={round}
                accepted={acceptedIn(record, round)}
                onNext={() => setChosen((round + 1) as Round)}
              />
            )}
            <RoundNames
              key={round}
              rounds={rounds}
              plan={plan}
              positions={positions}
              // The round stays in view when its last outcome is in: no key may reach the next one.
              onEntered={() => setChosen(round)}
            />
            <p className={styles.estimate}>
              {followed === null
                ? ''
                : `By ${followed.name}, locked ${formatInZone(followed.lockedAt, EASTERN)} ET${followed === locked ? '' : ', the list of that round'}. `}
              Our reading of the rules, not an NRMP page: offers go to the first names still
              available, as many as positions are open, once in each round. R3 decides.
            </p>
          </div>
          <aside className={styles.aside} aria-label="What comes next">
            <WhatIf rounds={rounds} plan={plan} positions={positions} open={open} />
            <RoundTable rounds={rounds} positions={positions} />
            <DayTable rounds={rounds} positions={positions} />
          </aside>
        </div>
      </div>
      <RoundSheet rounds={rounds} plan={plan} positions={positions} hidesNames={hidesNames} />
    </>
  );
}

interface SettledProps {
  readonly round: Round;
  readonly accepted: number;
  readonly onNext: () => void;
}

function Settled({ round, accepted, onNext }: SettledProps) {
  const isLast = round === ROUNDS.at(-1);
  return (
    <Callout
      tone="success"
      title={`Round ${round} is settled: ${accepted} accepted`}
      actions={isLast ? undefined : <Button onClick={onNext}>{`To round ${round + 1}`}</Button>}
    >
      {isLast
        ? 'This was the last round.'
        : 'Between rounds the list can be reopened, changed, locked and certified again.'}
    </Callout>
  );
}

function acceptedIn(record: RoundRecord, round: Round): number {
  return record.filter((each) => each.round === round && each.outcome === 'accepted').length;
}

function titleOf({ track }: Rounds): string {
  return track === undefined ? '' : trackTitle(track);
}

function leftWords({ positionsLeft }: RoundPlan, positions: number): string {
  return `${positionsLeft} of ${positions} ${positions === 1 ? 'position' : 'positions'} left`;
}
