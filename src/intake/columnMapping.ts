import { FIELD_NAMES, type FieldName } from './fieldNames.ts';

/** What a person chose for a column: a field, shown unread, or not imported at all. */
export type ColumnChoice = FieldName | 'keep' | 'leave-out';

/**
 * Choices by the key of a column (`ColumnMatch.key`). Only what differs from the alias table need be
 * there; a key that a file does not have means nothing for it.
 */
export type ColumnMapping = Readonly<Record<string, ColumnChoice>>;

/** Remembered mappings by the signature of the headers for which they were made. */
export type ColumnMappings = Readonly<Record<string, ColumnMapping>>;

/** Whether a stored word is still a choice: fields may have been renamed since it was remembered. */
export function isColumnChoice(word: unknown): word is ColumnChoice {
  return (
    word === 'keep' || word === 'leave-out' || (FIELD_NAMES as readonly unknown[]).includes(word)
  );
}
