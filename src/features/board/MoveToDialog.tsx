import type { AamcId } from '../../domain/applicant.ts';
import { BANDS, type Band } from '../../domain/band.ts';
import { type MoveRoom, moveTargets } from '../../domain/moveTarget.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { namedApplicants } from '../../store/commands/namedApplicants.ts';
import {
  runAndTell,
  useBandLists,
  useBoard,
  useSession,
  useStoreParts,
} from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { ChoiceBox } from '../../ui/ChoiceBox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './MoveToDialog.module.css';

/** "Move to…" for whoever the session asks it for: a drag over any distance, by a few letters. */
export function MoveToDialog() {
  const { session } = useStoreParts();
  const ids = useSession(({ moveToIds }) => moveToIds);
  const board = useBoard();
  const close = () => session.setState({ moveToIds: null });
  return (
    <Dialog
      open={ids !== null}
      onClose={close}
      title={ids === null ? 'Move to…' : `Move ${namedApplicants(board, ids)} to…`}
      size="small"
    >
      {ids !== null && <Targets ids={ids} onDone={close} />}
    </Dialog>
  );
}

interface TargetsProps {
  readonly ids: readonly AamcId[];
  readonly onDone: () => void;
}

function Targets({ ids, onDone }: TargetsProps) {
  const parts = useStoreParts();
  const track = useSession((session) => session.track);
  const room = useMoveRoom(ids);
  return (
    <ChoiceBox
      label="Band, place or rank"
      placeholder="top, usable 3, 17 …"
      none={(typed) => `No place is called “${typed}”.`}
      choices={(typed) => moveTargets(typed, room)}
      itemId={({ band, index }) => `${band}-${index ?? 'bottom'}`}
      renderItem={({ band, words }) => (
        <span className={styles.target}>
          <BandGlyph band={band} />
          {words}
        </span>
      )}
      onChoose={({ band, index }) => {
        onDone();
        const place = index === undefined ? {} : { index };
        runAndTell(parts, moveToBand, { track, ids, band, ...place });
      }}
    />
  );
}

function useMoveRoom(ids: readonly AamcId[]): MoveRoom {
  const lists = useBandLists();
  const from = useSession(
    ({ board, track }) => board.placements.get(track)?.get(ids[0] ?? '')?.band ?? 'unsorted',
  );
  const moved = new Set(ids);
  const staying = Object.fromEntries(
    BANDS.map((band) => [band, lists[band].filter((id) => !moved.has(id)).length]),
  ) as Record<Band, number>;
  return { from, staying };
}
