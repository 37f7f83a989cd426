import { useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { namedApplicants } from '../../store/commands/namedApplicants.ts';
import { useBoard, useRun, useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';

export interface MoveToPositionDialogProps {
  /** Whom to move within the band of the first of them; null while the dialog is closed. */
  readonly ids: readonly AamcId[] | null;
  readonly onClose: () => void;
}

/** A drag over a long way, by number. */
export function MoveToPositionDialog({ ids, onClose }: MoveToPositionDialogProps) {
  return (
    <Dialog
      open={ids !== null}
      onClose={onClose}
      title="Move to position"
      size="small"
      {...(ids === null ? {} : { children: <PositionForm ids={ids} onClose={onClose} /> })}
    />
  );
}

interface PositionFormProps {
  readonly ids: readonly AamcId[];
  readonly onClose: () => void;
}

function PositionForm({ ids, onClose }: PositionFormProps) {
  const run = useRun();
  const board = useBoard();
  const track = useSession((session) => session.track);
  const [position, setPosition] = useState<number | null>(null);
  const band = board.placements.get(track)?.get(ids[0] ?? '')?.band;
  if (band === undefined) return null;
  const moved = new Set(ids);
  const staying = board.bandsByTrack.get(track)?.[band].filter((id) => !moved.has(id)).length ?? 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (position === null) return;
        run(moveToBand, { track, ids, band, index: position - 1 });
        onClose();
      }}
      style={{ display: 'grid', gap: 'var(--space-4)' }}
    >
      <NumberField
        label={`Position of ${namedApplicants(board, ids)} in ${BAND_FACTS[band].name}`}
        hint={`1 to ${staying + 1}`}
        value={position}
        onValueChange={setPosition}
        min={1}
        max={staying + 1}
      />
      <Button type="submit" variant="primary" disabled={position === null}>
        Move
      </Button>
    </form>
  );
}
