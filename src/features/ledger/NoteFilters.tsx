import { useMemo, useState } from 'react';
import { CONDUCT_CASES, type ConductCase } from '../../domain/conduct.ts';
import { CLAUSES } from '../../domain/conductClauses.ts';
import {
  type LedgerFilter,
  type LedgerLine,
  NO_LEDGER_FILTER,
  type NoteState,
} from '../../domain/filterLedger.ts';
import { INITIATORS, type Initiator, type Rung } from '../../domain/note.ts';
import { useLedger, useSession } from '../../store/hooks.ts';
import { weighingOf } from '../../store/influenceOfApplicant.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ListFilter, Search } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { INITIATOR_WORDS } from '../applicant/noteWords.ts';
import styles from './NoteFilters.module.css';

const STATES: readonly { readonly value: NoteState; readonly label: string }[] = [
  { value: 'open', label: 'Decision open' },
  { value: 'decided', label: 'Decided' },
  { value: 'counts', label: 'Counts' },
  { value: 'zero', label: 'Counts 0' },
  { value: 'retracted', label: 'Retracted' },
];

interface NoteFiltersProps {
  /** All lines, from which the contacts are taken. */
  readonly lines: readonly LedgerLine[];
  readonly filter: LedgerFilter;
  readonly shown: number;
  readonly onChange: (filter: LedgerFilter) => void;
}

export function NoteFilters({ lines, filter, shown, onChange }: NoteFiltersProps) {
  const { ladder } = useSession(weighingOf);
  const contacts = useContactOptions(lines);
  const set = (change: Partial<LedgerFilter>) => onChange({ ...filter, ...change });
  const isFiltered = shown < lines.length;
  /** On a phone the choices fold away, so that the notes are what one sees. */
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label="Filters" className={styles.filters} data-open={isOpen || undefined}>
      <TextField
        label="Search the notes"
        hideLabel
        placeholder="Name, contact, words"
        data-search
        type="search"
        className={styles.search}
        icon={<Search />}
        suffix={filter.search === '' && <Kbd aria-hidden>/</Kbd>}
        value={filter.search}
        onChange={(event) => set({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (filter.search === '') event.currentTarget.blur();
          else set({ search: '' });
          event.preventDefault();
        }}
      />
      <Chip
        pressed={isOpen}
        icon={<ListFilter />}
        className={styles.more}
        onClick={() => setOpen(!isOpen)}
      >
        Filters
      </Chip>
      <SelectField
        className={styles.choice}
        label="Rung"
        hideLabel
        placeholder="Every rung"
        value={filter.rung ?? ''}
        options={ladder.rungs.map(({ rung, contact }) => ({
          value: String(rung),
          label: `${rung} · ${contact}`,
        }))}
        onChange={({ currentTarget: { value } }) =>
          set({ rung: value === '' ? null : (Number(value) as Rung) })
        }
      />
      <SelectField
        className={styles.choice}
        label="Begun by"
        hideLabel
        placeholder="Begun by anybody"
        value={filter.initiator ?? ''}
        options={INITIATORS.map((value) => ({ value, label: INITIATOR_WORDS[value] }))}
        onChange={({ currentTarget: { value } }) => set({ initiator: orNull<Initiator>(value) })}
      />
      <SelectField
        className={styles.choice}
        label="Conduct case"
        hideLabel
        placeholder="Every case"
        value={filter.conductCase ?? ''}
        options={CONDUCT_CASES.map((value) => ({
          value,
          label: `${value} · ${CLAUSES[value].title}`,
        }))}
        onChange={({ currentTarget: { value } }) =>
          set({ conductCase: orNull<ConductCase>(value) })
        }
      />
      <SelectField
        className={styles.choice}
        label="Contact"
        hideLabel
        placeholder="Every contact"
        value={filter.voice ?? ''}
        options={contacts}
        onChange={({ currentTarget: { value } }) => set({ voice: orNull<string>(value) })}
      />
      <SelectField
        className={styles.choice}
        label="State"
        hideLabel
        placeholder="Open or settled"
        value={filter.state ?? ''}
        options={STATES}
        onChange={({ currentTarget: { value } }) => set({ state: orNull<NoteState>(value) })}
      />
      <p className={styles.count}>
        {isFiltered
          ? `${shown.toLocaleString('en')} of ${lines.length.toLocaleString('en')} notes`
          : `${lines.length.toLocaleString('en')} ${lines.length === 1 ? 'note' : 'notes'}`}
      </p>
      {isFiltered && (
        <Button variant="quiet" onClick={() => onChange(NO_LEDGER_FILTER)}>
          Clear filters
        </Button>
      )}
    </section>
  );
}

function orNull<Value extends string>(value: string): Value | null {
  return value === '' ? null : (value as Value);
}

/** Everybody who spoke, by the name of the directory where there is one. */
function useContactOptions(lines: readonly LedgerLine[]) {
  const { contactsById } = useLedger();
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { voice, note } of lines) {
      const name = contactsById.get(voice)?.name ?? note.contactName;
      if (!names.has(voice)) names.set(voice, voice === 'the applicant' ? 'Applicants' : name);
    }
    return [...names]
      .map(([value, label]) => ({ value, label: label.trim() || 'Without a name' }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  }, [lines, contactsById]);
}
