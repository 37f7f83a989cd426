import { voicesIn } from '../../src/domain/contact.ts';
import * as rules from '../../src/domain/influence.ts';
import { PRESET_LADDER } from '../../src/domain/ladder.ts';
import { PRESET_WEEK } from '../../src/domain/week.ts';

export const PRESET_WEIGHING: rules.WeighingRules = {
  week: PRESET_WEEK,
  ladder: PRESET_LADDER,
  gapSince: null,
};

/** The preset, with an empty directory and nothing held back. */
export const PRESET_HEARING: rules.HearingRules = {
  ...PRESET_WEIGHING,
  voiceOf: voicesIn(new Map()),
  heldBack: () => null,
};

/** The influence by the preset, where a test says nothing else. */
export function influenceOf(
  notes: Parameters<typeof rules.influenceOf>[0],
  by: rules.HearingRules = PRESET_HEARING,
): rules.Influence {
  return rules.influenceOf(notes, by);
}

export function noteWeight(
  note: rules.WeighedNote,
  by: rules.WeighingRules = PRESET_WEIGHING,
): rules.NoteWeight {
  return rules.noteWeight(note, by);
}
