import type { Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lockSession, setupSecurity } from '../../../electron/app/security.ts';
import { electron, FakeContents, FakeSession, preventable, resetElectron } from '../../helpers/electron-mock.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

beforeEach(resetElectron);

const hostile = [
  'https://evil.example/',
  'http://evil.example/?next=app://bundle/index.html',
  'http://app://bundle/',
  'app://bundle.evil/index.html',
  'app://evil@bundle/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'about:blank',
  '\\\\server\\share',
];

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('never gets past %s', (name) => {
    const log = memoryLog();
    const contents = lockedContents(log);
    for (const url of hostile) {
      const seen = preventable();
      contents.emit(name, { preventDefault: seen.preventDefault, url }, url);
      expect(seen.prevented, url).toBe(true);
    }
    expect(log.lines).toHaveLength(hostile.length);
  });

  it('runs in the sandbox, whatever its window asks for', () => {
    lockedContents(memoryLog());
    expect(electron.app.sandboxed).toBe(true);
  });

  it('opens no window', () => {
    const contents = lockedContents(memoryLog());
    for (const url of hostile) expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
  });

  it('keeps its addresses out of the log', () => {
    const log = memoryLog();
    const contents = lockedContents(log);
    contents.emit('will-navigate', preventable(), 'https://evil.example/?token=abc');
    expect(JSON.stringify(log.lines)).not.toContain('abc');
  });
});

describe('a session', () => {
  it('grants nothing but writing to the clipboard', () => {
    const session = lockedSession();
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal', 'midi', 'unknown', '']) {
      expect(session.request(permission), permission).toBe(false);
      expect(session.check(permission, 'app://bundle/'), permission).toBe(false);
    }
    expect(session.request('clipboard-sanitized-write')).toBe(true);
    expect(session.check('clipboard-sanitized-write', 'app://bundle')).toBe(true);
    expect(session.check('clipboard-sanitized-write', 'app://bundle.evil')).toBe(false);
    expect(session.check('clipboard-sanitized-write', 'https://evil.example')).toBe(false);
    expect(session.device()).toBe(false);
  });

  it('downloads nothing', () => {
    const event = preventable();
    lockedSession().emitter.emit('will-download', event);
    expect(event.prevented).toBe(true);
  });
});

function lockedContents(log: ReturnType<typeof memoryLog>): FakeContents {
  setupSecurity(log);
  const contents = new FakeContents(1);
  electron.app.emit('web-contents-created', {}, contents);
  return contents;
}

function lockedSession() {
  const session = new FakeSession();
  lockSession(session as unknown as Session, memoryLog());
  return {
    emitter: session,
    request: (permission: string) => {
      let answer: boolean | undefined;
      session.request?.(null, permission, (granted) => void (answer = granted));
      return answer;
    },
    check: (permission: string, origin: string) => session.check?.(null, permission, origin),
    device: () => session.device?.(),
  };
}
