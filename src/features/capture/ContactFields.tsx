import {
  CHANNELS,
  type Channel,
  INITIATORS,
  type Initiator,
  type Rung,
} from '../../domain/note.ts';
import type { NoteField } from '../../domain/noteFaults.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useBoard } from '../../store/hooks.ts';
import { weighingOf } from '../../store/influenceOfApplicant.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { INITIATOR_WORDS } from '../applicant/noteWords.ts';
import styles from './CaptureForm.module.css';
import { ledBy, mayBeKept } from './captureValues.ts';
import type { Capture } from './useCapture.ts';

export interface ContactFieldsProps {
  readonly capture: Capture;
  readonly errorOf: (field: NoteField | 'channel' | 'initiator') => string | undefined;
  readonly onField: (field: string) => void;
}

/** Who spoke, from which rung, how and when. */
export function ContactFields({ capture, errorOf, onField }: ContactFieldsProps) {
  const { reading, values, changeValues: change } = capture;
  const board = useBoard();
  const { rungs } = weighingOf({ board }).ladder;
  const { contact } = reading;
  const saidAt = Date.parse(values.saidAtText);
  const at = (field: string) => ({
    id: `capture-${field}`,
    onFocus: () => onField(field),
  });
  const led = (found: Parameters<typeof ledBy>[1]) =>
    ledBy(reading.text, found) ?? 'Not settled by the text';
  const inDirectory = values.contactId !== null && values.contactId === contact.contactId;

  return (
    <>
      <div className={styles.pair}>
        <TextField
          label="Who spoke"
          value={values.contactName}
          error={errorOf('contactName')}
          hint={[
            led(contact.name),
            inDirectory && 'in the directory',
            !inDirectory && contact.isOurs && 'from an address of ours',
          ]
            .filter(Boolean)
            .join(' · ')}
          {...at('contactName')}
          // Another name is another person than the one of the directory, or of the address.
          onChange={(event) =>
            change({ contactName: event.currentTarget.value, contactId: null, contactEmail: '' })
          }
        />
        <TextField
          label="Role"
          value={values.contactRole}
          hint={led(contact.role)}
          {...at('contactRole')}
          onChange={(event) => change({ contactRole: event.currentTarget.value })}
        />
      </div>
      <div className={styles.times}>
        <TextField
          label="Institution"
          value={values.contactInstitution}
          hint={led(contact.institution)}
          {...at('contactInstitution')}
          onChange={(event) => change({ contactInstitution: event.currentTarget.value })}
        />
        <TextField
          label="When"
          type="datetime-local"
          value={values.saidAtText}
          error={errorOf('saidAt')}
          hint={[
            Number.isNaN(saidAt) ? null : `${formatInZone(saidAt, EASTERN)} ET`,
            ledBy(reading.text, reading.saidAt) ?? 'no date in the text: now',
          ]
            .filter(Boolean)
            .join(' · ')}
          {...at('saidAt')}
          onChange={(event) => change({ saidAtText: event.currentTarget.value })}
        />
      </div>
      <SelectField
        label="Rung of the ladder"
        value={String(values.rung ?? '')}
        placeholder="Choose…"
        error={errorOf('rung')}
        hint={led(reading.rung)}
        options={rungs.map(({ rung, contact: name, impact }) => ({
          value: String(rung),
          label: `${rung} · ${name} (${impact.toLowerCase()})`,
        }))}
        {...at('rung')}
        onChange={({ currentTarget: { value } }) =>
          change({ rung: value === '' ? null : (Number(value) as Rung) })
        }
      />
      <div className={styles.pair}>
        <CheckboxField
          label="Known to us"
          checked={values.contactKnown}
          onChange={(event) => change({ contactKnown: event.currentTarget.checked })}
        />
        {!inDirectory && mayBeKept(values) && (
          <CheckboxField
            label="Keep in the directory"
            checked={values.keepsContact}
            onChange={(event) => change({ keepsContact: event.currentTarget.checked })}
          />
        )}
      </div>
      <div className={styles.pair}>
        <SelectField
          label="Channel"
          value={values.channel ?? ''}
          placeholder="Choose…"
          error={errorOf('channel')}
          hint={led(reading.channel)}
          options={CHANNELS.map((channel) => ({ value: channel, label: channel }))}
          {...at('channel')}
          onChange={({ currentTarget: { value } }) =>
            change({ channel: value === '' ? null : (value as Channel) })
          }
        />
        <SelectField
          label="Who began it"
          value={values.initiator ?? ''}
          placeholder="Choose…"
          error={errorOf('initiator')}
          hint={led(reading.initiator)}
          options={INITIATORS.map((who) => ({ value: who, label: INITIATOR_WORDS[who] }))}
          {...at('initiator')}
          onChange={({ currentTarget: { value } }) =>
            change({ initiator: value === '' ? null : (value as Initiator) })
          }
        />
      </div>
    </>
  );
}
