import { useMemo, useState } from 'react';
import { voicesIn } from '../../domain/contact.ts';
import { contactsInNotes } from '../../domain/contactsInNotes.ts';
import { standingContacts, writtenTwice } from '../../domain/directory.ts';
import type { Note } from '../../domain/note.ts';
import { searchContacts } from '../../domain/searchContacts.ts';
import { importContacts, mergeContacts } from '../../store/commands/saveContact.ts';
import { useLedger, useRun, useShownIds } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Plus, Search } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useFontScale } from '../../ui/useRowHeight.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { ContactLine } from './ContactLine.tsx';
import styles from './ContactsView.module.css';
import { ImportContacts } from './ImportContacts.tsx';
import { InquiryList } from './InquiryList.tsx';

const NOBODY: readonly string[] = [];
const NO_NOTES: readonly Note[] = [];
const LINE = 54;
/** Pairs that are asked about at once. */
const PAIRS = 3;

/** Who speaks: the directory, its doubles, and whom we asked. */
export function ContactsView() {
  const ledger = useLedger();
  const run = useRun();
  const { contactsById, notesById } = ledger;
  const [search, setSearch] = useState('');
  const [focusedId, setFocusedId] = useState<string | null>(null);
  /** Null while closed; '' for a new entry. */
  const [openId, setOpenId] = useState<string | null>(null);
  useShownIds(NOBODY);

  const contacts = useMemo(() => standingContacts(contactsById), [contactsById]);
  const pairs = useMemo(() => writtenTwice(contactsById), [contactsById]);
  const outside = useMemo(
    () => contactsInNotes(notesById.values(), contactsById),
    [notesById, contactsById],
  );
  const notesByVoice = useMemo(() => {
    const voiceOf = voicesIn(contactsById);
    const groups = new Map<string, Note[]>();
    for (const note of notesById.values()) {
      const voice = voiceOf(note);
      const group = groups.get(voice);
      if (group === undefined) groups.set(voice, [note]);
      else group.push(note);
    }
    return groups;
  }, [notesById, contactsById]);
  const found = useMemo(
    () => (search.trim() === '' ? contacts : searchContacts(contacts, search, contacts.length)),
    [contacts, search],
  );
  const ids = useMemo(() => found.map(({ id }) => id), [found]);
  const itemHeight = LINE * useFontScale();

  return (
    <div className={styles.view}>
      <div className={styles.directory}>
        <div className={styles.tools}>
          <TextField
            label="Search the contacts"
            hideLabel
            placeholder="Name, place, role"
            data-search
            type="search"
            className={styles.search}
            icon={<Search />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Button icon={<Plus />} onClick={() => setOpenId('')}>
            Add contact
          </Button>
          <ImportContacts />
        </div>
        {pairs.slice(0, PAIRS).map(([one, other]) => (
          <Callout
            key={`${one.id} ${other.id}`}
            tone="warning"
            title={`Written twice? ${one.name}${placeOf(one)} and ${other.name}${placeOf(other)}`}
            actions={
              <Button onClick={() => run(mergeContacts, { into: one.id, from: other.id })}>
                One person
              </Button>
            }
          >
            As one person they are one voice. No note is rewritten, and one undo parts them again.
          </Callout>
        ))}
        {outside.length > 0 && (
          <Callout
            title={
              outside.length === 1
                ? '1 person who spoke is not in the directory'
                : `${outside.length} people who spoke are not in the directory`
            }
            actions={
              <Button onClick={() => run(importContacts, { contacts: outside })}>
                {outside.length === 1 ? 'Add this person' : `Add all ${outside.length}`}
              </Button>
            }
          >
            {outside
              .slice(0, 5)
              .map(({ name }) => name)
              .join(', ')}
            {outside.length > 5 && ', …'}
          </Callout>
        )}
        {contacts.length === 0 ? (
          <EmptyState
            title="The directory is empty"
            text="It holds who speaks for applicants: name, role, place, who here knows them, and how their past words turned out. Rungs 3 and 4 ask for somebody whom we know."
          />
        ) : (
          <VirtualList
            label="Contacts"
            ids={ids}
            focusedId={focusedId}
            itemHeight={itemHeight}
            viewKey={search}
            onFocusItem={setFocusedId}
            onOpenItem={setOpenId}
            renderItem={(frame) => {
              const contact = contactsById.get(frame.id);
              return contact === undefined ? null : (
                <ContactLine
                  key={frame.id}
                  {...frame}
                  contact={contact}
                  notes={notesByVoice.get(contact.id) ?? NO_NOTES}
                  onOpen={setOpenId}
                />
              );
            }}
            empty={<EmptyState title={`Nobody found for “${search.trim()}”`} />}
          />
        )}
      </div>
      <InquiryList />
      {openId !== null && (
        <ContactDialog
          key={openId}
          contact={openId === '' ? null : (contactsById.get(openId) ?? null)}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}

function placeOf({ institution }: { readonly institution: string }): string {
  return institution === '' ? '' : ` (${institution})`;
}
