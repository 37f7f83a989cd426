import { nameOf } from '../domain/applicant.ts';
import { ROLE_NAMES } from '../room/roleNames.ts';
import { useBoard, useRoomState } from '../store/hooks.ts';
import type { PersonHere, WarRoom } from '../store/warRoom.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './PeopleHere.module.css';
import { SCREEN_FACTS } from './screens.ts';

const MOST_SHOWN = 3;

/** Who else is in the war room now, and where. */
export function PeopleHere({ warRoom }: { readonly warRoom: WarRoom }) {
  const { people } = useRoomState(warRoom);
  const { applicantsById } = useBoard();
  if (people.length === 0) return null;
  const shown = people.slice(0, MOST_SHOWN);
  const label = `${people.length} ${people.length === 1 ? 'other' : 'others'} in the war room: ${people.map(({ name }) => name).join(', ')}`;
  return (
    <Popover
      title="In the war room"
      align="end"
      trigger={
        <Button variant="quiet" aria-label={label} title={label} className={styles.button}>
          <span className={styles.stack} aria-hidden="true">
            {shown.map(({ id, name }) => (
              <span key={id} className={styles.initials}>
                {initialsOf(name)}
              </span>
            ))}
            {people.length > MOST_SHOWN && (
              <span className={styles.initials}>{`+${people.length - MOST_SHOWN}`}</span>
            )}
          </span>
        </Button>
      }
    >
      <ul className={styles.list}>
        {people.map((person) => {
          const applicant = applicantsById.get(person.applicantId ?? '');
          return (
            <li key={person.id}>
              <strong>{person.name}</strong>
              <span className={styles.where}>
                {`${ROLE_NAMES[person.role]} · ${whereOf(person)}${applicant === undefined ? '' : `, ${person.isHolding ? 'holds' : 'looks at'} ${nameOf(applicant)}`}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Popover>
  );
}

function whereOf({ screen }: PersonHere): string {
  const facts = (SCREEN_FACTS as Readonly<Record<string, { readonly name: string } | undefined>>)[
    screen
  ];
  return facts?.name ?? 'here';
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap((word) =>
    word === undefined ? [] : [[...word][0]!.toUpperCase()],
  );
  return letters.join('') || '?';
}
