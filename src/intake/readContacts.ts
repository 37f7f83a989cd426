import { BLANK_CONTACT, type ContactFacts } from '../domain/contact.ts';
import { contactKey } from '../domain/contactKey.ts';
import { CONTACT_RELATIONS, type ContactRelation } from '../domain/note.ts';
import { normaliseHeader, trimHeaders } from './normaliseHeader.ts';
import { parseRows } from './parseRows.ts';
import { splitLines } from './physicalLines.ts';
import { rankDelimiters } from './sniffDelimiter.ts';
import { unifyLineEndings } from './unifyLineEndings.ts';

/** Something in a list of contacts that was not taken, or not as it stands. */
export interface ContactProblem {
  /** Line of the file on which the row begins; the first line is 1. */
  readonly line: number;
  /** Header text, or null when the whole row is meant. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
  readonly rejectsRow: boolean;
}

export interface ContactsRead {
  readonly contacts: readonly ContactFacts[];
  readonly problems: readonly ContactProblem[];
  /** Headers that no field takes; their cells are not kept. */
  readonly unread: readonly string[];
}

type Field = keyof ContactFacts | 'first' | 'last';

const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  name: ['name', 'full name', 'contact', 'contact name'],
  first: ['first', 'first name', 'given name'],
  last: ['last', 'last name', 'surname', 'family name'],
  role: ['role', 'title', 'job title', 'position'],
  institution: ['institution', 'organization', 'organisation', 'company', 'hospital', 'school'],
  specialty: ['specialty', 'speciality', 'department', 'program'],
  relation: ['relation', 'relation to us', 'relationship'],
  knownBy: ['known by', 'known to', 'who knows them', 'who here knows them', 'knows'],
  email: ['email', 'e mail', 'email address', 'e mail address'],
  phone: ['phone', 'telephone', 'mobile', 'phone number'],
  remembered: ['trust', 'trust history', 'remembered', 'history', 'notes', 'remarks'],
};

/** A cell in words for each relation. */
const RELATIONS: Readonly<Record<ContactRelation, RegExp>> = {
  'our faculty': /^(our|own|us|ours|internal)\b|faculty here/i,
  'unfilled director': /unfilled/i,
  other: /^(other|external|outside|none|)$/i,
};

const MOST = 500;

/**
 * Text of a table → contacts. A row without a name is refused; a cell that says something that no
 * field can hold is left blank and named. Every row is a contact or a problem with its line.
 */
export function readContacts(text: string): ContactsRead {
  const lines = splitLines(text);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return refused(1, '', 'This file holds only blank lines.');
  const [delimiter = ','] = rankDelimiters(lines.slice(first, first + 30));
  const [header, ...rows] = parseRows(unifyLineEndings(text, delimiter), delimiter, 1).filter(
    ({ cells }) => cells.some((cell) => cell.trim() !== ''),
  );
  const headers = trimHeaders(header?.cells ?? []);
  const columns = headers.map((title) => fieldOf(title));
  if (!columns.includes('name') && !columns.includes('last')) {
    return refused(
      header?.line ?? 1,
      headers.join(', '),
      'No column is called “Name”, or “First name” and “Last name”. Add it above the rows.',
    );
  }
  const problems: ContactProblem[] = [];
  const contacts = rows.flatMap(({ line, cells }) => {
    const facts: Record<Field, string> = { ...BLANK_CONTACT, first: '', last: '' };
    const reject = (column: string | null, value: string, reason: string) =>
      problems.push({ line, column, value: value.slice(0, 200), reason, rejectsRow: true });
    for (const [index, field] of columns.entries()) {
      const cell = (cells[index] ?? '').trim();
      if (field === null || cell === '') continue;
      if (cell.length > MOST) {
        const reason = `A field holds at most ${MOST} characters; this has ${cell.length}.`;
        reject(headers[index] ?? null, cell, reason);
        return [];
      }
      // The first of two columns of one kind that says something counts.
      if (facts[field] === '' || (field === 'relation' && facts.relation === 'other')) {
        facts[field] = cell;
      }
    }
    const { first: given, last, relation: written, ...texts } = facts;
    const name = texts.name === '' ? `${given} ${last}`.trim() : texts.name;
    if (contactKey(name) === '') {
      reject(null, cells.join(' | '), 'Nobody is named in this row.');
      return [];
    }
    const relation = CONTACT_RELATIONS.find((known) => RELATIONS[known].test(written));
    if (relation === undefined) {
      problems.push({
        line,
        column: headers[columns.indexOf('relation')] ?? null,
        value: written.slice(0, 200),
        reason: 'Read as “other”: we know “our faculty” and “unfilled director”.',
        rejectsRow: false,
      });
    }
    return [{ ...texts, name, relation: relation ?? 'other' }];
  });
  return { contacts, problems, unread: headers.filter((_, index) => columns[index] === null) };
}

function fieldOf(title: string): Field | null {
  const known = normaliseHeader(title);
  const fields = Object.keys(HEADERS) as Field[];
  return fields.find((field) => HEADERS[field].includes(known)) ?? null;
}

function refused(line: number, value: string, reason: string): ContactsRead {
  const problem = { line, column: null, value: value.slice(0, 200), reason, rejectsRow: true };
  return { contacts: [], problems: [problem], unread: [] };
}
