import type { Tone } from './tone.ts';

export interface Message {
  readonly text: string;
  readonly tone?: Tone | undefined;
  /** One thing to do about it; the message closes when it is done. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface ShownMessage extends Message {
  readonly id: number;
}

/** More than this many at once are noise: the oldest gives way. */
const MOST_SHOWN = 3;

let shown: readonly ShownMessage[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly ShownMessage[]) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says something that needs no answer. Returns how to take it back. */
export function showMessage(message: Message): () => void {
  lastId += 1;
  const id = lastId;
  publish([...shown, { ...message, id }].slice(-MOST_SHOWN));
  return () => closeMessage(id);
}

export function closeMessage(id: number): void {
  if (shown.some((message) => message.id === id)) {
    publish(shown.filter((message) => message.id !== id));
  }
}

export function shownMessages(): readonly ShownMessage[] {
  return shown;
}

export function onMessagesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
