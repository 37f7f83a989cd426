import * as Y from 'yjs';
import { DOCUMENT_NAMES, type DocumentName } from '../document/schema.ts';
import type { Workspace } from '../workspace.ts';
import type { BrowserStore } from './browserStore.ts';

/** Marks a transaction that another tab made and has saved already. */
export const OTHER_TAB = 'other-tab';

type Message = { readonly document: DocumentName; readonly update: Uint8Array };

/** Keeps tabs of one browser on one board. Only updates that are on the disk are told. */
export function joinOtherTabs(workspace: Workspace, store: BrowserStore): () => void {
  const channel = new BroadcastChannel('soap-board');
  store.onSaved((document, update) => {
    channel.postMessage({ document, update } satisfies Message);
  });
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (!DOCUMENT_NAMES.includes(data.document)) return;
    Y.applyUpdate(workspace.documents[data.document], data.update, OTHER_TAB);
    if (data.document === 'board') void workspace.decodeNewBlocks();
  };
  return () => channel.close();
}
