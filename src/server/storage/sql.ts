export type SqlValue = string | number | boolean | null | Uint8Array | Date;

export interface Statement {
  readonly text: string;
  readonly values?: readonly SqlValue[];
}

export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * What the war room asks of its database. PostgreSQL and PGlite answer it alike, so that one hospital
 * machine and a consortium run the same statements. A promise is kept only when the data is committed.
 */
export interface Sql {
  query(text: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** All statements in one transaction, or none of them; gives the rows of the last one. */
  batch(statements: readonly Statement[]): Promise<readonly SqlRow[]>;
  close(): Promise<void>;
}
