import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './DefinitionGrid.module.css';
import type { Tone } from './tone.ts';

export interface Definition {
  readonly label: string;
  /** `null` draws a dash that is read as "not given". */
  readonly value: ReactNode;
  /** A quieter word after the value: "J-1" after "Needed". */
  readonly note?: ReactNode;
  readonly tone?: Tone | undefined;
}

export interface DefinitionGridProps {
  readonly items: readonly Definition[];
  /** At most this many side by side; fewer where the place is narrow. */
  readonly columns?: 2 | 3 | 4 | undefined;
  readonly className?: string | undefined;
}

export function DefinitionGrid({ items, columns = 4, className }: DefinitionGridProps) {
  return (
    <dl className={classNames(styles.grid, styles[`of${columns}`], className)}>
      {items.map((item) => (
        <div key={item.label} className={styles.pair}>
          <dt className={styles.label}>{item.label}</dt>
          <dd className={classNames(styles.value, styles[item.tone ?? 'neutral'])}>
            {item.value ?? <NotGiven />}
            {item.note !== undefined && item.note !== null && (
              <span className={styles.note}> {item.note}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function NotGiven() {
  return (
    <span className={styles.note}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">not given</span>
    </span>
  );
}
