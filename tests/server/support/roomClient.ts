import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** The numbers of the wire, written out here so that the test does not believe the code it tests. */
const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const STATELESS = 5;
const CLOSE = 7;
const SYNC_STATUS = 8;

export type Answer = 'readonly' | 'read-write' | 'denied';

/** A browser without a browser: one socket, one document, every acknowledgement counted. */
export class RoomClient {
  readonly doc = new Y.Doc();
  readonly stateless: string[] = [];
  readonly awareness: Uint8Array[] = [];
  readonly acknowledgements: boolean[] = [];
  readonly isOpen: Promise<boolean>;
  readonly closed: Promise<{ readonly code: number }>;
  readonly answer: Promise<Answer>;
  readonly synced: Promise<void>;
  readonly #socket: WebSocket;
  readonly #name: string;
  #wake: (() => void)[] = [];
  #isClosed = false;

  constructor(port: number, name: string, cookie: string, origin = `http://127.0.0.1:${port}`) {
    this.#name = name;
    const options = { headers: { cookie, origin } };
    this.#socket = new WebSocket(`ws://127.0.0.1:${port}/room`, options as never);
    this.#socket.binaryType = 'arraybuffer';
    let onAnswer: (answer: Answer) => void = () => undefined;
    let onSynced: () => void = () => undefined;
    this.answer = new Promise((resolve) => {
      onAnswer = resolve;
    });
    this.synced = new Promise((resolve) => {
      onSynced = resolve;
    });
    this.isOpen = new Promise((resolve) => {
      this.#socket.addEventListener('open', () => resolve(true));
      this.#socket.addEventListener('close', () => resolve(false));
    });
    this.closed = new Promise((resolve) => {
      this.#socket.addEventListener('close', ({ code }) => {
        this.#isClosed = true;
        resolve({ code });
        this.#notify();
      });
    });
    this.#socket.addEventListener('open', () => {
      this.#send((encoder) => {
        encoding.writeVarUint(encoder, AUTH);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'cookie');
      });
    });
    this.#socket.addEventListener('message', ({ data }) => {
      const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer));
      decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === AUTH) {
        const isDenied = decoding.readVarUint(decoder) === 1;
        const scope = decoding.readVarString(decoder);
        onAnswer(isDenied ? 'denied' : (scope as Answer));
        if (!isDenied) this.#askForState();
      } else if (type === SYNC || type === 4) {
        const step = decoding.readVarUint(decoder);
        const payload = decoding.readVarUint8Array(decoder);
        if (step !== 0) Y.applyUpdate(this.doc, payload, 'room');
        if (step === 1) onSynced();
      } else if (type === STATELESS) this.stateless.push(decoding.readVarString(decoder));
      else if (type === AWARENESS) this.awareness.push(decoding.readVarUint8Array(decoder));
      else if (type === SYNC_STATUS)
        this.acknowledgements.push(decoding.readVarUint(decoder) === 1);
      else if (type === CLOSE) this.#isClosed = true;
      this.#notify();
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  #notify(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, this.#name);
    write(encoder);
    this.#socket.send(encoding.toUint8Array(encoder));
  }

  #askForState(): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, SYNC);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc));
    });
  }

  /** Sends bytes as an edit (2) or as the answer to what the room asked for (1). */
  sendUpdate(update: Uint8Array, step: 1 | 2 = 2): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, SYNC);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  sendAwareness(update: Uint8Array): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, AWARENESS);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  /** Makes one change here and sends exactly what it changed. */
  edit(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    this.sendUpdate(Y.encodeStateAsUpdate(this.doc, before));
  }

  set(map: string, key: string, value: unknown): void {
    let made: Uint8Array | null = null;
    const keep = (update: Uint8Array) => {
      made = update;
    };
    this.doc.on('update', keep);
    this.doc.getMap(map).set(key, value);
    this.doc.off('update', keep);
    if (made !== null) this.sendUpdate(made);
  }

  /** Waits until something is so, or the socket is closed. */
  async until(isSo: () => boolean): Promise<boolean> {
    while (!isSo()) {
      if (this.#isClosed) return false;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    return true;
  }

  /** What became of the edit with this number: true stored, false refused, null no word of it. */
  async acknowledgement(number: number): Promise<boolean | null> {
    await this.until(() => this.acknowledgements.length > number);
    return this.acknowledgements[number] ?? null;
  }

  close(): void {
    this.#socket.close();
  }
}
