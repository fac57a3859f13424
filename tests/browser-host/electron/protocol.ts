import type * as Electron from 'electron';
import { imitation } from './imitation.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];

const handlers = new Map<string, Handler>();
const privileged = new Set<string>();

/** What answers `scheme://…`, or null. */
export const schemeHandler = (scheme: string): Handler | null => handlers.get(scheme) ?? null;

/** Requests of pages for their own origin arrive at the handler of its scheme (server/page-files.ts); no other scheme can. */
export const protocol = imitation('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle: (scheme, handler) => {
    if (handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>);
