import { memo, useMemo } from 'react';
import type { Contact } from '../../domain/contact.ts';
import { contactTrust, describeTrust } from '../../domain/contactTrust.ts';
import type { Note } from '../../domain/note.ts';
import { useLedger } from '../../store/hooks.ts';
import { VirtualListItem, type VirtualListItemFrame } from '../../ui/VirtualList.tsx';
import styles from './ContactsView.module.css';
import { RELATION_WORDS } from './contactWords.ts';

interface ContactLineProps extends VirtualListItemFrame {
  readonly contact: Contact;
  /** What this contact said, as the directory stands. */
  readonly notes: readonly Note[];
  readonly onOpen: (id: string) => void;
}

/** One entry: who, where, who here knows them, and how their words turned out. */
export const ContactLine = memo(function ContactLine(props: ContactLineProps) {
  const { contact, notes, onOpen } = props;
  const { contactsById } = useLedger();
  const trust = useMemo(
    () => describeTrust(contactTrust(contact, contactsById, notes)),
    [contact, contactsById, notes],
  );
  const { name, role, institution, specialty, knownBy, relation } = contact;
  const place = [role, specialty, institution].filter(Boolean).join(', ');
  const known = [
    relation !== 'other' && RELATION_WORDS[relation],
    knownBy === '' ? 'Nobody here knows them' : `Known by ${knownBy}`,
  ];
  return (
    <VirtualListItem {...props} label={[name, place].filter(Boolean).join(', ')}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.line}
        onClick={() => onOpen(contact.id)}
      >
        <span className={styles.cell}>
          <strong dir="auto">{name}</strong>
          <span className={styles.quiet} dir="auto">
            {place}
          </span>
        </span>
        <span className={`${styles.cell} ${styles.quiet}`}>
          <span>{known.filter(Boolean).join(' · ')}</span>
          <span>{trust}</span>
        </span>
      </button>
    </VirtualListItem>
  );
});
