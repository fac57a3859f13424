import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { imitation } from './imitation.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';

type Member = 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'setSpellCheckerDictionaryDownloadURL' | 'setCodeCachePath' | 'isPersistent' | 'flushStorageData' | 'getUserAgent';

const accept = (): void => {};

/** Filters are accepted and never called: the requests of a page in a browser do not pass through here. */
const webRequest = {
  onBeforeRequest: accept,
  onBeforeSendHeaders: accept,
  onSendHeaders: accept,
  onHeadersReceived: accept,
  onResponseStarted: accept,
  onBeforeRedirect: accept,
  onCompleted: accept,
  onErrorOccurred: accept,
} satisfies Record<keyof Electron.WebRequest, unknown>;

/**
 * One session. Permission handlers are accepted and never called: the browser asks the person instead. Spelling and
 * caches are the browser's. `will-download` never happens.
 */
class HostSession extends EventEmitter implements Pick<Electron.Session, Member> {
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  readonly fetch = net.fetch;
  readonly availableSpellCheckerLanguages: string[] = [];
  setPermissionRequestHandler = accept;
  setPermissionCheckHandler = accept;
  setDevicePermissionHandler = accept;
  setDisplayMediaRequestHandler = accept;
  setSpellCheckerEnabled = accept;
  setSpellCheckerLanguages = accept;
  setSpellCheckerDictionaryDownloadURL = accept;
  setCodeCachePath = accept;
  flushStorageData = accept;
  isPersistent = (): boolean => true;
  getUserAgent = (): string => 'browser host';
}

export const session = imitation('session', { defaultSession: imitation('session.defaultSession', new HostSession()) });
