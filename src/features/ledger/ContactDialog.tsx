import { useState } from 'react';
import { BLANK_CONTACT, type Contact, type ContactFacts } from '../../domain/contact.ts';
import { standingContacts, withRelation } from '../../domain/directory.ts';
import { CONTACT_RELATIONS, type ContactRelation } from '../../domain/note.ts';
import { searchContacts } from '../../domain/searchContacts.ts';
import { faultOfContact, mergeContacts, saveContact } from '../../store/commands/saveContact.ts';
import { useBoard, useLedger, useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FindBox } from '../../ui/FindBox.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ContactDialog.module.css';
import { ContactHistory } from './ContactHistory.tsx';
import { RELATION_WORDS } from './contactWords.ts';

interface ContactDialogProps {
  /** Null for a new entry. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
}

const FIELDS = [
  ['name', 'Name'],
  ['role', 'Role'],
  ['institution', 'Institution'],
  ['specialty', 'Specialty'],
  ['knownBy', 'Who here knows them'],
  ['email', 'E-mail'],
  ['phone', 'Phone'],
] as const;

/** One entry of the directory to read, correct and merge. */
export function ContactDialog({ contact, onClose }: ContactDialogProps) {
  const run = useRun();
  const [facts, setFacts] = useState<ContactFacts>(() => factsOf(contact));
  const { mailDomains } = useBoard();
  const [isTried, setTried] = useState(false);
  const fault = faultOfContact(facts);

  function save(): void {
    setTried(true);
    if (fault === null && run(saveContact, { id: contact?.id ?? null, facts })) onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size={contact === null ? 'medium' : 'large'}
      title={contact === null ? 'New contact' : contact.name}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            Save contact
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {FIELDS.map(([field, label]) => (
          <TextField
            key={field}
            label={label}
            value={facts[field]}
            error={field === 'name' && isTried ? fault : null}
            onChange={(event) => {
              const next = { ...facts, [field]: event.currentTarget.value };
              setFacts(field === 'email' ? withRelation(next, mailDomains) : next);
            }}
          />
        ))}
        <SelectField
          label="Relation to us"
          value={facts.relation}
          options={CONTACT_RELATIONS.map((value) => ({ value, label: RELATION_WORDS[value] }))}
          onChange={(event) =>
            setFacts({ ...facts, relation: event.currentTarget.value as ContactRelation })
          }
        />
        <TextArea
          label="How their words turned out in earlier years"
          className={styles.wide}
          value={facts.remembered}
          onChange={(event) => setFacts({ ...facts, remembered: event.currentTarget.value })}
        />
        <button type="submit" hidden />
      </form>
      {contact !== null && (
        <>
          <ContactHistory contact={contact} />
          <MergeWith contact={contact} onMerged={onClose} />
        </>
      )}
    </Dialog>
  );
}

interface MergeWithProps {
  readonly contact: Contact;
  readonly onMerged: () => void;
}

function MergeWith({ contact, onMerged }: MergeWithProps) {
  const run = useRun();
  const { contactsById } = useLedger();
  const others = standingContacts(contactsById).filter(({ id }) => id !== contact.id);
  if (others.length === 0) return null;
  return (
    <section className={styles.part}>
      <SectionLabel as="h3">Written twice?</SectionLabel>
      <p className={styles.quiet}>
        The entry that you choose becomes part of this one: one person, one voice. It fills what is
        blank here; no note is rewritten.
      </p>
      <FindBox<Contact>
        label="Merge with this entry"
        placeholder="The same person, by name or place"
        find={(query) => searchContacts(others, query, 8)}
        itemId={({ id }) => id}
        renderItem={({ name, role, institution }) =>
          [name, role, institution].filter(Boolean).join(', ')
        }
        onChoose={({ id }) => {
          if (run(mergeContacts, { into: contact.id, from: id })) onMerged();
        }}
      />
    </section>
  );
}

function factsOf(contact: Contact | null): ContactFacts {
  if (contact === null) return BLANK_CONTACT;
  const { id: _id, by: _by, at: _at, mergedInto: _mergedInto, ...facts } = contact;
  return facts;
}
