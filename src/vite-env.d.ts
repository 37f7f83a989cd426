/// <reference types="vite/client" />
interface ImportMetaEnv {
  /** `1` in a build whose clock can be set by the address, for rehearsals and tests. */
  readonly VITE_REHEARSAL?: string;
}
