import { useState } from 'react';
import { mailDomainsIn } from '../../domain/mailDomain.ts';
import { setMailDomains } from '../../store/commands/changeSettings.ts';
import { useBoard, useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsScreen.module.css';

/** Where the program has its e-mail, so that a captured message says who is one of us. */
export function MailSection() {
  const { mailDomains } = useBoard();
  const present = mailDomains.join(', ');
  return (
    <section className={styles.section} aria-labelledby="settings-mail">
      <h2 id="settings-mail">E-mail of the program</h2>
      <p>
        When you capture an e-mail, whoever writes from here is one of us: your own question is
        known as yours, and a colleague’s word as our faculty’s.
      </p>
      <MailDomains key={present} present={present} />
    </section>
  );
}

function MailDomains({ present }: { readonly present: string }) {
  const run = useRun();
  const [text, setText] = useState(present);
  const [isTried, setTried] = useState(false);
  const read = mailDomainsIn(text);
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.ok) run(setMailDomains, { text });
      }}
    >
      <TextField
        label="What stands behind the @"
        placeholder="hospital.org, medschool.edu"
        autoComplete="off"
        value={text}
        error={isTried && !read.ok ? read.error : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" className={styles.own} disabled={text.trim() === present}>
        Save the domains
      </Button>
    </form>
  );
}
