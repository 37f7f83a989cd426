import type { PhaseId } from './week.ts';

const AFTER_ROUND =
  'Enter what is still open, import who applied since, then change, lock and certify the list again.';
const IN_ROUND = 'Offers are out. Enter each outcome as R3 shows it; offer nothing outside R3.';
const CERTIFIED = 'The list is due in R3: see that it says “certified” there.';
const SETTLE = 'Settle: look through the outcomes, save the archive, then clear this browser.';

/** What each phase of the week expects of a program, in a sentence (seed: "Wed PM: finalise"). */
export const PHASE_WORK: Readonly<Record<PhaseId, string>> = {
  before: 'Prepare: check the week against the NRMP calendar and name the open positions.',
  soapOpens: 'Learn what is unfilled. Contact nobody yet, and write down who contacts you.',
  applicationsOpen:
    'Applications are on their way. Contact nobody yet, and write down who contacts you.',
  reviewOpens: 'Sort: import the export, agree on a first pass, give everybody a band.',
  preference: 'Review: hear who knows whom, compare look-alikes, put the bands in order.',
  wednesdayLate: 'Finalise: break ties, answer what is open, lock the list, have it signed off.',
  certify1: CERTIFIED,
  certify2: CERTIFIED,
  certify3: CERTIFIED,
  certify4: CERTIFIED,
  round1: IN_ROUND,
  round2: IN_ROUND,
  round3: IN_ROUND,
  round4: IN_ROUND,
  round1Ends: AFTER_ROUND,
  round2Ends: AFTER_ROUND,
  round3Ends: AFTER_ROUND,
  round4Ends: 'The rounds are over. The rules on communication hold until SOAP ends.',
  soapEnds: SETTLE,
  matchDay: SETTLE,
};
