import type { Contact } from '../contact.ts';
import type { OurSide } from './people.ts';

export interface CaptureSettings {
  /** The directory's standing entries. */
  readonly contacts: readonly Contact[];
  readonly ours: OurSide;
  /** For dates that name no zone: minutes ahead of UTC, −240 for Eastern Daylight Time. */
  readonly zoneMinutes: number;
}
