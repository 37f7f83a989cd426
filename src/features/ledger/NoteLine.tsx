import { memo } from 'react';
import { CLAUSES } from '../../domain/conductClauses.ts';
import type { LedgerLine } from '../../domain/filterLedger.ts';
import { LEDGER_PHASE_NAMES } from '../../domain/ledgerPhase.ts';
import { isRetracted } from '../../domain/note.ts';
import { spokenText } from '../../domain/spokenText.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { Tag } from '../../ui/Tag.tsx';
import { VirtualListItem, type VirtualListItemFrame } from '../../ui/VirtualList.tsx';
import { INITIATOR_WORDS, STRENGTH_WORDS, signed } from '../applicant/noteWords.ts';
import styles from './NoteLine.module.css';

interface NoteLineProps extends VirtualListItemFrame {
  readonly line: LedgerLine;
  readonly isFirstOfPhase: boolean;
  readonly onOpen: (noteId: string) => void;
}

/** One note: when, which rung, who about whom, how, what the conduct table says, what it counts. */
export const NoteLine = memo(function NoteLine(props: NoteLineProps) {
  const { line, isFirstOfPhase, onOpen } = props;
  const { note, applicantName, phase, counted } = line;
  const when = formatInZone(note.saidAt, EASTERN);
  const gone = isRetracted(note);
  const contact = note.contactName.trim() || 'Somebody';
  return (
    <VirtualListItem {...props} label={labelOf(line, contact, when)}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.line}
        data-first={isFirstOfPhase || undefined}
        data-retracted={gone || undefined}
        onClick={() => onOpen(note.id)}
      >
        <span className={styles.when}>
          {isFirstOfPhase && <span className={styles.phase}>{LEDGER_PHASE_NAMES[phase]}</span>}
          <span>{when}</span>
        </span>
        <span className={styles.rung} title={`Rung ${note.rung}`}>
          {note.rung}
        </span>
        <span className={styles.who}>
          <strong dir="auto">{applicantName}</strong>
          <span className={styles.by}>
            by <span dir="auto">{contact}</span>
            {note.contactRole !== '' && <span dir="auto">, {note.contactRole}</span>}
          </span>
        </span>
        <span className={styles.words}>
          <span>
            {STRENGTH_WORDS[note.strength].name} · {note.channel} ·{' '}
            {INITIATOR_WORDS[note.initiator].toLowerCase()}
          </span>
          {note.words !== '' && <q dir="auto">{spokenText(note.words).slice(0, 300)}</q>}
        </span>
        <span className={styles.tags}>
          <Marks line={line} />
        </span>
        <span
          className={styles.weight}
          data-tone={counted > 0 ? 'for' : counted < 0 ? 'against' : undefined}
        >
          {signed(counted)}
        </span>
      </button>
    </VirtualListItem>
  );
});

function Marks({ line: { note, findings, open } }: { readonly line: LedgerLine }) {
  if (isRetracted(note)) return <Tag>Retracted</Tag>;
  return (
    <>
      {findings.map(({ case: name }) => (
        <Tag
          key={name}
          tone={open.includes(name) ? 'warning' : 'neutral'}
          title={CLAUSES[name].title}
        >
          {open.includes(name) ? `Case ${name}: open` : `Case ${name}`}
        </Tag>
      ))}
      {note.decision !== undefined && <Tag tone="info">{note.decision.choice}</Tag>}
      {note.callBack !== undefined && note.callBack.done === undefined && <Tag>call back</Tag>}
    </>
  );
}

function labelOf(
  { note, applicantName, open, counted }: LedgerLine,
  contact: string,
  when: string,
) {
  return [
    `${applicantName}: ${contact}`,
    `rung ${note.rung}`,
    STRENGTH_WORDS[note.strength].name.toLowerCase(),
    `${when} ET`,
    isRetracted(note) ? 'retracted' : `counts ${signed(counted)}`,
    ...open.map((name) => `case ${name} open`),
  ].join(', ');
}
