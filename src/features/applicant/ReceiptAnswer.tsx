import type { Note } from '../../domain/note.ts';
import { editNote, factsOf } from '../../store/commands/editNote.ts';
import { useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NoteDeeds.module.css';

/**
 * Where the dates on record do not say whether the application had come before the word: a person
 * says, by one press, and the note is corrected by it.
 */
export function ReceiptAnswer({ note }: { readonly note: Note }) {
  const run = useRun();
  const answer = (applicationReceived: boolean) =>
    run(editNote, { noteId: note.id, facts: { ...factsOf(note), applicationReceived } });
  const name = note.contactName.trim() || 'somebody';
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons under one question are no fieldset of a form.
    <div
      role="group"
      aria-label={`Had we the application when ${name} spoke?`}
      className={styles.buttons}
    >
      <Button onClick={() => answer(true)}>We had the application</Button>
      <Button onClick={() => answer(false)}>We did not have it</Button>
    </div>
  );
}
