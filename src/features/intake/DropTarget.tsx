import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Upload } from '../../ui/icons.ts';
import { readFilesInWorker } from '../../workers/readFilesInWorker.ts';
import styles from './DropTarget.module.css';
import { fetchImportPreview } from './laterPreview.ts';
import { ImportProvider, type ReadFiles, useImportState } from './useImport.ts';

export interface DropTargetProps {
  /** Called when files were dropped, so that the app can show the screen with the preview. */
  readonly onDropped?: () => void;
  /** Whether the files are meant for something else, which has taken them. */
  readonly takesOther?: (files: readonly File[]) => boolean;
  /** Why files may not be read at all; null where they may. */
  readonly refuses?: ((files: readonly File[]) => string | null) | undefined;
  readonly readFiles?: ReadFiles;
  readonly children: ReactNode;
}

/** The whole window takes files at any time, over any screen, and holds the one import of it. */
export function DropTarget({
  onDropped,
  takesOther,
  refuses,
  readFiles = readFilesInWorker,
  children,
}: DropTargetProps) {
  const flow = useImportState(readFiles, fetchImportPreview, refuses);
  const [isOver, setOver] = useState(false);

  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!hasFiles(event)) return;
    // Without this the browser would leave the app and open the file.
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 || takesOther?.(files) === true) return;
    flow.read(files);
    onDropped?.();
  });

  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    }
    function onDragLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    const drop = (event: DragEvent) => onDrop(event);
    window.addEventListener('dragenter', onDragOver);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', onDragOver);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <ImportProvider value={flow}>
      {children}
      {isOver && (
        <div className={styles.veil} aria-hidden>
          <div className={styles.words}>
            <Upload />
            Drop to read the files. You see what they hold before anything is imported.
          </div>
        </div>
      )}
    </ImportProvider>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
