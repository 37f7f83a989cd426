import {
  combosOf,
  KEY_COMMANDS,
  type KeyChoices,
  type KeyCommand,
  wordsOfCombo,
} from './keyCommands.ts';

/** What becomes of the wish to give a command another key. */
export type KeyChange =
  | { readonly kind: 'done'; readonly choices: KeyChoices }
  /** Another command has the key where both count: they can change keys with each other. */
  | { readonly kind: 'taken'; readonly by: KeyCommand; readonly swapped: KeyChoices }
  | { readonly kind: 'refused'; readonly reason: string };

/** Keys that browsers and systems keep for themselves, or that every control needs. */
const RESERVED = new Set([
  ...['t', 'w', 'n', 'r', 'l', 'p', 's', 'f', 'h', 'd', 'q', 'a', 'c', 'v', 'x'].map(
    (letter) => `Ctrl+${letter}`,
  ),
  ...['t', 'n', 'w', 'r', 'i', 'j', 'p'].map((letter) => `Shift+Ctrl+${letter}`),
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '+', '-', '='].map((key) => `Ctrl+${key}`),
  ...['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'],
  ...['Alt+F4', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+d', 'Alt+Home'],
]);
const OF_CONTROLS =
  /^(Shift\+)?(Enter|Tab|Escape|Space|Backspace|Delete|ArrowUp|ArrowDown|ArrowLeft|ArrowRight|Home|End|PageUp|PageDown)$/;

/** Gives a command one key in place of those it has. */
export function changeKey(command: KeyCommand, combo: string, choices: KeyChoices): KeyChange {
  const words = wordsOfCombo(combo);
  if (command.isFixed) return refused(`The keys of “${command.label}” stay as they are.`);
  if (OF_CONTROLS.test(combo)) {
    return refused(`${words} moves through lists, buttons and fields. Choose another key.`);
  }
  if (RESERVED.has(combo)) {
    return refused(`${words} belongs to the browser or the system. Choose another key.`);
  }
  const before = combosOf(command, choices);
  const other = KEY_COMMANDS.find(
    (each: KeyCommand) =>
      each.id !== command.id &&
      each.place === command.place &&
      combosOf(each, choices).includes(combo),
  );
  const own = { ...choices, [command.id]: [combo] };
  if (other === undefined) return { kind: 'done', choices: own };
  if ((other as KeyCommand).isFixed)
    return refused(`${words} is “${other.label}”, which stays as it is.`);
  const theirs = combosOf(other, choices).map((each) => (each === combo ? before[0]! : each));
  return { kind: 'taken', by: other, swapped: { ...own, [other.id]: [...new Set(theirs)] } };
}

/** The command’s own keys again; where another one has taken them, that one gets its own back too. */
export function resetKey(command: KeyCommand, choices: KeyChoices): KeyChoices {
  const { [command.id]: _own, ...rest } = choices;
  const clash = KEY_COMMANDS.find(
    (each: KeyCommand) =>
      each.id !== command.id &&
      each.place === command.place &&
      rest[each.id]?.some((combo) => command.combos.includes(combo)),
  );
  return clash === undefined ? rest : resetKey(clash, rest);
}

function refused(reason: string): KeyChange {
  return { kind: 'refused', reason };
}
