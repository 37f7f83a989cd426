import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { remainingSeconds } from '../../intake/remainingTime.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { FilePicker } from './FilePicker.tsx';
import styles from './ImportFlow.module.css';
import type { ImportState } from './importState.ts';
import { ImportPreview } from './laterPreview.ts';
import { useImport } from './useImport.ts';

/** Reading, what was read, or why it could not be: in place of the screen until it is answered. */
export function ImportFlow() {
  const { state, cancel } = useImport();
  const screen = useRef<HTMLDivElement>(null);
  const kind = state.kind;

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    cancel();
  });
  useEffect(() => {
    // On the document, so that it comes before the keys of the whole app, which listen at the window.
    const listener = (event: KeyboardEvent) => onEscape(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new stage takes the focus once.
  useEffect(() => {
    screen.current?.querySelector<HTMLElement>('[data-stage-title]')?.focus();
  }, [kind]);

  return (
    <div ref={screen} className={styles.screen}>
      <Stage state={state} cancel={cancel} />
    </div>
  );
}

function Stage({ state, cancel }: { state: ImportState; cancel(): void }): ReactNode {
  if (state.kind === 'preview') return <ImportPreview preview={state} />;
  if (state.kind === 'reading') return <Reading {...state} onCancel={cancel} />;
  if (state.kind !== 'failed') return null;
  return (
    <section className={styles.note} aria-label="Import">
      <h1 data-stage-title tabIndex={-1} className={styles.title}>
        Import
      </h1>
      <Callout role="alert" tone="danger" title="Nothing was imported.">
        {state.reason}
      </Callout>
      <div className={styles.actions}>
        <Button onClick={cancel}>Close</Button>
        <FilePicker>Choose other files</FilePicker>
      </div>
    </section>
  );
}

interface ReadingProps {
  readonly fileNames: readonly string[];
  readonly progress: Extract<ImportState, { kind: 'reading' }>['progress'];
  readonly since: number;
  onCancel(): void;
}

function Reading({ fileNames, progress, since, onCancel }: ReadingProps) {
  const isCounted = progress !== null && progress.rowsTotal > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each progress is its own moment.
  const left = useMemo(
    () => (progress === null ? null : remainingSeconds(progress, performance.now() - since)),
    [progress],
  );
  return (
    <section className={styles.note} aria-label="Reading files" aria-busy>
      <h1 data-stage-title tabIndex={-1} className={styles.title}>
        Reading {fileNames.length === 1 ? fileNames[0] : `${fileNames.length} files`}
      </h1>
      <ProgressBar
        label={labelOf(progress)}
        value={isCounted ? progress.rowsRead / progress.rowsTotal : null}
        detail={
          isCounted
            ? `${progress.rowsRead.toLocaleString('en')} of ${progress.rowsTotal.toLocaleString('en')} rows${leftWords(left)}`
            : undefined
        }
      />
      <div className={styles.actions}>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}

function labelOf(progress: ReadingProps['progress']): string {
  if (progress === null) return 'Opening';
  const { fileName, fileIndex, fileCount } = progress;
  return fileCount > 1 ? `${fileName}, ${fileIndex + 1} of ${fileCount}` : fileName;
}

/** Nothing below two seconds: it would be over before it is read. */
function leftWords(seconds: number | null): string {
  return seconds === null || seconds < 2 ? '' : `, about ${Math.ceil(seconds)} s left`;
}
