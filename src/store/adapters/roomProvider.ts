import { HocuspocusProvider } from '@hocuspocus/provider';

/**
 * The engine's provider, whose count of what is not stored yet can be believed. The engine would
 * queue edits while it is away, send them again with the handshake, and be told of the first of them
 * that all is stored. Ours sends nothing before its answer in the handshake, which holds all that the
 * room lacks; what is edited after that is counted one by one.
 */
export class RoomProvider extends HocuspocusProvider {
  #hasAnswered = false;

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (this.#hasAnswered) super.documentUpdateHandler(update, origin);
    // It goes with the handshake; until then it is not in the room.
    else if (origin !== this && this.unsyncedChanges === 0) this.incrementUnsyncedChanges();
  }

  override onMessage(event: MessageEvent): void {
    // Before the answer is made, so that nothing falls between it and the first edit that is sent.
    if (asksWhatIsMissing(event.data as ArrayBuffer)) this.#hasAnswered = true;
    super.onMessage(event);
  }

  override onClose(): void {
    this.#hasAnswered = false;
    super.onClose();
  }
}

/** Name of the document (shorter than 128 bytes), then the kinds of the message: sync, first step. */
function asksWhatIsMissing(data: ArrayBuffer): boolean {
  const bytes = new Uint8Array(data);
  const at = 1 + (bytes[0] ?? 0);
  return bytes[at] === 0 && bytes[at + 1] === 0;
}
