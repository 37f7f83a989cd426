import { useCallback, useEffect, useState } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { givenTo } from '../../domain/reading.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import type { Ask, MemberWord } from '../../room/messages.ts';
import { openPanel } from '../../store/actions.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import type { WarRoom } from '../../store/warRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './ForYouScreen.module.css';
import { factsInShort } from './factsInShort.ts';
import { NotReached } from './NotReached.tsx';
import { ToRead } from './ToRead.tsx';
import { UnaskedWord } from './UnaskedWord.tsx';
import { WordForm } from './WordForm.tsx';

/** Whoever asks while somebody is here is heard of so soon. */
const LOOK_EVERY_MS = 20_000;

/** What faculty come for: the applicants that somebody asked them about, one after the other. */
export function ForYouScreen({ warRoom }: { readonly warRoom: WarRoom }) {
  const parts = useStoreParts();
  const { applicantsById, readings, tracks } = useBoard();
  const [asks, setAsks] = useState<readonly Ask[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = useCallback(async () => {
    const read = await warRoom.asks();
    if (read.ok) setAsks(read.value);
    setFailure(read.ok ? null : read.error);
  }, [warRoom]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  const self = warRoom.state.getState().place.person.id;
  const isReader = tracks.some(({ code }) => givenTo(readings, code, self).length > 0);
  const open = asks?.filter(({ answer }) => answer === null) ?? [];
  const answered = asks?.filter(({ answer }) => answer !== null) ?? [];
  const [first] = open;

  async function send(ask: Ask, word: MemberWord): Promise<boolean> {
    const sent = await warRoom.answer(ask.id, word);
    if (sent.ok) tell(parts.session, `Your answer went to ${ask.by}`);
    else tell(parts.session, sent.error, 'refused');
    await look();
    return sent.ok;
  }

  return (
    <div className={styles.screen}>
      <PageHeader title="For you" />
      <NotReached failure={failure} onTryAgain={() => void look()} />
      {asks !== null && first === undefined && !isReader && (
        <EmptyState
          title={
            answered.length === 0 ? 'Nobody has asked you yet' : 'Nothing more is asked of you'
          }
          text="Questions about applicants whom you know come here by themselves. The board is there to look at meanwhile."
        />
      )}
      {first !== undefined && (
        <section aria-label="Question" className={styles.question}>
          <p className={styles.count}>{`${open.length} open`}</p>
          <h2>
            {applicantsById.has(first.applicantId)
              ? nameOf(applicantsById.get(first.applicantId)!)
              : `Applicant ${first.applicantId}`}
          </h2>
          <p className={styles.facts}>{factsInShort(applicantsById.get(first.applicantId))}</p>
          <p className={styles.asker}>
            {`${first.by} asks${first.dueAt === null ? '' : `, by ${formatInZone(first.dueAt, EASTERN)} ET`}.`}
          </p>
          <div className={styles.more}>
            <details>
              <summary>What was written</summary>
              <blockquote className={styles.text}>{first.text}</blockquote>
            </details>
            <Button variant="quiet" onClick={() => openPanel(parts, first.applicantId)}>
              The whole application
            </Button>
          </div>
          <WordForm key={first.id} onSend={(word) => send(first, word)} />
        </section>
      )}
      <ToRead warRoom={warRoom} />
      <UnaskedWord warRoom={warRoom} />
      {answered.length > 0 && (
        <section aria-labelledby="for-you-answered" className={styles.answered}>
          <h2 id="for-you-answered">{`Answered (${answered.length})`}</h2>
          <ul>
            {answered.map(({ id, applicantId, answer }) => {
              const applicant = applicantsById.get(applicantId);
              return (
                <li key={id}>
                  <span>{applicant === undefined ? applicantId : nameOf(applicant)}</span>
                  <span
                    className={styles.said}
                  >{`${answer!.strength}${answer!.words === '' ? '' : `: ${answer!.words}`}`}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
