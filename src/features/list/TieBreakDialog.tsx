import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type AamcId, groupDigits, nameOf } from '../../domain/applicant.ts';
import { type PairAnswer, pairwiseStep } from '../../domain/pairwise.ts';
import { type TieGroup, tieWords } from '../../domain/tieGroup.ts';
import { breakTie, untieApplicants } from '../../store/commands/tieApplicants.ts';
import { useApplicant, useBoard, useRun, useSession } from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { comboOf, commandOfKey } from '../../store/keyCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SchoolLine } from '../applicant/SchoolLine.tsx';
import { pairFacts } from './pairFacts.ts';
import styles from './TieBreakDialog.module.css';

export interface TieBreakDialogProps {
  readonly groups: readonly TieGroup[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** "A or B?", as few times as it takes, until a tie has an order; then the next tie. */
export function TieBreakDialog({ groups, isOpen, onClose }: TieBreakDialogProps) {
  const [group] = groups;
  const others = groups.length - 1;
  return (
    <Dialog
      open={isOpen && group !== undefined}
      onClose={onClose}
      size="large"
      title={group === undefined ? 'Break ties' : `Break the tie of ${tieWords(group)}`}
      description={
        others > 0 ? `${others} more ${others === 1 ? 'tie' : 'ties'} on this list.` : undefined
      }
    >
      {group !== undefined && (
        <Questions key={group.ids.join()} group={group} isLast={others === 0} onDone={onClose} />
      )}
    </Dialog>
  );
}

interface QuestionsProps {
  readonly group: TieGroup;
  readonly isLast: boolean;
  readonly onDone: () => void;
}

function Questions({ group, isLast, onDone }: QuestionsProps) {
  const run = useRun();
  const track = useSession((session) => session.track);
  const keyChoices = useSession((session) => session.keyChoices);
  const [answers, setAnswers] = useState<readonly PairAnswer[]>([]);
  const step = pairwiseStep(group.ids, answers);
  const frame = useRef<HTMLDivElement>(null);
  const use = useRef<HTMLButtonElement>(null);
  // Keys answer wherever the focus was when the question before went away; Enter takes the order.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings another question.
  useEffect(() => (use.current ?? frame.current)?.focus(), [answers]);

  const takeBack = () => setAnswers(answers.slice(0, -1));

  function choose(better: AamcId, worse: AamcId): void {
    setAnswers([...answers, { better, worse }]);
  }

  function finish(isDone: boolean): void {
    if (isDone && isLast) onDone();
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const combo = comboOf(event.nativeEvent);
    const command = commandOfKey(combo, 'ties', keyChoices);
    if (command?.id === 'tie.back' && answers.length > 0) takeBack();
    else if (command?.id === 'tie.choose' && step.kind === 'ask') {
      if (command.combos[0] === combo) choose(step.first, step.second);
      else choose(step.second, step.first);
    } else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups keys and buttons, not fields of a form.
    <div
      ref={frame}
      role="group"
      aria-label="Who comes first?"
      tabIndex={-1}
      className={styles.questions}
      onKeyDown={press}
    >
      {step.kind === 'ask' ? (
        <>
          <p aria-live="polite" className={styles.quiet}>
            {step.atMost === 1
              ? 'Who comes first? The last question.'
              : `Who comes first? At most ${step.atMost} questions.`}
          </p>
          <div className={styles.pair}>
            <Choice id={step.first} digit="1" onChoose={() => choose(step.first, step.second)} />
            <Choice id={step.second} digit="2" onChoose={() => choose(step.second, step.first)} />
          </div>
        </>
      ) : (
        <Order group={group} order={step.order} />
      )}
      <div className={styles.buttons}>
        {step.kind === 'done' && (
          <Button
            ref={use}
            variant="primary"
            onClick={() => finish(run(breakTie, { track, ids: step.order }))}
          >
            Use this order
          </Button>
        )}
        <Button disabled={answers.length === 0} onClick={takeBack}>
          Take the last answer back
        </Button>
        <Button onClick={() => finish(run(untieApplicants, { track, ids: group.ids }))}>
          Keep the order shown on the list
        </Button>
        <span className={styles.keys}>
          <Kbd>1</Kbd> <Kbd>2</Kbd> choose <Kbd>Backspace</Kbd> back
        </span>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly id: AamcId;
  readonly digit: string;
  readonly onChoose: () => void;
}

function Choice({ id, digit, onChoose }: ChoiceProps) {
  const applicant = useApplicant(id);
  const notes = useSession(({ ledger, hasLedger }) =>
    hasLedger ? (ledger.notesByApplicant.get(id)?.length ?? 0) : null,
  );
  const influence = useSession((session) => influenceOfApplicant(session, id));
  const isStarred = useSession(({ board }) => board.stars.has(id));
  if (applicant === undefined) return null;
  return (
    <button type="button" className={styles.choice} onClick={onChoose}>
      <span className={styles.head}>
        <Kbd>{digit}</Kbd>
        <span className={styles.name} dir="auto">
          {nameOf(applicant)}
        </span>
        <span className={styles.id}>{groupDigits(id)}</span>
      </span>
      <SchoolLine applicant={applicant} className={styles.quiet} />
      <span className={styles.facts}>
        {pairFacts(applicant, { notes, net: influence?.net ?? null, isStarred }).map((fact) => (
          <span key={fact.label}>
            <span className={styles.quiet}>{fact.label}</span> {fact.value}
          </span>
        ))}
      </span>
    </button>
  );
}

function Order({ group, order }: { readonly group: TieGroup; readonly order: readonly AamcId[] }) {
  const { applicantsById } = useBoard();
  return (
    <ol className={styles.order} aria-label="The order that your answers make">
      {order.map((id, index) => {
        const applicant = applicantsById.get(id);
        const before = group.ids.indexOf(id);
        return (
          <li key={id}>
            <span className={styles.rank}>{group.rank + index}</span>
            <span dir="auto">{applicant === undefined ? id : nameOf(applicant)}</span>
            <span className={styles.quiet}>
              {before === index ? 'as before' : `was ${group.rank + before}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
