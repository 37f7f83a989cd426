import { useState } from 'react';
import { type Applicant, nameOf } from '../../domain/applicant.ts';
import { search } from '../../domain/searchApplicants.ts';
import { searchIndexOf } from '../../store/derived.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import type { WarRoom } from '../../store/warRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { FindBox } from '../../ui/FindBox.tsx';
import styles from './ForYouScreen.module.css';
import { factsInShort } from './factsInShort.ts';
import { WordForm } from './WordForm.tsx';

const MOST_FOUND = 6;

/** A word about somebody whom nobody asked about; it is on record as one that came by itself. */
export function UnaskedWord({ warRoom }: { readonly warRoom: WarRoom }) {
  const { session } = useStoreParts();
  const { applicantsById } = useBoard();
  const [about, setAbout] = useState<Applicant | null>(null);
  return (
    <section aria-labelledby="for-you-unasked" className={styles.unasked}>
      <h2 id="for-you-unasked">You know somebody else here?</h2>
      {about === null ? (
        <FindBox<Applicant>
          label="Find an applicant whom you know"
          placeholder="Name or AAMC ID"
          find={(query) =>
            search(searchIndexOf(session.getState()), query)
              .slice(0, MOST_FOUND)
              .flatMap((id) => applicantsById.get(id) ?? [])
          }
          itemId={({ id }) => id}
          renderItem={(applicant) => (
            <span>{`${nameOf(applicant)} · ${factsInShort(applicant)}`}</span>
          )}
          onChoose={setAbout}
        />
      ) : (
        <div className={styles.question}>
          <h3>{nameOf(about)}</h3>
          <p className={styles.facts}>{factsInShort(about)}</p>
          <WordForm
            onSend={async (word) => {
              const sent = await warRoom.sayUnasked(about.id, word);
              if (sent.ok) {
                tell(session, `What you know of ${nameOf(about)} is in the ledger`);
                setAbout(null);
              } else tell(session, sent.error, 'refused');
              return sent.ok;
            }}
          />
          <Button variant="quiet" onClick={() => setAbout(null)}>
            Leave it
          </Button>
        </div>
      )}
    </section>
  );
}
