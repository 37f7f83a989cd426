import { isSameJson } from '../base/json.ts';
import { type Applicant, nameOf } from '../domain/applicant.ts';
import type { FactConflict } from './fileReport.ts';
import { FACT_NAMES, type FactName, showFact } from './showFact.ts';

/** Facts that rows add to, and facts that follow from others. */
const UNITED: ReadonlySet<FactName> = new Set(['tracks', 'honors', 'applicantType', 'gradMonth']);

/**
 * The facts that two readings of one person state differently. The later one counts; a blank cell
 * states nothing, and what only one of them knows is no conflict.
 */
export function conflictsOf(earlier: Applicant, later: Applicant): FactConflict[] {
  return FACT_NAMES.flatMap((fact) => {
    if (UNITED.has(fact) || earlier[fact] === later[fact]) return [];
    const [before, after] = [showFact(earlier, fact), showFact(later, fact)];
    if (before === '' || after === '' || isSameJson(earlier[fact], later[fact])) return [];
    const values = [
      { reading: earlier, shown: before },
      { reading: later, shown: after },
    ].map(({ reading, shown }) => {
      const { fileName = '', line = 0 } = reading.sources.at(-1) ?? {};
      return { fileName, line, shown };
    });
    return { id: later.id, name: nameOf(later), fact, values };
  });
}
