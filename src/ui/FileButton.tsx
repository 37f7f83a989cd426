import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './FileButton.module.css';
import { Upload } from './icons.ts';

export interface FileButtonProps {
  /** What the file input itself is called: it says what the file is for. */
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  /** What the button says. */
  readonly children: ReactNode;
}

/** Opens the browser's file dialog. The input behind it is what assistive technology and tests use. */
export function FileButton({ label, accept, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.picker}>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className={styles.input}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file chosen again must be heard again.
          event.currentTarget.value = '';
        }}
      />
      <Button icon={<Upload />} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </span>
  );
}
