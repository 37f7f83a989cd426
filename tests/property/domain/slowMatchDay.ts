import type { Outcome, Round } from '../../../src/domain/offerRounds.ts';

/**
 * The day as the rules tell it, step by step and without cleverness: programs walk down their lists,
 * applicants hold what they get until the round ends, then accept one, reject or let expire.
 */
export interface SlowProgram {
  readonly name: string;
  readonly list: readonly string[];
  open: number;
  readonly everOffered: Set<string>;
}

export interface SlowEvent {
  readonly program: string;
  readonly round: Round;
  readonly id: string;
  readonly outcome: Outcome;
}

export interface SlowRound {
  readonly program: string;
  readonly round: Round;
  readonly offers: readonly string[];
}

/** `choose` is a number in [0, 1) for each decision of an applicant. */
export function slowMatchDay(
  programs: readonly SlowProgram[],
  choose: () => number,
): { readonly events: readonly SlowEvent[]; readonly rounds: readonly SlowRound[] } {
  const bound = new Set<string>();
  const events: SlowEvent[] = [];
  const rounds: SlowRound[] = [];
  for (const round of [1, 2, 3, 4] as const) {
    const held = new Map<string, SlowProgram[]>();
    for (const program of programs) {
      const offers: string[] = [];
      for (const id of program.list) {
        if (offers.length === program.open) break;
        if (program.everOffered.has(id)) continue;
        if (bound.has(id)) {
          events.push({ program: program.name, round, id, outcome: 'unavailable' });
          continue;
        }
        program.everOffered.add(id);
        offers.push(id);
        held.set(id, [...(held.get(id) ?? []), program]);
      }
      rounds.push({ program: program.name, round, offers });
    }
    for (const [id, offering] of held) {
      const taken = choose() < 0.5 ? offering[Math.floor(choose() * offering.length)]! : null;
      for (const program of offering) {
        if (program === taken) {
          program.open -= 1;
          bound.add(id);
          events.push({ program: program.name, round, id, outcome: 'accepted' });
          continue;
        }
        const lost = choose() < 0.5 ? 'rejected' : 'expired';
        const outcome: Outcome = taken === null ? lost : 'acceptedElsewhere';
        events.push({ program: program.name, round, id, outcome });
      }
    }
  }
  return { events, rounds };
}
