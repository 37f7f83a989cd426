import { later } from '../../ui/later.tsx';

/** The preview comes while the files are read: nobody needs it before. */
const preview = later(() => import('./ImportPreview.tsx'), 'ImportPreview');

export const ImportPreview = preview.Part;

/** Where it fails to come, it is asked for again when it is drawn, and told by the error boundary. */
export async function fetchImportPreview(): Promise<void> {
  await preview.fetch().catch(() => undefined);
}
