import type { Clock } from '../base/clock.ts';
import { seededRandom } from '../base/clock.ts';
import { documentsOf } from '../store/document/documentState.ts';
import type { StoreParts } from '../store/hooks.ts';
import type { OpenedFile } from '../store/openedFile.ts';
import { createSession, type SessionStore, savedPart } from '../store/session.ts';
import { createWorkspace } from '../store/workspace.ts';

/**
 * A board file as a board of its own to look at. Nothing hears its documents, so nothing of it is
 * saved; it refuses every command. It looks as the person's own board does.
 */
export async function partsOfFile(
  { state }: OpenedFile,
  fileName: string,
  { clock, own }: { readonly clock: Clock; readonly own: SessionStore },
): Promise<StoreParts> {
  const documents = documentsOf(state);
  if (!documents.ok) throw new Error(documents.error);
  const workspace = createWorkspace({
    documents: documents.value,
    clock,
    random: seededRandom(0),
    replica: 'looking',
    user: own.getState().userName,
    refusal: `This is a look at ${fileName}: nothing in it can be changed. Go back to the board first.`,
  });
  await workspace.decodeNewBlocks();
  const { theme, density, keyChoices, userName, isBlind, leavesOutLedger } = savedPart(
    own.getState(),
  );
  const session = createSession(workspace, {
    theme,
    density,
    keyChoices,
    userName,
    isBlind,
    leavesOutLedger,
  });
  session.setState({ saveState: { kind: 'looking' } });
  return { workspace, session };
}
