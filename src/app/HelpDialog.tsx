import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import styles from './HelpDialog.module.css';
import { KEY_BINDINGS, type KeyBinding } from './keyBinding.ts';

const GROUPS: readonly KeyBinding['group'][] = ['Decide', 'Go', 'Change', 'See'];

/** Every key, from the very list that the keyboard handler reads. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Keys" open={isOpen} onClose={onClose} size="large">
      <ScrollBox label="All keys" className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className={styles.title}>{group}</h3>
            <dl className={styles.keys}>
              {labelsOf(group).map(([label, combos]) => (
                <div key={label} className={styles.row}>
                  <dt>{label}</dt>
                  <dd>
                    {combos.map((combo) => (
                      <Kbd key={combo}>{wordsOf(combo)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </ScrollBox>
      <p className={styles.note}>
        Keys rest while you type in a field. On the board, Space lifts a card, arrows carry it,
        Space drops it, Esc puts it back.
      </p>
    </Dialog>
  );
}

/** One row per label, with all keys that do it. */
function labelsOf(group: KeyBinding['group']): readonly (readonly [string, readonly string[]])[] {
  const combosByLabel = new Map<string, string[]>();
  for (const binding of KEY_BINDINGS) {
    if (binding.group !== group) continue;
    combosByLabel.set(binding.label, [...(combosByLabel.get(binding.label) ?? []), binding.combo]);
  }
  return [...combosByLabel];
}

function wordsOf(combo: string): string {
  if (combo === 'X') return 'Shift X';
  return combo
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('Escape', 'Esc')
    .replaceAll('+', ' ')
    .replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
}
