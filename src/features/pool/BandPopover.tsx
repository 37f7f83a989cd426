import { type RefObject, useRef, useState } from 'react';
import {
  BAND_FACTS,
  type BandOrUnsorted,
  NEVER_REASONS,
  type NeverReason,
} from '../../domain/band.ts';
import { bandChange, describeBandChange } from '../../domain/bandChange.ts';
import { isInTrack, trackTitle } from '../../domain/board.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { useBoard, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { targetsOf } from '../../store/session.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './BandPopover.module.css';

export interface BandPopoverProps {
  readonly band: BandOrUnsorted;
}

/** Gives a band to everybody selected, after saying whom that moves from where. */
export function BandPopover({ band }: BandPopoverProps) {
  const { name } = BAND_FACTS[band];
  const confirm = useRef<HTMLButtonElement>(null);
  return (
    <Popover
      title={band === 'unsorted' ? 'Back to Unsorted' : `To ${name}`}
      hideTitle
      side="top"
      initialFocus={confirm}
      trigger={
        <Button icon={<BandGlyph band={band} />}>{band === 'unsorted' ? 'Unsort' : name}</Button>
      }
    >
      {(close) => <BandForm band={band} confirm={confirm} onDone={close} />}
    </Popover>
  );
}

interface BandFormProps extends BandPopoverProps {
  readonly confirm: RefObject<HTMLButtonElement | null>;
  onDone(): void;
}

function BandForm({ band, confirm, onDone }: BandFormProps) {
  const { session } = useStoreParts();
  const { tracks, placements, applicantsById } = useBoard();
  const present = useSession(({ track }) => track);
  const selected = useSession(({ selection }) => selection);
  const [track, setTrack] = useState(present);
  const [reason, setReason] = useState<NeverReason | ''>('');
  const run = useRun();
  const { name } = BAND_FACTS[band];

  const ids = [...selected].filter((id) => {
    const applicant = applicantsById.get(id);
    return applicant !== undefined && isInTrack(applicant, track);
  });
  const change = bandChange(ids, band, placements.get(track) ?? new Map());
  const count = ids.length.toLocaleString('en');
  const others = selected.size - ids.length;

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const inTrack = new Set(ids);
        const args = {
          track,
          ids: targetsOf(session.getState()).filter((id) => inTrack.has(id)),
          band,
          ...(reason === '' ? {} : { reason }),
        };
        if (run(moveToBand, args)) onDone();
      }}
    >
      <p>
        <strong>{`${count} ${ids.length === 1 ? 'applicant' : 'applicants'} to ${name}: `}</strong>
        {describeBandChange(change)}.
      </p>
      {others > 0 && (
        <p className={styles.quiet}>
          {`${others.toLocaleString('en')} of those selected did not apply to this track.`}
        </p>
      )}
      {tracks.length > 1 && (
        <SelectField
          label="For the track"
          value={track}
          options={tracks.map((own) => ({ value: own.code, label: trackTitle(own) }))}
          onChange={(event) => setTrack(event.currentTarget.value)}
        />
      )}
      {band === 'never' && (
        <SelectField
          label="Reason"
          value={reason}
          placeholder="No reason given"
          options={NEVER_REASONS.map(({ code, words }) => ({ value: code, label: words }))}
          onChange={(event) => setReason(event.currentTarget.value as NeverReason | '')}
        />
      )}
      <Button
        ref={confirm}
        type="submit"
        variant="primary"
        disabled={change.moved.length === 0 && reason === ''}
      >
        {change.moved.length === 0 && reason !== ''
          ? 'Change the reason'
          : `Move ${change.moved.length.toLocaleString('en')} to ${name}`}
      </Button>
    </form>
  );
}
