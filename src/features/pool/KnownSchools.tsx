import type { Board } from '../../domain/board.ts';
import { setKnownSchool } from '../../store/commands/changeSettings.ts';
import { useBoard, useRun } from '../../store/hooks.ts';
import { memoLast } from '../../store/memoLast.ts';
import { Chip } from '../../ui/Chip.tsx';
import { FindBox } from '../../ui/FindBox.tsx';
import { X } from '../../ui/icons.ts';
import styles from './KnownSchools.module.css';

const MOST_SHOWN = 8;

interface SchoolFound {
  readonly name: string;
  readonly count: number;
}

/** The most frequent one first; counted when somebody looks for one. */
const schoolsOf = memoLast((applicantsById: Board['applicantsById']): readonly SchoolFound[] => {
  const counts = new Map<string, number>();
  for (const { school } of applicantsById.values()) {
    if (school !== null) counts.set(school, (counts.get(school) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
});

/** Schools the program knows: their applicants come up whatever the filters say. */
export function KnownSchools() {
  const { applicantsById, knownSchools } = useBoard();
  const run = useRun();

  function find(query: string): readonly SchoolFound[] {
    const words = query.toLowerCase().split(/\s+/);
    const found = schoolsOf(applicantsById).filter(
      ({ name }) =>
        !knownSchools.includes(name) && words.every((word) => name.toLowerCase().includes(word)),
    );
    return found.slice(0, MOST_SHOWN);
  }

  return (
    <div className={styles.schools}>
      <FindBox<SchoolFound>
        label="Add a known school"
        placeholder="Add a school of the pool"
        find={find}
        itemId={({ name }) => name}
        renderItem={({ name, count }) => (
          <span className={styles.found}>
            <span>{name}</span>
            <span className={styles.count}>{count}</span>
          </span>
        )}
        onChoose={({ name }) => run(setKnownSchool, { school: name, known: true })}
      />
      {knownSchools.map((school) => (
        <Chip
          key={school}
          className={styles.school}
          aria-label={`${school}: no longer known`}
          icon={<X />}
          onClick={() => run(setKnownSchool, { school, known: false })}
        >
          <span className={styles.name}>{school}</span>
        </Chip>
      ))}
    </div>
  );
}
