import { useId } from 'react';
import type { Instant } from '../../base/clock.ts';
import type { FollowUp } from '../../domain/followUps.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { confirmNote, planCallBack } from '../../store/commands/planCallBack.ts';
import { saveInquiry } from '../../store/commands/saveInquiry.ts';
import { useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import styles from './InboxView.module.css';

interface FollowUpListProps {
  readonly followUps: readonly FollowUp[];
  readonly now: Instant;
}

/** Calls to make and answers to look after, what is overdue first. */
export function FollowUpList({ followUps, now }: FollowUpListProps) {
  const heading = useId();
  const overdue = followUps.filter(({ dueAt }) => dueAt < now).length;
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>
        {`Due · ${followUps.length}${overdue === 0 ? '' : `, ${overdue} overdue`}`}
      </SectionLabel>
      {followUps.length === 0 ? (
        <p className={styles.nothing}>No call back is planned and no answer awaited.</p>
      ) : (
        <ul className={styles.list} aria-labelledby={heading}>
          {followUps.map((followUp) => (
            <FollowUpItem
              key={keyOf(followUp)}
              followUp={followUp}
              isOverdue={followUp.dueAt < now}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface FollowUpItemProps {
  readonly followUp: FollowUp;
  readonly isOverdue: boolean;
}

function FollowUpItem({ followUp, isOverdue }: FollowUpItemProps) {
  const run = useRun();
  const due = `${formatInZone(followUp.dueAt, EASTERN)} ET`;
  const about =
    followUp.kind === 'inquiry'
      ? [followUp.inquiry.applicantId]
      : followUp.notes.map(({ applicantId }) => applicantId);
  const what =
    followUp.kind === 'inquiry'
      ? `Answer from ${followUp.inquiry.asked.map(({ name }) => name).join(', ')}`
      : `Call ${followUp.notes[0]?.contactName.trim() || 'the contact'} back`;
  return (
    <li className={styles.item} aria-label={`${what}, due ${due}${isOverdue ? ', overdue' : ''}`}>
      <div>
        <p className={styles.due}>
          <span dir="auto">{what}</span>
          {isOverdue ? (
            <Tag tone="danger">{`Overdue since ${due}`}</Tag>
          ) : (
            <span className={styles.quiet}>{`due ${due}`}</span>
          )}
        </p>
        {about.map((id) => (
          <ApplicantButton key={id} id={id} />
        ))}
      </div>
      <div className={styles.buttons}>
        {followUp.kind === 'inquiry' ? (
          <Button onClick={() => closeInquiry(followUp.inquiry)}>No longer waiting</Button>
        ) : (
          <>
            <Button
              variant="quiet"
              onClick={() => run(planCallBack, { noteId: noteIdOf(followUp), dueAt: null })}
            >
              No call
            </Button>
            <Button
              onClick={() =>
                run(confirmNote, { noteId: noteIdOf(followUp), result: 'not confirmed' })
              }
            >
              Not confirmed
            </Button>
            <Button
              onClick={() => run(confirmNote, { noteId: noteIdOf(followUp), result: 'confirmed' })}
            >
              Confirmed
            </Button>
          </>
        )}
      </div>
    </li>
  );

  function closeInquiry({ id, by: _by, at: _at, closed: _closed, ...facts }: InquiryOf): void {
    run(saveInquiry, { id, facts, isClosed: true });
  }
}

type InquiryOf = Extract<FollowUp, { kind: 'inquiry' }>['inquiry'];

function noteIdOf({ notes }: Extract<FollowUp, { kind: 'callBack' }>): string {
  return notes[0]?.id ?? '';
}

function keyOf(followUp: FollowUp): string {
  return followUp.kind === 'inquiry' ? followUp.inquiry.id : noteIdOf(followUp);
}
