import type {
  Invitation,
  MadeInvitation,
  Member,
  NewInvitation,
  RoomSession,
  RoomWorkspace,
  SignInLine,
} from '../../room/messages.ts';
import type { Role } from '../../room/roles.ts';
import type { Sql, SqlRow } from '../storage/sql.ts';
import { hashCode, hashSecret, makeCode, makeId, makeToken } from './secrets.ts';

const DAY_MS = 86_400_000;
const SESSION_DAYS = 30;
const INVITATION_KEPT_DAYS = 30;
const SIGN_INS_KEPT_DAYS = 730;

export interface SignedIn {
  readonly token: string;
  readonly person: string;
}

/** Who may be in the room. Secrets are kept as hashes only, and nothing here is cached. */
export class Accounts {
  readonly #sql: Sql;
  readonly #now: () => number;

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
  }

  async createWorkspace(name: string, owner: string | null): Promise<string> {
    const id = makeId();
    await this.#sql.batch([
      { text: 'insert into workspaces (id, name) values ($1, $2)', values: [id, name] },
      ...(owner === null
        ? []
        : [
            {
              text: `insert into members (workspace, person, role) values ($1, $2, 'owner')`,
              values: [id, owner],
            },
          ]),
    ]);
    return id;
  }

  /** The oldest workspace of this room, or null in an empty one. */
  async firstWorkspace(): Promise<string | null> {
    const [row] = await this.#sql.query('select id from workspaces order by at, id limit 1');
    return row === undefined ? null : String(row.id);
  }

  async hasOwner(workspace: string): Promise<boolean> {
    const rows = await this.#sql.query(
      `select 1 from members where workspace = $1 and role = 'owner'`,
      [workspace],
    );
    return rows.length > 0;
  }

  async invite(workspace: string, { role, name, days }: NewInvitation): Promise<MadeInvitation> {
    const [id, code] = [makeId(), makeCode()];
    const expiresAt = new Date(this.#now() + days * DAY_MS).toISOString();
    await this.#sql.query(
      `insert into invitations (id, workspace, role, name, code_hash, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, workspace, role, name, hashCode(code), expiresAt],
    );
    return { id, role, name, expiresAt, code };
  }

  async invitations(workspace: string): Promise<readonly Invitation[]> {
    const rows = await this.#sql.query(
      `select id, role, name, expires_at from invitations
       where workspace = $1 and used_at is null and expires_at > $2 order by expires_at, id`,
      [workspace, this.#moment()],
    );
    return rows.map((row) => ({
      id: String(row.id),
      role: row.role as Role,
      name: String(row.name),
      expiresAt: momentOf(row.expires_at),
    }));
  }

  async withdraw(workspace: string, invitation: string): Promise<Role | null> {
    const [row] = await this.#sql.query(
      'delete from invitations where workspace = $1 and id = $2 and used_at is null returning role',
      [workspace, invitation],
    );
    return row === undefined ? null : (row.role as Role);
  }

  /**
   * Takes a code once: two who type it in the same moment do not both come in. Somebody who is signed
   * in already keeps that account and gets one more workspace.
   */
  async signInByCode(code: string, name: string, person: string | null): Promise<SignedIn | null> {
    const who = person ?? makeId();
    const token = makeToken();
    const rows = await this.#sql.batch([
      {
        text: `insert into people (id, name) values ($1, $2) on conflict do nothing`,
        values: [who, name],
      },
      {
        text: `with used as (
            update invitations set used_at = $1, used_by = $2
            where code_hash = $3 and used_at is null and expires_at > $1
            returning workspace, role
          ), joined as (
            insert into members (workspace, person, role) select workspace, $2, role from used
            on conflict (workspace, person) do update
              set role = case when members.role = 'owner' then members.role else excluded.role end
            returning person
          )
          insert into sessions (hash, person, expires_at) select $4, person, $5 from joined
          returning person`,
        values: [this.#moment(), who, hashCode(code), hashSecret(token), this.#sessionEnd()],
      },
    ]);
    if (rows.length === 0) {
      if (person === null) await this.#sql.query('delete from people where id = $1', [who]);
      return null;
    }
    return { token, person: who };
  }

  /** Opens a session for somebody whom a provider named; the same subject is always the same person. */
  async signInBySubject(subject: string, name: string): Promise<SignedIn> {
    const token = makeToken();
    const [row] = await this.#sql.batch([
      {
        text: 'insert into people (id, name, subject) values ($1, $2, $3) on conflict (subject) do nothing',
        values: [makeId(), name, subject],
      },
      {
        text: `insert into sessions (hash, person, expires_at)
               select $1, id, $2 from people where subject = $3 returning person`,
        values: [hashSecret(token), this.#sessionEnd(), subject],
      },
    ]);
    return { token, person: String(row?.person) };
  }

  async personOf(token: string): Promise<{ readonly id: string; readonly name: string } | null> {
    const [row] = await this.#sql.query(
      `select people.id, people.name from sessions join people on people.id = sessions.person
       where sessions.hash = $1 and sessions.expires_at > $2`,
      [hashSecret(token), this.#moment()],
    );
    return row === undefined ? null : { id: String(row.id), name: String(row.name) };
  }

  async session(token: string): Promise<RoomSession | null> {
    const person = await this.personOf(token);
    return person === null ? null : { person, workspaces: await this.#workspacesOf(person.id) };
  }

  async roleOf(person: string, workspace: string): Promise<Role | null> {
    const [row] = await this.#sql.query(
      'select role from members where person = $1 and workspace = $2',
      [person, workspace],
    );
    return row === undefined ? null : (row.role as Role);
  }

  /** `SESSION WORKSPACE ROLE` of every pair that still holds, for the sockets that are open. */
  async validSeats(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#sql.query(
      `select sessions.hash, members.workspace, members.role
       from sessions join members on members.person = sessions.person
       where sessions.hash = any(string_to_array($1, ',')) and sessions.expires_at > $2`,
      [hashes.join(','), this.#moment()],
    );
    return new Set(rows.map((row) => `${row.hash} ${row.workspace} ${row.role}`));
  }

  async signOut(token: string): Promise<void> {
    await this.#sql.query('delete from sessions where hash = $1', [hashSecret(token)]);
  }

  async members(workspace: string): Promise<readonly Member[]> {
    const rows = await this.#sql.query(
      `select people.id, people.name, members.role from members
       join people on people.id = members.person where workspace = $1 order by people.name, people.id`,
      [workspace],
    );
    return rows.map((row) => ({
      id: String(row.id),
      name: String(row.name),
      role: row.role as Role,
    }));
  }

  /** False where that would leave the workspace without an owner. */
  async changeRole(workspace: string, person: string, role: Role): Promise<boolean> {
    const rows = await this.#sql.query(
      `update members set role = $3 where workspace = $1 and person = $2
         and (role <> 'owner' or $3 = 'owner' or exists (select 1 from members as other
           where other.workspace = $1 and other.role = 'owner' and other.person <> $2))
       returning person`,
      [workspace, person, role],
    );
    return rows.length > 0;
  }

  /** Ends a membership; false where it is the last owner's. */
  async remove(workspace: string, person: string): Promise<boolean> {
    const rows = await this.#sql.query(
      `delete from members where workspace = $1 and person = $2
         and (role <> 'owner' or exists (select 1 from members as other
           where other.workspace = $1 and other.role = 'owner' and other.person <> $2))
       returning person`,
      [workspace, person],
    );
    return rows.length > 0;
  }

  /**
   * Deletes what no longer opens anything: sessions past their end, and a month later invitations that
   * were used or ran out. Lines of the sign-in record go after two years, as archives do.
   */
  async forgetEnded(): Promise<void> {
    const at = (daysAgo: number) => new Date(this.#now() - daysAgo * DAY_MS).toISOString();
    await this.#sql.batch([
      { text: 'delete from sessions where expires_at < $1', values: [at(0)] },
      {
        text: 'delete from invitations where expires_at < $1 or used_at < $1',
        values: [at(INVITATION_KEPT_DAYS)],
      },
      { text: 'delete from sign_ins where at < $1', values: [at(SIGN_INS_KEPT_DAYS)] },
    ]);
  }

  async recordSignIn(line: {
    readonly person: string | null;
    readonly how: SignInLine['how'];
    readonly outcome: SignInLine['outcome'];
  }): Promise<void> {
    await this.#sql.query(
      'insert into sign_ins (person, how, outcome, at) values ($1, $2, $3, $4)',
      [line.person, line.how, line.outcome, this.#moment()],
    );
  }

  async signIns(workspace: string): Promise<readonly SignInLine[]> {
    const rows = await this.#sql.query(
      `select sign_ins.at, people.name, sign_ins.how, sign_ins.outcome from sign_ins
       left join people on people.id = sign_ins.person
       where sign_ins.person is null
          or sign_ins.person in (select person from members where workspace = $1)
       order by sign_ins.id desc limit 500`,
      [workspace],
    );
    return rows.map((row) => ({
      at: momentOf(row.at),
      name: row.name === null ? null : String(row.name),
      how: row.how as SignInLine['how'],
      outcome: row.outcome as SignInLine['outcome'],
    }));
  }

  async #workspacesOf(person: string): Promise<RoomWorkspace[]> {
    const rows = await this.#sql.query(
      `select workspaces.id, workspaces.name, members.role from members
       join workspaces on workspaces.id = members.workspace
       where members.person = $1 order by workspaces.name, workspaces.id`,
      [person],
    );
    return rows.map((row: SqlRow) => ({
      id: String(row.id),
      name: String(row.name),
      role: row.role as Role,
    }));
  }

  #moment(): string {
    return new Date(this.#now()).toISOString();
  }

  #sessionEnd(): string {
    return new Date(this.#now() + SESSION_DAYS * DAY_MS).toISOString();
  }
}

function momentOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString();
}
