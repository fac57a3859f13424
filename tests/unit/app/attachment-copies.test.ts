import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAttachments } from '../../../electron/app/attachments.ts';
import { words } from '../../../electron/app/words.ts';
import { openStore } from '../../../electron/store/database.ts';
import type { Store } from '../../../electron/store/interfaces.ts';
import { attachmentTypes } from '../../../shared/domain/attachment.ts';
import { systemClock } from '../../../shared/domain/clock.ts';
import { systemIds } from '../../../shared/domain/ids.ts';
import { pdfFile } from '../../fixtures/attachment-files.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

const bytes = pdfFile(7, 5000);
let dir: string;
let store: Store;
let assetId: string;
beforeEach(async () => {
  resetElectron();
  dir = await mkdtemp(join(tmpdir(), 'copies-'));
  store = openStore({ dir: join(dir, 'data'), clock: systemClock, ids: systemIds });
  const incoming = await store.attachments.receive();
  await incoming.append(bytes);
  ({ id: assetId } = await incoming.keep({ name: 'Kế hoạch.pdf', mime: attachmentTypes.pdf }));
  onTestFinished(async () => {
    store.close();
    await rm(dir, { recursive: true, force: true });
  });
});

const parts = (window: BrowserWindow | null = null) =>
  createAttachments({ store, folder: join(dir, 'opened'), ids: systemIds, window: () => window, words: () => words.vi, log: memoryLog() });

describe('opening an attachment', () => {
  it('shows a read-only copy under its own name; the stored file stays what it is', async () => {
    await parts().attachmentCopies.open({ assetId, name: 'Kế hoạch tháng 7.pdf' });
    const [copy = ''] = electron.shell.files;
    expect(basename(copy)).toBe('Kế hoạch tháng 7.pdf');
    expect(copy).not.toBe(store.assets.pathOf(assetId));
    expect(await readFile(copy)).toEqual(bytes);
    expect((await stat(copy)).mode & 0o222).toBe(0);
    expect((await stat(store.assets.pathOf(assetId))).mode & 0o200).toBe(0o200);
  });

  it.each([
    ['Kế hoạch.exe', 'Kế hoạch.exe.pdf'],
    ['..\\..\\Startup\\a.bat', 'a.bat.pdf'],
    ['../../a.pdf', 'a.pdf'],
    ['hóa đơn\u202efdp.exe', 'hóa đơnfdp.exe.pdf'],
    ['NUL.pdf', 'tep-NUL.pdf'],
  ])('never under a name that makes it something else: %j', async (name, expected) => {
    await parts().attachmentCopies.open({ assetId, name });
    const [copy = ''] = electron.shell.files;
    expect(copy.startsWith(join(dir, 'opened'))).toBe(true);
    expect(basename(copy)).toBe(expected);
  });

  it('twice gives two copies, and those of an earlier run go at the next start', async () => {
    const { attachmentCopies } = parts();
    await attachmentCopies.open({ assetId, name: 'a.pdf' });
    await attachmentCopies.open({ assetId, name: 'a.pdf' });
    expect(await readdir(join(dir, 'opened'))).toHaveLength(2);
    await parts().attachmentCopies.open({ assetId, name: 'a.pdf' });
    expect(await readdir(join(dir, 'opened'))).toHaveLength(1);
  });

  it('says when there is no program for it, and when it is not here', async () => {
    electron.shell.fileAnswer = 'No application is registered';
    await expect(parts().attachmentCopies.open({ assetId, name: 'a.pdf' })).rejects.toMatchObject({ error: { kind: 'internal' } });
    await expect(parts().attachmentCopies.open({ assetId: 'f'.repeat(64), name: 'a.pdf' })).rejects.toMatchObject({ error: { kind: 'not-found' } });
    await rm(store.assets.pathOf(assetId));
    electron.shell.files.length = 0;
    await expect(parts().attachmentCopies.open({ assetId, name: 'a.pdf' })).rejects.toMatchObject({ error: { kind: 'not-found' } });
    expect(electron.shell.files).toEqual([]);
  });
});

describe('saving a copy', () => {
  it('writes where the person says, in place of a file that is there', async () => {
    const to = join(dir, 'Bàn', 'mới.pdf');
    await mkdir(join(dir, 'Bàn'));
    await writeFile(to, 'cũ');
    electron.dialog.place = { canceled: false, filePath: to };
    expect(await parts().attachmentCopies.save({ assetId, name: 'Kế hoạch.exe' }, 1)).toEqual({ name: 'Kế hoạch.exe.pdf' });
    expect(electron.dialog.asked).toMatchObject([{ title: words.vi.saveAttachment, defaultPath: 'Kế hoạch.exe.pdf' }]);
    expect(await readFile(to)).toEqual(bytes);
    expect(await readdir(join(dir, 'Bàn'))).toEqual(['mới.pdf']);
  });

  it('does nothing when it is called off, and asks nothing for a file that is not here', async () => {
    expect(await parts().attachmentCopies.save({ assetId, name: 'a.pdf' }, 1)).toBeNull();
    await expect(parts().attachmentCopies.save({ assetId: '0'.repeat(64), name: 'a.pdf' }, 1)).rejects.toMatchObject({ error: { kind: 'not-found' } });
    expect(electron.dialog.asked).toHaveLength(1);
    expect(existsSync(join(dir, 'opened'))).toBe(false);
  });
});

it('the dialog offers the kinds of files that can be attached', async () => {
  expect(await parts().chooseAttachments(1)).toEqual([]);
  electron.dialog.answer = { canceled: false, filePaths: [join(dir, 'a.pdf')] };
  expect(await parts().chooseAttachments(1)).toEqual([join(dir, 'a.pdf')]);
  const [asked] = electron.dialog.asked as readonly { readonly filters: readonly { readonly extensions: readonly string[] }[] }[];
  expect(asked?.filters.flatMap(({ extensions }) => extensions)).toEqual(Object.keys(attachmentTypes));
});
