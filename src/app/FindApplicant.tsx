import type { RefObject } from 'react';
import { type Applicant, groupDigits, nameOf } from '../domain/applicant.ts';
import { BAND_FACTS } from '../domain/band.ts';
import { search } from '../domain/searchApplicants.ts';
import { openPanel } from '../store/actions.ts';
import { searchIndexOf } from '../store/derived.ts';
import { useBoard, useKeyWords, useSession, useStoreParts } from '../store/hooks.ts';
import { FindBox } from '../ui/FindBox.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './FindApplicant.module.css';

const MAX_FOUND = 8;

/** Finds anybody in the workspace by name, AAMC ID or school, and opens the applicant panel. */
export function FindApplicant({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const parts = useStoreParts();
  const { applicantsById, placements } = useBoard();
  const track = useSession((session) => session.track);
  const words = useKeyWords()('palette');
  return (
    <FindBox<Applicant>
      label="Find an applicant"
      placeholder="Find an applicant"
      inputRef={inputRef}
      hint={<Kbd>{words}</Kbd>}
      find={(query) =>
        search(searchIndexOf(parts.session.getState()), query)
          .slice(0, MAX_FOUND)
          .flatMap((id) => applicantsById.get(id) ?? [])
      }
      itemId={({ id }) => id}
      renderItem={(applicant) => {
        const band = placements.get(track)?.get(applicant.id)?.band ?? 'unsorted';
        return (
          <span className={styles.item}>
            <span className={styles.name}>{nameOf(applicant)}</span>
            <span className={styles.id}>{groupDigits(applicant.id)}</span>
            <span className={styles.quiet}>
              {applicant.applicantType} · {BAND_FACTS[band].name}
            </span>
          </span>
        );
      }}
      onChoose={({ id }) => openPanel(parts, id)}
    />
  );
}
