import type { Contact } from '../contact.ts';

/** Who we are: what the text shows as our side of a conversation. */
export interface OurSide {
  /** People who ask and write down for the program. */
  readonly names: readonly string[];
  /** The part of our e-mail addresses behind the `@`, in lower case. */
  readonly domains: readonly string[];
}

export interface CaptureSettings {
  /** The directory's standing entries. */
  readonly contacts: readonly Contact[];
  readonly ours: OurSide;
  /** For dates that name no zone: minutes ahead of UTC, −240 for Eastern Daylight Time. */
  readonly zoneMinutes: number;
}
