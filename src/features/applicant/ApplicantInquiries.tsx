import { useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { AskForm } from './AskForm.tsx';
import styles from './NoteDeeds.module.css';
import { NoteForm } from './NoteForm.tsx';

/** Our own questions about the applicant, and what came back. */
export function ApplicantInquiries({ id }: { readonly id: AamcId }) {
  const inquiries = useSession(({ ledger }) => ledger.inquiriesByApplicant.get(id));
  const notes = useSession(({ ledger }) => ledger.notesByApplicant.get(id));
  const [isAsking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<string | null>(null);
  return (
    <div className={styles.deeds}>
      {inquiries?.map((inquiry) => {
        const answers = notes?.filter(({ inquiryId }) => inquiryId === inquiry.id).length ?? 0;
        const whom = inquiry.asked.map(({ name }) => name).join(', ');
        if (answered === inquiry.id) {
          return (
            <NoteForm
              key={inquiry.id}
              applicantId={id}
              answers={inquiry}
              onDone={() => setAnswered(null)}
            />
          );
        }
        return (
          <p key={inquiry.id} className={styles.quiet}>
            {`Asked ${whom} on ${formatInZone(inquiry.askedAt, EASTERN)} ET`}
            {inquiry.dueAt !== null && `, due ${formatInZone(inquiry.dueAt, EASTERN)} ET`}
            {answers > 0 && ` · ${answers} ${answers === 1 ? 'answer' : 'answers'}`}{' '}
            {inquiry.closed === undefined && (
              <Button
                variant="quiet"
                aria-label={`Write down the answer of ${whom}`}
                onClick={() => setAnswered(inquiry.id)}
              >
                Write down the answer
              </Button>
            )}
          </p>
        );
      })}
      {isAsking ? (
        <AskForm applicantId={id} onDone={() => setAsking(false)} />
      ) : (
        <div className={styles.buttons} data-quiet>
          <Button variant="quiet" onClick={() => setAsking(true)}>
            Ask somebody about this applicant
          </Button>
        </div>
      )}
    </div>
  );
}
