import { useId, useState } from 'react';
import { inPresetOrder, movedWeek, orderFault } from '../../domain/changeOfWeek.ts';
import { EASTERN, formatInZone, hereText, PRESET_WEEK, type WeekEvent } from '../../domain/week.ts';
import { deviceZone } from '../../domain/zoneTime.ts';
import { changeWeek } from '../../store/commands/changeWeek.ts';
import { useRun, useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { easternText, readEasternText } from './easternField.ts';
import screenStyles from './SettingsScreen.module.css';
import styles from './WeekSection.module.css';

/** When everything happens. The clock, the weight of words and the rounds follow it. */
export function WeekSection() {
  const run = useRun();
  const week = useSession(({ board }) => board.week);
  const events = inPresetOrder(week);
  const isPreset = week === PRESET_WEEK;
  const unconfirmed = events.filter(({ confirmed }) => !confirmed).length;
  return (
    <section className={screenStyles.section} aria-labelledby="settings-week">
      <h2 id="settings-week">The week</h2>
      <p>
        {isPreset ? <strong>Preset for 2027. </strong> : 'Changed from the preset for 2027. '}
        Check it against the NRMP calendar, and correct what differs. Times are Eastern Time
        {unconfirmed > 0 && `; ${unconfirmed} that no published page confirms are marked`}.
      </p>
      <div className={styles.whole}>
        <InstantField
          label="Move the whole week: its first day"
          type="date"
          value={easternText(events[0]!.at).slice(0, 10)}
          onState={(at) => {
            const stated = movedWeek(week, at);
            if (stated.length > 0) run(changeWeek, { stated });
            return null;
          }}
        />
        <Button disabled={isPreset} onClick={() => run(changeWeek, { stated: null })}>
          Back to the preset
        </Button>
      </div>
      <ul className={styles.events} aria-label="Events of the week">
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}

function EventRow({ event }: { readonly event: WeekEvent }) {
  const run = useRun();
  const week = useSession(({ board }) => board.week);
  const { id, label, at, confirmed } = event;
  const here = hereText(at, deviceZone());
  return (
    <li className={styles.event}>
      <InstantField
        label={label}
        type="datetime-local"
        value={easternText(at)}
        hint={
          <>
            {[`${formatInZone(at, EASTERN)} ET`, here].filter(Boolean).join(' · ')}{' '}
            {!confirmed && <Tag tone="warning">unconfirmed</Tag>}
          </>
        }
        onState={(next) => {
          const stated = [{ id, at: next, confirmed }];
          const fault = orderFault(week, stated);
          if (fault === null) run(changeWeek, { stated });
          return fault;
        }}
      />
      <CheckboxField
        label="Confirmed"
        aria-label={`${label}: confirmed`}
        checked={confirmed}
        onChange={({ currentTarget }) =>
          run(changeWeek, { stated: [{ id, at, confirmed: currentTarget.checked }] })
        }
      />
    </li>
  );
}

interface InstantFieldProps {
  readonly label: string;
  readonly type: 'date' | 'datetime-local';
  readonly value: string;
  readonly hint?: React.ReactNode;
  /** Returns why it cannot be; null when it was taken. */
  readonly onState: (at: number) => string | null;
}

/** Counts when the field is left or Enter is pressed: half a date is no date. Escape goes back. */
function InstantField({ label, type, value, hint, onState }: InstantFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const id = useId();

  function state(): void {
    if (draft === null || draft === value) {
      setDraft(null);
      setError(null);
      return;
    }
    const read = readEasternText(draft);
    const fault = read.ok ? onState(read.value) : read.error;
    setError(fault);
    if (fault === null) setDraft(null);
  }

  return (
    <TextField
      id={id}
      label={label}
      type={type}
      value={draft ?? value}
      hint={hint}
      error={error}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value);
        setError(null);
      }}
      onBlur={state}
      onKeyDown={(event) => {
        if (event.key === 'Enter') state();
        if (event.key !== 'Escape' || draft === null) return;
        event.stopPropagation();
        setDraft(null);
        setError(null);
      }}
    />
  );
}
