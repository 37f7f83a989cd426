import { err, ok } from '../../base/result.ts';
import type { TrackCode } from '../../domain/board.ts';
import { CARD_FACT_NAMES, type CardFact, MAX_CARD_FACTS } from '../../domain/cardFact.ts';
import { mailDomainsIn } from '../../domain/mailDomain.ts';
import type { Command } from '../command.ts';

/** No program is known to offer more positions in SOAP than this; more is a slip of the finger. */
export const MAX_POSITIONS = 200;

export interface SetPositionsArgs {
  readonly track: TrackCode;
  /** Open positions; null when nobody knows yet. */
  readonly positions: number | null;
}

export const setPositions: Command<SetPositionsArgs> = {
  name: 'setPositions',
  plan({ board }, { track, positions }) {
    const current = board.tracks.find(({ code }) => code === track);
    if (current === undefined) return err('This track is not part of the workspace.');
    if (
      positions !== null &&
      !(Number.isInteger(positions) && positions >= 0 && positions <= MAX_POSITIONS)
    ) {
      return err(`Open positions are a whole number from 0 to ${MAX_POSITIONS}.`);
    }
    return ok({
      document: 'board',
      edits: [{ map: 'settings', key: `positions/${track}`, value: positions ?? undefined }],
      line: {
        what: 'setPositions',
        on: [],
        count: 0,
        track,
        from: String(current.positions ?? 'unknown'),
        to: String(positions ?? 'unknown'),
      },
      message: `${current.label}: ${positions === null ? 'open positions unknown' : `${positions} open positions`}`,
      undoable: true,
    });
  },
};

/** Longer names are cut off wherever they stand. */
export const MAX_WORKSPACE_NAME = 60;

export interface RenameWorkspaceArgs {
  readonly name: string;
}

export const renameWorkspace: Command<RenameWorkspaceArgs> = {
  name: 'renameWorkspace',
  plan({ board }, args) {
    const name = args.name.trim().replaceAll(/\s+/g, ' ');
    if (name === '') return err('A workspace needs a name.');
    if (name.length > MAX_WORKSPACE_NAME) {
      return err(
        `A name has at most ${MAX_WORKSPACE_NAME} characters; this one has ${name.length}.`,
      );
    }
    if (name === board.workspaceName) {
      return ok({
        document: 'board',
        edits: [],
        line: { what: 'renameWorkspace', on: [], count: 0 },
        message: `The workspace is called ${name}`,
        undoable: false,
      });
    }
    return ok({
      document: 'board',
      edits: [{ map: 'settings', key: 'workspaceName', value: name }],
      line: {
        what: 'renameWorkspace',
        on: [],
        count: 0,
        from: board.workspaceName,
        to: name,
      },
      message: `The workspace is called ${name}`,
      undoable: true,
    });
  },
};

export interface SetKnownSchoolArgs {
  readonly school: string;
  readonly known: boolean;
}

/** Applicants of a known school are pulled into Review now whatever the first pass says. */
export const setKnownSchool: Command<SetKnownSchoolArgs> = {
  name: 'setKnownSchool',
  plan(_context, { school, known }) {
    const name = school.trim();
    if (name === '') return err('Type the name of a school first.');
    return ok({
      document: 'board',
      edits: [{ map: 'settings', key: `school/${name}`, value: known ? true : undefined }],
      line: { what: 'setKnownSchool', on: [], count: 0, from: known ? 'off' : 'on', to: name },
      message: `${name} is ${known ? 'a known school' : 'no longer a known school'}`,
      undoable: true,
    });
  },
};

export interface SetMailDomainsArgs {
  /** As typed, with commas or spaces between them; empty for none. */
  readonly text: string;
}

/** Where the program has its e-mail: captured messages from there are ours, or our faculty's. */
export const setMailDomains: Command<SetMailDomainsArgs> = {
  name: 'setMailDomains',
  plan({ board }, { text }) {
    const domains = mailDomainsIn(text);
    if (!domains.ok) return domains;
    return ok({
      document: 'board',
      edits: [
        {
          map: 'settings',
          key: 'mailDomains',
          value: domains.value.length === 0 ? undefined : domains.value,
        },
      ],
      line: {
        what: 'setMailDomains',
        on: [],
        count: 0,
        from: board.mailDomains.join(', '),
        to: domains.value.join(', '),
      },
      message:
        domains.value.length === 0
          ? 'No e-mail domain of the program is known'
          : `The program has its e-mail at ${domains.value.join(', ')}`,
      undoable: true,
    });
  },
};

export interface SetCardFactsArgs {
  /** In the order in which the card shows them. */
  readonly facts: readonly CardFact[];
}

/** What every card of the board shows below the name, for everybody in the workspace. */
export const setCardFacts: Command<SetCardFactsArgs> = {
  name: 'setCardFacts',
  plan({ board }, { facts }) {
    if (facts.length > MAX_CARD_FACTS) {
      return err(`A card has room for ${MAX_CARD_FACTS} facts: take one off first.`);
    }
    const words = facts.map((fact) => CARD_FACT_NAMES[fact]).join(', ');
    return ok({
      document: 'board',
      edits: [{ map: 'settings', key: 'cardFacts', value: facts }],
      line: {
        what: 'setCardFacts',
        on: [],
        count: 0,
        from: board.cardFacts.join(', '),
        to: facts.join(', '),
      },
      message: words === '' ? 'Cards show the name alone' : `Cards show ${words}`,
      undoable: true,
    });
  },
};
