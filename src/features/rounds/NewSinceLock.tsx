import { useMemo } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { isInTrack } from '../../domain/board.ts';
import { ROUNDS, type Round } from '../../domain/offerRounds.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useBoard } from '../../store/hooks.ts';
import { Callout } from '../../ui/Callout.tsx';
import type { Rounds } from './useRounds.ts';

const NAMES_SHOWN = 3;

/** Applications still arrive between rounds: who came in after the list was locked is not on it. */
export function NewSinceLock({
  rounds,
  round,
}: {
  readonly rounds: Rounds;
  readonly round: Round;
}) {
  const board = useBoard();
  const { signed, code } = rounds;
  const added = useMemo(
    () =>
      signed === null
        ? []
        : board.applicantIds.flatMap((id) => {
            const applicant = board.applicantsById.get(id);
            const isNew = (board.importedAt.get(id) ?? 0) > signed.lockedAt;
            const isAsked = isNew && !board.placements.get(code)?.has(id);
            return isAsked && applicant !== undefined && isInTrack(applicant, code)
              ? [nameOf(applicant)]
              : [];
          }),
    [board, signed, code],
  );
  if (signed === null || added.length === 0) return null;
  const next = ROUNDS.find((each) => each > round);
  const more = added.length > NAMES_SHOWN ? ` and ${added.length - NAMES_SHOWN} more` : '';
  return (
    <Callout
      tone="info"
      title={`${added.length} ${added.length === 1 ? 'applicant came' : 'applicants came'} in since the list was locked, ${formatInZone(signed.lockedAt, EASTERN)} ET`}
    >
      {`${added.slice(0, NAMES_SHOWN).join('; ')}${more}: without a band, and on no list. `}
      Sort them in <a href="#/triage">Triage</a>; to rank one, reopen the <a href="#/list">List</a>,
      {next === undefined
        ? ' though no further round follows.'
        : ` then lock and certify it again before round ${next}.`}
    </Callout>
  );
}
