import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../../base/clock.ts';
import { accessOf, type RoomDocument } from '../../room/roles.ts';
import type {
  PartedReason,
  PersonHere,
  RoomLink,
  RoomPlace,
  RoomState,
  Whereabouts,
} from '../warRoom.ts';
import type { Workspace } from '../workspace.ts';
import type { BrowserStore } from './browserStore.ts';
import { RoomProvider } from './roomProvider.ts';

export interface ConnectRoomParts {
  readonly workspace: Workspace;
  readonly store: Pick<BrowserStore, 'saveFrom'>;
  readonly place: RoomPlace;
  readonly clock: Clock;
  /** Access has changed or ended: asks the room who this browser is now. */
  readonly onAccessChanged: () => Promise<'same' | 'changed' | 'ended' | 'unknown'>;
  /** Where the room is; the tests say another address than the page's. */
  readonly url?: string;
  readonly WebSocketPolyfill?: unknown;
}

export interface RoomConnection {
  readonly state: StoreApi<RoomState>;
  tryNow(): void;
  tellWhere(where: Whereabouts): void;
  /** This browser is no longer let in; editing may go on here. */
  end(): void;
  close(): void;
}

const ACCESS_CHANGED = 4403;
const NOT_STORED = 1013;
const NOT_AN_UPDATE = 1007;

/**
 * Joins the documents of a workspace to their rooms: edits of this window go there, and what comes
 * from there is saved in this browser like anything else. "Saved in the war room" is said only when
 * the room has confirmed the last edit of every document that this role writes to.
 */
export function connectRoom(parts: ConnectRoomParts): RoomConnection {
  const { workspace, place, clock } = parts;
  const names = (['board', 'ledger'] as const).filter(
    (name) => accessOf(place.role, name) !== 'none',
  );
  const state = createStore<RoomState>()(() => ({
    place,
    link: { kind: 'connecting' },
    people: [],
  }));
  let isConnected = false;
  let notStoredSince: number | null = null;
  let awaySince: number | null = null;
  let isClosed = false;
  let decoding: Promise<unknown> = Promise.resolve();

  const socket = new HocuspocusProviderWebsocket({
    url: parts.url ?? roomUrl(),
    maxDelay: 10_000,
    ...(parts.WebSocketPolyfill === undefined
      ? {}
      : { WebSocketPolyfill: parts.WebSocketPolyfill }),
    onClose: ({ event }) => void onClose(event.code),
    onStatus: ({ status }) => {
      isConnected = status === 'connected';
      if (isConnected) awaySince = null;
      else awaySince ??= clock.now();
      judge();
    },
  });
  const providers = names.map((name) => attach(name));

  function attach(name: RoomDocument): RoomProvider {
    const document = workspace.documents[name];
    const provider = new RoomProvider({
      websocketProvider: socket,
      name: `${place.id}/${name}`,
      document,
      // Without a token nothing is sent to open the document; who it is says the cookie.
      token: 'cookie',
      ...(name === 'ledger' ? { awareness: null } : {}),
      onUnsyncedChanges: judge,
      onSynced: judge,
      onAuthenticationFailed: () => void askAccess(),
      onStateless: ({ payload }) => onWord(payload),
      onAwarenessChange: ({ states }) => {
        if (name === 'board') state.setState({ people: peopleOf(states, place.person.id) });
      },
    });
    parts.store.saveFrom(provider);
    if (name === 'board') {
      document.on('update', (_update: Uint8Array, origin: unknown) => {
        if (origin !== provider) return;
        // One after the other: two at once would decode every block twice.
        decoding = decoding.then(() => workspace.decodeNewBlocks()).catch(() => undefined);
      });
    }
    provider.attach();
    return provider;
  }

  function judge(): void {
    const { link } = state.getState();
    if (isClosed || link.kind === 'parted' || link.kind === 'ended') return;
    setLink(linkNow());
  }

  function linkNow(): RoomLink {
    const isReady = isConnected && providers.every((each) => each.isAuthenticated && each.synced);
    if (isReady && !providers.some((each) => each.hasUnsyncedChanges)) return { kind: 'saved' };
    if (notStoredSince !== null) return { kind: 'not-stored', since: notStoredSince };
    if (isConnected) return { kind: 'sending' };
    const isFirst = state.getState().link.kind === 'connecting' && awaySince === null;
    return isFirst ? { kind: 'connecting' } : { kind: 'away', since: awaySince ?? clock.now() };
  }

  function setLink(link: RoomLink): void {
    const before = state.getState().link;
    if (JSON.stringify(before) !== JSON.stringify(link)) state.setState({ link });
    if (link.kind === 'saved') notStoredSince = null;
  }

  function part(reason: PartedReason): void {
    setLink({ kind: 'parted', reason });
    socket.disconnect();
  }

  let incompleteBefore = false;
  function onWord(payload: string): void {
    const word = readWord(payload);
    if (word?.kind === 'not-saved') notStoredSince ??= clock.now();
    if (word?.kind !== 'refused') {
      judge();
      return;
    }
    if (word.reason === 'incomplete' && !incompleteBefore) {
      // It rests on an edit that this node has not seen yet: with the next handshake it has.
      incompleteBefore = true;
      reconnect();
      return;
    }
    part(isPartedReason(word.reason) ? word.reason : 'read-only');
  }

  async function onClose(code: number): Promise<void> {
    if (code === ACCESS_CHANGED) await askAccess();
    if (code === NOT_STORED) notStoredSince ??= clock.now();
    // An update that the room cannot read would be sent for ever.
    if (code === NOT_AN_UPDATE) part('incomplete');
    judge();
  }

  let asking: Promise<void> | null = null;
  function askAccess(): Promise<void> {
    asking ??= (async () => {
      const answer = await parts.onAccessChanged();
      asking = null;
      if (answer === 'ended') end();
    })();
    return asking;
  }

  function end(): void {
    setLink({ kind: 'ended' });
    socket.disconnect();
  }

  /** With an open socket a new one follows its close; without, the wait for the next try is cut short. */
  function reconnect(): void {
    if (isConnected) socket.webSocket?.close();
    else void socket.connect();
  }

  return {
    state,
    tryNow() {
      notStoredSince = null;
      reconnect();
    },
    tellWhere(where) {
      providers[0]?.awareness?.setLocalState({ where });
    },
    end,
    close() {
      isClosed = true;
      for (const provider of providers) provider.destroy();
      socket.destroy();
    },
  };
}

function roomUrl(): string {
  const url = new URL('/room', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

function isPartedReason(reason: unknown): reason is PartedReason {
  return reason === 'sign-off' || reason === 'incomplete' || reason === 'document-full';
}

function readWord(payload: string): { kind?: unknown; reason?: unknown } | null {
  try {
    return JSON.parse(payload) as { kind?: unknown; reason?: unknown } | null;
  } catch {
    return null;
  }
}

/** Everybody but oneself, once each: of somebody's several windows the one that holds a card counts. */
function peopleOf(states: readonly unknown[], self: string): readonly PersonHere[] {
  const byId = new Map<string, PersonHere>();
  for (const state of states) {
    const here = readPerson(state);
    if (here === null || here.id === self) continue;
    const known = byId.get(here.id);
    if (known === undefined || (here.isHolding && !known.isHolding)) byId.set(here.id, here);
  }
  return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function readPerson(state: unknown): PersonHere | null {
  const { person, where } = (state ?? {}) as {
    person?: Partial<PersonHere>;
    where?: Partial<Whereabouts>;
  };
  if (typeof person?.id !== 'string' || typeof person.name !== 'string') return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    id: person.id,
    name: person.name,
    role: person.role ?? 'viewer',
    screen: text(where?.screen),
    track: text(where?.track),
    applicantId: typeof where?.applicantId === 'string' ? where.applicantId : null,
    isHolding: where?.isHolding === true,
  };
}
