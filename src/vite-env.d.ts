/// <reference types="vite/client" />
interface ImportMetaEnv {
  /** `1` in a build whose clock can be set by the address, for rehearsals and tests. */
  readonly VITE_REHEARSAL?: string;
  /** `1`: the program is kept in the browser, `0`: it is not. Without it, in all but rehearsal builds. */
  readonly VITE_OFFLINE?: string;
}
