import { easternStamp } from '../output/easternStamp.ts';
import { soapFileOf } from '../store/openedFile.ts';
import type { Workspace } from '../store/workspace.ts';
import { saveFile } from '../ui/saveFile.ts';

/** The whole board as it is in this tab, saved or not, as a file. */
export async function downloadBackup(workspace: Workspace, createdBy: string): Promise<void> {
  const bytes = await soapFileOf(workspace, createdBy);
  saveFile(`soap-board-${easternStamp(workspace.now())}.soap`, bytes, 'application/x-soap-board');
}
