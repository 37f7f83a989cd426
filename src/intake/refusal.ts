import { err, type Result } from '../base/result.ts';
import type { FileRefusal } from './fileReport.ts';

/** Why a file cannot be read, before its name is put to it. */
export type Refusal = Omit<FileRefusal, 'name'>;

export function refuse(
  code: Refusal['code'],
  reason: string,
  found: Pick<Refusal, 'columns' | 'headerSignature'> = {},
): Result<never, Refusal> {
  return err({ code, reason, ...found });
}
