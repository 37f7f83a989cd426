import { useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, BANDS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import { type ReadingWay, readingSlices } from '../../domain/equalSlices.ts';
import type { Reader } from '../../domain/reading.ts';
import { giveToRead } from '../../store/commands/giveToRead.ts';
import { trackIdsOf } from '../../store/derived.ts';
import { useRun, useSession, useStoreParts, useTrack } from '../../store/hooks.ts';
import { readerOfName } from '../../store/readerHere.ts';
import type { Session } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { RadioGroupField } from '../../ui/RadioGroupField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './GiveToReadDialog.module.css';
import { useMembersWhoRead } from './useMembersWhoRead.ts';

/** Gives applicants of the present track to readers, in equal slices or all to each. */
export function GiveToReadDialog() {
  const { session } = useStoreParts();
  const isOpen = useSession(({ isGivingToRead }) => isGivingToRead);
  const track = useTrack();
  const close = () => session.setState({ isGivingToRead: false });
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Give out applicants to read"
      description="Each reader says which band they would give, without seeing what others said. No vote moves anybody."
    >
      {isOpen && track !== undefined && <GiveForm title={trackTitle(track)} onDone={close} />}
    </Dialog>
  );
}

type Scope = 'selection' | 'unsorted' | 'pool' | (typeof BANDS)[number];

function GiveForm({ title, onDone }: { readonly title: string; readonly onDone: () => void }) {
  const run = useRun();
  const { session } = useStoreParts();
  const { track } = session.getState();
  const [choices] = useState(() => scopesOf(session.getState()));
  const [scope, setScope] = useState<Scope>(choices[0]!.value);
  const [way, setWay] = useState<ReadingWay>('one');
  const members = useMembersWhoRead();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [names, setNames] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const ids = choices.find(({ value }) => value === scope)?.ids ?? [];
  const readers: readonly Reader[] =
    members === null
      ? namesIn(names).map(readerOfName)
      : members.filter(({ id }) => chosen.has(id)).map(({ id, name }) => ({ id, name }));
  const slices = readingSlices(
    ids,
    readers.map(({ id }) => id),
    way,
  );

  function give(): void {
    if (readers.length === 0) {
      setFault(members === null ? 'Write the name of one reader at least.' : 'Choose one reader.');
      return;
    }
    const done = run(giveToRead, {
      track,
      slices: readers.flatMap((reader) => {
        const slice = slices.get(reader.id) ?? [];
        return slice.length === 0 ? [] : [{ reader, ids: slice }];
      }),
    });
    if (done) onDone();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <SelectField
        label={`Whom, of ${title}`}
        value={scope}
        options={choices.map(({ value, label, ids: each }) => ({
          value,
          label: `${label} · ${each.length.toLocaleString('en')}`,
        }))}
        onChange={(event) => setScope(event.currentTarget.value as Scope)}
      />
      {members === null ? (
        <TextField
          label="Readers"
          hint="Names, with a comma between. Each finds their applicants in Triage, under the name in Settings."
          error={fault ?? undefined}
          value={names}
          maxLength={1000}
          onChange={(event) => {
            setNames(event.currentTarget.value);
            setFault(null);
          }}
        />
      ) : (
        <Fieldset legend="Readers" className={styles.readers}>
          {members.map(({ id, name, role }) => (
            <CheckboxField
              key={id}
              label={`${name}, ${role}`}
              checked={chosen.has(id)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(id);
                else next.delete(id);
                setChosen(next);
                setFault(null);
              }}
            />
          ))}
          {members.length === 0 && <p>Nobody else is in the room yet. Settings invites.</p>}
          {fault !== null && <p role="alert">{fault}</p>}
        </Fieldset>
      )}
      <RadioGroupField
        label="How many read each applicant"
        value={way}
        options={[
          { value: 'one', label: 'One: equal slices' },
          {
            value: 'two',
            label: 'Two: a second reader for each',
            hint: 'The slices of neighbours overlap, so that pairs of readers differ.',
            disabled: readers.length < 2,
          },
          { value: 'all', label: 'All of them: everybody reads everybody' },
        ]}
        onValueChange={setWay}
      />
      <p className={styles.preview} role="status">
        {previewOf(ids, readers, slices)}
      </p>
      <Button type="submit" variant="primary" disabled={ids.length === 0}>
        Give out
      </Button>
    </form>
  );
}

interface ScopeChoice {
  readonly value: Scope;
  readonly label: string;
  readonly ids: readonly AamcId[];
}

/** What is at hand is offered first. */
function scopesOf(session: Session): readonly ScopeChoice[] {
  const { board, track, selection, poolIds } = session;
  const lists = board.bandsByTrack.get(track);
  const inTrack = trackIdsOf(session);
  const selected = inTrack.filter((id) => selection.has(id));
  const shown = new Set(poolIds ?? []);
  return [
    ...(selected.length === 0
      ? []
      : [{ value: 'selection' as const, label: 'The selection', ids: selected }]),
    { value: 'unsorted', label: 'Unsorted', ids: lists?.unsorted ?? [] },
    ...(poolIds === null
      ? []
      : [
          {
            value: 'pool' as const,
            label: 'What Pool shows',
            ids: inTrack.filter((id) => shown.has(id)),
          },
        ]),
    ...BANDS.map((band) => ({
      value: band,
      label: BAND_FACTS[band].name,
      ids: lists?.[band] ?? [],
    })),
  ];
}

function namesIn(text: string): readonly string[] {
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.filter(
    (name, index) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) === index,
  );
}

function previewOf(
  ids: readonly AamcId[],
  readers: readonly Reader[],
  slices: ReadonlyMap<string, readonly AamcId[]>,
): string {
  if (ids.length === 0) return 'Nobody is there to be read.';
  if (readers.length === 0) return `${count(ids.length)} wait for a reader.`;
  const each = readers.map(({ id, name }) => `${name} ${slices.get(id)?.length ?? 0}`).join(', ');
  return `${count(ids.length)}: ${each}. Whom somebody reads already stays with them.`;
}

const count = (number: number) =>
  number === 1 ? '1 applicant' : `${number.toLocaleString('en')} applicants`;
