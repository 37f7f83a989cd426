import { useHasLedger, useSession } from '../store/hooks.ts';
import {
  combosOf,
  isOfLedger,
  KEY_COMMANDS,
  KEY_GROUPS,
  type KeyChoices,
  type KeyGroup,
  wordsOfCombo,
} from '../store/keyCommands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import styles from './HelpDialog.module.css';

/** Every key, from the very list that the keyboard reads, as this device has them. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const choices = useSession(({ keyChoices }) => keyChoices);
  const hasLedger = useHasLedger();
  const groups = KEY_GROUPS.map(
    (group) => [group, rowsOf(group, choices, hasLedger)] as const,
  ).filter(([, rows]) => rows.length > 0);
  return (
    <Dialog title="Keys" open={isOpen} onClose={onClose} size="large">
      <ScrollBox label="All keys" className={styles.groups}>
        {groups.map(([group, rows]) => (
          <section key={group} aria-label={group}>
            <h3 className={styles.title}>{group}</h3>
            <dl className={styles.keys}>
              {rows.map(([label, combos]) => (
                <div key={label} className={styles.row}>
                  <dt>{label}</dt>
                  <dd>
                    {combos.map((combo) => (
                      <Kbd key={combo}>{wordsOfCombo(combo)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </ScrollBox>
      <p className={styles.note}>
        Keys rest while you type in a field. They can be changed under Settings, on this device.
      </p>
    </Dialog>
  );
}

function rowsOf(
  group: KeyGroup,
  choices: KeyChoices,
  hasLedger: boolean,
): readonly (readonly [string, readonly string[]])[] {
  return KEY_COMMANDS.filter(
    (command) => command.group === group && (hasLedger || !isOfLedger(command)),
  ).map((command) => [command.label, combosOf(command, choices)]);
}
