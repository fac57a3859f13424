/**
 * The stand-in for the `electron` module. Every export of Electron's main process is here by name, so that an import of
 * one that is not imitated fails when it is used, with its name, and not when the app is linked.
 */
import type * as Common from 'electron/common';
import type * as Main from 'electron/main';
import * as modules from './modules.ts';

export * from './modules.ts';

/** `import electron from 'electron'`; the type says that no name of the main process is missing. */
const electron = modules satisfies Record<keyof typeof Main | keyof typeof Common, unknown>;
export { electron as default };
