/** Largest photo accepted, in bytes (20 MiB): portal renditions are far below. */
export const ASSET_BYTES_MAX = 20 * 1024 * 1024;
/** Largest attachment accepted, in bytes (100 MiB), as in the app. */
export const FILE_BYTES_MAX = 100 * 1024 * 1024;
/** Largest article accepted, in bytes of JSON (5 MiB): about a million Vietnamese words without markup. */
export const ARTICLE_BYTES_MAX = 5 * 1024 * 1024;
/** Deepest nesting of JSON accepted; lists inside lists are the only thing that nests, at four levels each. */
export const JSON_DEPTH_MAX = 100;
/** How long a sign-in lasts, in ms (90 days): reporters work offline for weeks. */
export const SESSION_MS = 90 * 24 * 60 * 60 * 1000;
/** How long an idempotency key is kept, in ms (90 days; the API promises at least 30). */
export const KEY_MS = 90 * 24 * 60 * 60 * 1000;
/** Wrong passwords for one user name within `SIGN_IN_WINDOW_MS` before further tries are refused. */
export const SIGN_IN_TRIES = 8;
export const SIGN_IN_WINDOW_MS = 5 * 60 * 1000;
/** Articles on one page of a section or of search results. */
export const PAGE_SIZE = 10;
