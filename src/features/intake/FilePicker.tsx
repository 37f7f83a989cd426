import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Upload } from '../../ui/icons.ts';
import styles from './FilePicker.module.css';
import { useImport } from './useImport.ts';

export interface FilePickerProps {
  readonly variant?: 'primary' | 'plain';
  /** What the button says; the file input itself is always named "Import files". */
  readonly children?: ReactNode;
}

const IMPORT = <span className={styles.words}>Import</span>;

/** A button that opens the browser's file dialog. The input behind it is what tests and readers find. */
export function FilePicker({ variant = 'plain', children = IMPORT }: FilePickerProps) {
  const { read } = useImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.picker}>
      <input
        ref={input}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        aria-label="Import files"
        tabIndex={-1}
        className={styles.input}
        onChange={(event) => {
          read([...(event.currentTarget.files ?? [])]);
          // The same file chosen again must be heard again.
          event.currentTarget.value = '';
        }}
      />
      <Button variant={variant} icon={<Upload />} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </span>
  );
}
