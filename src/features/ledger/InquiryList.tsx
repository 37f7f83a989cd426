import { useId, useMemo } from 'react';
import { CLAUSES } from '../../domain/conductClauses.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import { inquiryConduct } from '../../domain/inquiryConduct.ts';
import { isRetracted } from '../../domain/note.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { conductContextOf } from '../../store/influenceOfApplicant.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import styles from './ContactsView.module.css';
import inboxStyles from './InboxView.module.css';

/** Our own questions, the newest first, with what came of each. */
export function InquiryList() {
  const heading = useId();
  const { inquiriesByApplicant, notesById } = useLedger();
  const inquiries = useMemo(
    () => [...inquiriesByApplicant.values()].flat().sort((a, b) => b.askedAt - a.askedAt),
    [inquiriesByApplicant],
  );
  const answers = useMemo(() => {
    const counts = new Map<string, number>();
    for (const note of notesById.values()) {
      if (note.inquiryId === undefined || isRetracted(note)) continue;
      counts.set(note.inquiryId, (counts.get(note.inquiryId) ?? 0) + 1);
    }
    return counts;
  }, [notesById]);
  return (
    <section aria-labelledby={heading} className={styles.questions}>
      <SectionLabel id={heading}>{`Questions of ours · ${inquiries.length}`}</SectionLabel>
      {inquiries.length === 0 ? (
        <p className={inboxStyles.nothing}>
          Asking somebody about an applicant, after the application came, is the plain way to what a
          whisper carries. Questions are asked at the applicant; their answers stand here.
        </p>
      ) : (
        <ul className={inboxStyles.list} aria-labelledby={heading}>
          {inquiries.map((inquiry) => (
            <InquiryItem
              key={inquiry.id}
              inquiry={inquiry}
              answers={answers.get(inquiry.id) ?? 0}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface InquiryItemProps {
  readonly inquiry: Inquiry;
  readonly answers: number;
}

function InquiryItem({ inquiry, answers }: InquiryItemProps) {
  const { workspace } = useStoreParts();
  const { applicantId, asked, channel, askedAt, dueAt, closed } = inquiry;
  const board = useSession((session) => session.board);
  const ledger = useLedger();
  const findings = inquiryConduct(inquiry, conductContextOf({ board, ledger }, applicantId));
  const isWaiting = answers === 0 && closed === undefined;
  const isOverdue = isWaiting && dueAt !== null && dueAt < workspace.now();
  return (
    <li className={inboxStyles.item}>
      <div>
        <ApplicantButton id={applicantId} />
        <p className={styles.quiet}>
          {`${asked.map(({ name }) => name).join(', ')} · ${channel} · ${formatInZone(askedAt, EASTERN)} ET`}
        </p>
      </div>
      <div className={inboxStyles.buttons}>
        {findings.map(({ case: name, isFlagged }) => (
          <Tag key={name} tone={isFlagged ? 'warning' : 'neutral'} title={CLAUSES[name].title}>
            {`Case ${name}`}
          </Tag>
        ))}
        {answers > 0 && (
          <Tag tone="success">{answers === 1 ? '1 answer' : `${answers} answers`}</Tag>
        )}
        {answers === 0 && closed !== undefined && <Tag>Closed</Tag>}
        {isWaiting && (
          <Tag tone={isOverdue ? 'danger' : 'info'}>
            {dueAt === null
              ? 'Waiting'
              : `${isOverdue ? 'Overdue since' : 'Due'} ${formatInZone(dueAt, EASTERN)} ET`}
          </Tag>
        )}
      </div>
    </li>
  );
}
