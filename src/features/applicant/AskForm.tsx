import { useEffect, useId, useRef, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { trackTitle } from '../../domain/board.ts';
import { CHANNELS, type Channel } from '../../domain/note.ts';
import { inquiryText } from '../../output/inquiryText.ts';
import type { Member } from '../../room/messages.ts';
import { maySpeak } from '../../room/roles.ts';
import { saveInquiry } from '../../store/commands/saveInquiry.ts';
import { useApplicant, useRun, useSession, useStoreParts, useTrack } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Copy } from '../../ui/icons.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type AskDraft, askDraft, keepAskDraft } from './askDraft.ts';
import styles from './NoteForm.module.css';
import { localTimeText } from './noteDraft.ts';

/** Members of the war room who can answer there; nobody where the board is in this browser alone. */
function useAnswering(): readonly Member[] {
  const warRoom = useSession((session) => session.warRoom);
  const [members, setMembers] = useState<readonly Member[]>([]);
  useEffect(() => {
    if (warRoom === null) return;
    const self = warRoom.state.getState().place.person.id;
    void warRoom.members().then((read) => {
      if (read.ok) setMembers(read.value.filter(({ id, role }) => id !== self && maySpeak(role)));
    });
  }, [warRoom]);
  return members;
}

interface AskFormProps {
  readonly applicantId: AamcId;
  readonly onDone: () => void;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Our own question about an applicant: the text to copy, whom we ask and by when. It sends nothing;
 * what comes back is written down as its answer.
 */
export function AskForm({ applicantId, onDone }: AskFormProps) {
  const { workspace, session } = useStoreParts();
  const run = useRun();
  const form = useId();
  const applicant = useApplicant(applicantId);
  const track = useTrack();
  const asker = useSession((state) => state.userName);
  // To the minute, as the time of an answer is written down.
  const [askedAt] = useState(() => Math.floor(workspace.now() / MINUTE_MS) * MINUTE_MS);
  const [draft, setDraft] = useState(
    (): AskDraft =>
      askDraft(applicantId) ?? {
        names: '',
        channel: 'e-mail',
        dueText: localTimeText(askedAt + DAY_MS),
        written: null,
      },
  );
  const { names, channel, dueText, written } = draft;
  const [isTried, setTried] = useState(false);
  const members = useAnswering();
  const first = useRef<HTMLInputElement>(null);
  if (applicant === undefined) return null;
  const due = Date.parse(dueText);
  const dueAt = Number.isNaN(due) ? null : due;
  const asked = names
    .split(/[;,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const member = members.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return member === undefined ? { name } : { name: member.name, memberId: member.id };
    });
  const text =
    written ??
    inquiryText({
      applicant,
      program: track === undefined ? '' : trackTitle(track),
      asker,
      addressee: asked.length === 1 ? asked[0]!.name : '',
      dueAt,
    });

  function change(facts: Partial<AskDraft>): void {
    const next = { ...draft, ...facts };
    setDraft(next);
    keepAskDraft(applicantId, next);
  }

  function discard(): void {
    keepAskDraft(applicantId, null);
    onDone();
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      tell(session, 'The question is copied: paste it where you write', 'info');
    } catch {
      tell(session, 'This browser gives no access to the clipboard: select the text.', 'refused');
    }
  }

  return (
    <form
      aria-label="Ask about this applicant"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (asked.length === 0) {
          first.current?.focus();
          return;
        }
        const facts = { applicantId, asked, channel, text, askedAt, dueAt };
        if (run(saveInquiry, { id: null, facts })) discard();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        ref={first}
        id={`${form}-whom`}
        label="Whom we ask"
        placeholder="Dr. Rivera; Dr. Okafor"
        autoComplete="off"
        value={names}
        error={isTried && asked.length === 0 ? 'Say whom you ask.' : null}
        onChange={(event) => change({ names: event.currentTarget.value })}
      />
      {members.length > 0 && (
        <p className={styles.members}>
          <span>In the war room:</span>
          {members.map(({ id, name }) => (
            <Button
              key={id}
              variant="quiet"
              disabled={asked.some((each) => each.name === name)}
              onClick={() => change({ names: names.trim() === '' ? name : `${names}; ${name}` })}
            >
              {name}
            </Button>
          ))}
        </p>
      )}
      <div className={styles.times}>
        <SelectField
          label="Channel"
          value={channel}
          options={CHANNELS.map((each) => ({ value: each, label: each }))}
          onChange={(event) => change({ channel: event.currentTarget.value as Channel })}
        />
        <TextField
          label="Answer due"
          type="datetime-local"
          value={dueText}
          onChange={(event) => change({ dueText: event.currentTarget.value })}
        />
      </div>
      <TextArea
        label="Question"
        rows={8}
        value={text}
        onChange={(event) => change({ written: event.currentTarget.value })}
      />
      <div className={styles.foot}>
        <Button variant="quiet" className={styles.discard} onClick={discard}>
          Discard
        </Button>
        <Button icon={<Copy />} onClick={() => void copy()}>
          Copy the text
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Close
        </Button>
        <Button type="submit" variant="primary">
          Put on record
        </Button>
      </div>
    </form>
  );
}
