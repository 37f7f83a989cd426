/**
 * Every command that has a key, in one list: the keyboard, the sheet of keys, the palette, the hints
 * on buttons and Settings read it. What a command does stands where it can be done: in `app` for the
 * commands of all screens, in its feature for those of one place.
 */
export interface KeyCommand {
  readonly id: string;
  /** As the sheet and the palette name it. */
  readonly label: string;
  readonly group: KeyGroup;
  readonly place: KeyPlace;
  /** As `comboOf` names them, such as `Shift+Ctrl+z`; the first one is shown beside buttons. */
  readonly combos: readonly string[];
  /** Whether a key that is held down counts again and again: for walking, never for deciding. */
  readonly repeats?: true;
  /** What people expect of every list and dialog stays as it is. */
  readonly isFixed?: true;
}

export const KEY_GROUPS = [
  'Decide',
  'Go',
  'Change',
  'See',
  'On the board',
  'In the pool',
  'While comparing',
  'On a name of a round',
  'In the inbox of the ledger',
  'While typing into R3',
  'While breaking a tie',
] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

/** Where a key counts. Inside its place it goes before the same key of `app`. */
export type KeyPlace = 'app' | 'board' | 'pool' | 'compare' | 'rounds' | 'inbox' | 'r3' | 'ties';

export const KEY_COMMANDS = [
  app('band.top', 'Top', 'Decide', ['1']),
  app('band.usable', 'Usable', 'Decide', ['2']),
  app('band.backup', 'Backup', 'Decide', ['3']),
  app('band.never', 'Never', 'Decide', ['4']),
  app('band.unsorted', 'Unsort', 'Decide', ['0', 'u']),
  app('reason.first', 'Reason for Never: first of the last ones', 'Decide', ['5']),
  app('reason.second', 'Reason for Never: second of the last ones', 'Decide', ['6']),
  app('reason.third', 'Reason for Never: third of the last ones', 'Decide', ['7']),
  app('reason.all', 'All reasons for Never', 'Decide', ['r']),
  app('star', 'Star', 'Decide', ['s']),
  app('suggestion.accept', 'Accept what is suggested for the applicant', 'Decide', ['a']),
  app('suggestion.dismiss', 'Dismiss it until there is a new fact', 'Decide', ['d']),
  app('room.mine', 'Decided differently in the war room: as I did', 'Decide', ['M']),
  app('room.theirs', 'Decided differently in the war room: as they did', 'Decide', ['T']),
  walking('next', 'Next applicant', 'Go', ['j']),
  walking('previous', 'Previous applicant', 'Go', ['k']),
  app('skip', 'Skip to the next without a band', 'Go', ['J']),
  app('skip.back', 'Back to the last without a band', 'Go', ['K']),
  app('jump', 'Jump to a rank', 'Go', ['g']),
  app('search', 'Search', 'Go', ['/']),
  app('palette', 'Find an applicant or a command', 'Go', ['Ctrl+k']),
  app('note', 'Add a note', 'Change', ['n']),
  app('capture', 'Capture a message', 'Change', ['c']),
  app('select', 'Select', 'Change', ['x']),
  app('select.range', 'Select up to here', 'Change', ['X']),
  app('move', 'Move to a band, a place or a rank', 'Change', ['m']),
  walking('rank.up', 'One rank up', 'Change', ['Alt+ArrowUp']),
  walking('rank.down', 'One rank down', 'Change', ['Alt+ArrowDown']),
  app('rank.top', 'To the top of the band', 'Change', ['Shift+Alt+ArrowUp']),
  app('rank.bottom', 'To the bottom of the band', 'Change', ['Shift+Alt+ArrowDown']),
  app('tie', 'Tie with the rank above, or end the tie (List)', 'Change', ['=']),
  walking('undo', 'Undo', 'Change', ['z', 'Ctrl+z']),
  walking('redo', 'Redo', 'Change', ['Shift+Ctrl+z', 'Ctrl+y']),
  app('open', 'Open the applicant', 'See', ['o']),
  app('blind', 'Blind mode: bands first, notes after', 'See', ['b']),
  app('compare', 'Compare side by side', 'See', ['C']),
  app('lookAlikes', 'Find look-alikes', 'See', ['l']),
  {
    ...app('close', 'Close the panel, then clear the selection', 'See', ['Escape']),
    isFixed: true,
  },
  app('help', 'All keys', 'See', ['?']),
  app('lock', 'Lock the board', 'See', ['L']),

  fixed('board.lift', 'Lift the card, and put it down', 'On the board', 'board', ['Space']),
  fixed('board.carry', 'Carry it; without a card in hand, go to another', 'On the board', 'board', [
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
  ]),
  fixed('pool.walk', 'From row to row, and into the cells', 'In the pool', 'pool', [
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
  ]),
  fixed('pool.ends', 'First and last row', 'In the pool', 'pool', ['Ctrl+Home', 'Ctrl+End']),
  fixed('pool.range', 'Select on the way', 'In the pool', 'pool', [
    'Shift+ArrowUp',
    'Shift+ArrowDown',
  ]),
  fixed('pool.toggle', 'Select the row', 'In the pool', 'pool', ['Space']),
  fixed('pool.all', 'Select all that are shown', 'In the pool', 'pool', ['Ctrl+a']),
  fixed('pool.copy', 'Copy the selection, or the cell', 'In the pool', 'pool', ['Ctrl+c']),
  local('compare.differences', 'Only what differs, or everything', 'While comparing', 'compare', [
    'd',
  ]),
  fixed('compare.beside', 'To the applicant beside', 'While comparing', 'compare', [
    'ArrowLeft',
    'ArrowRight',
  ]),
  local('round.offered', 'Offered', 'On a name of a round', 'rounds', ['o']),
  local('round.accepted', 'Accepted', 'On a name of a round', 'rounds', ['a']),
  local('round.rejected', 'Rejected', 'On a name of a round', 'rounds', ['r']),
  local('round.expired', 'Expired', 'On a name of a round', 'rounds', ['e']),
  local('round.acceptedElsewhere', 'Accepted elsewhere', 'On a name of a round', 'rounds', ['w']),
  local('round.unavailable', 'Unavailable', 'On a name of a round', 'rounds', ['v']),
  fixed('round.none', 'Take the outcome away', 'On a name of a round', 'rounds', [
    'Backspace',
    'Delete',
  ]),
  local('inbox.accept', 'Accept the suggestion', 'In the inbox of the ledger', 'inbox', ['a']),
  local('inbox.dismiss', 'Dismiss it', 'In the inbox of the ledger', 'inbox', ['d']),
  fixed('r3.typed', 'Typed: on to the next', 'While typing into R3', 'r3', ['Enter']),
  fixed('r3.back', 'Not typed after all', 'While typing into R3', 'r3', ['Backspace']),
  local('r3.copy', 'Copy the digits', 'While typing into R3', 'r3', ['c']),
  fixed('tie.choose', 'The first, the second', 'While breaking a tie', 'ties', ['1', '2']),
  fixed('tie.back', 'Ask again', 'While breaking a tie', 'ties', ['Backspace']),
] as const satisfies readonly KeyCommand[];

export type KeyCommandId = (typeof KEY_COMMANDS)[number]['id'];
export type AppCommandId = Extract<(typeof KEY_COMMANDS)[number], { place: 'app' }>['id'];

/** Whether a command is about back channels: a view without the ledger has no such key. */
export function isOfLedger({ id, place }: Pick<KeyCommand, 'id' | 'place'>): boolean {
  return place === 'inbox' || LEDGER_COMMANDS.has(id);
}

const LEDGER_COMMANDS: ReadonlySet<string> = new Set([
  'note',
  'capture',
  'blind',
  'suggestion.accept',
  'suggestion.dismiss',
] satisfies KeyCommandId[]);

/** Keys that a person chose on this device, by command; others have their own. */
export type KeyChoices = Readonly<Record<string, readonly string[]>>;

export function combosOf({ id, combos }: KeyCommand, choices: KeyChoices): readonly string[] {
  return choices[id] ?? combos;
}

/** The key that is shown for a command. */
export function firstCombo(id: KeyCommandId, choices: KeyChoices): string {
  const command: KeyCommand = KEY_COMMANDS.find((each) => each.id === id)!;
  return combosOf(command, choices)[0] ?? '';
}

/** The command that a key stands for in a place; null where it stands for none. */
export function commandOfKey(
  combo: string,
  place: KeyPlace,
  choices: KeyChoices,
): (KeyCommand & { readonly id: KeyCommandId }) | null {
  const isMeant = (command: KeyCommand) =>
    command.place === place && combosOf(command, choices).includes(combo);
  return KEY_COMMANDS.find(isMeant) ?? null;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?(key: string): boolean;
};

/**
 * `Shift+Ctrl+z`, `Alt+ArrowUp`, `?`, `X`: Ctrl stands for Command too; Shift only where it adds.
 * A character typed with AltGr is that character: browsers tell of AltGr as Ctrl and Alt.
 */
export function comboOf(press: KeyPress): string {
  const { key, shiftKey } = press;
  const isGraph = press.getModifierState?.('AltGraph') === true;
  const hasControl = (press.ctrlKey || press.metaKey) && !isGraph;
  const hasAlt = press.altKey && !isGraph;
  const isPlainCharacter = key.length === 1 && !hasControl && !hasAlt && key !== ' ';
  const name = key === ' ' ? 'Space' : key;
  return [
    shiftKey && !isPlainCharacter ? 'Shift+' : '',
    hasControl ? 'Ctrl+' : '',
    hasAlt ? 'Alt+' : '',
    isPlainCharacter || name.length > 1 ? name : name.toLowerCase(),
  ].join('');
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  // The letters of the app hold no arrows to the sides.
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  Delete: 'Del',
};

/** As it is printed on the keyboard: `Shift Ctrl Z`, `Esc`. */
export function wordsOfCombo(combo: string): string {
  const parts = combo === '+' ? ['+'] : combo.split('+');
  const last = parts.at(-1)!;
  // Not by a pattern of Unicode's capitals: to compile one takes longer than all the rest of a key press.
  const isCapital = parts.length === 1 && last.length === 1 && last !== last.toLowerCase();
  const words = parts.map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return (isCapital ? ['Shift', ...words] : words).join(' ');
}

type Words<Id extends string> = readonly [id: Id, label: string, group: KeyGroup];

function app<Id extends string>(...[id, label, group, combos]: [...Words<Id>, readonly string[]]) {
  return { id, label, group, place: 'app' as const, combos };
}

function walking<Id extends string>(
  ...[id, label, group, combos]: [...Words<Id>, readonly string[]]
) {
  return { ...app(id, label, group, combos), repeats: true as const };
}

function local<Id extends string, Place extends KeyPlace>(
  ...[id, label, group, place, combos]: [...Words<Id>, Place, readonly string[]]
) {
  return { id, label, group, place, combos };
}

function fixed<Id extends string, Place extends KeyPlace>(
  ...[id, label, group, place, combos]: [...Words<Id>, Place, readonly string[]]
) {
  return { ...local(id, label, group, place, combos), isFixed: true as const };
}
