import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createShelf } from '../../../electron/app/shelf.ts';
import { words } from '../../../electron/app/words.ts';
import { openStore } from '../../../electron/store/database.ts';
import { AppFailure } from '../../../shared/domain/app-error.ts';
import { emptyFields } from '../../../shared/domain/article.ts';
import { builtInTemplates } from '../../../shared/domain/built-in/templates.ts';
import { documentOf, paragraph } from '../../../shared/document/plain-nodes.ts';
import { systemIds } from '../../../shared/domain/ids.ts';
import { OFFICE_FILE_BYTES_MAX } from '../../../shared/domain/office-file.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);
beforeEach(resetElectron);

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'office-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A PC: a real store and what stands before it. Its clock goes forward with every look. */
function pc(start = 1_000_000) {
  let now = start;
  const clock = { now: () => (now += 1_000) };
  const store = openStore({ dir: folder(), clock, ids: systemIds });
  onTestFinished(() => store.close());
  const told: unknown[] = [];
  const broadcast = { all: (event: string, payload: unknown) => void told.push({ event, payload }) };
  const shelf = createShelf({ store, broadcast: broadcast as never, window: () => null, words: () => words.vi, clock, ids: systemIds, log: memoryLog() });
  const own = () => shelf.templateDesk.list().filter(({ builtIn }) => !builtIn);
  return { ...shelf, own, told, store };
}

const notice = { name: 'Thông báo cắt điện', description: '', scope: 'office' as const, fields: { ...emptyFields, headline: 'Cắt điện' }, document: documentOf(paragraph('«khu vực»')) };
const snippet = { name: 'Trực ban', shortcut: 'tb', scope: 'office' as const, document: documentOf(paragraph('0900')) };

async function exported(from: ReturnType<typeof pc>): Promise<string> {
  const path = join(folder(), 'mẫu của xã.toasoan-mau');
  electron.dialog.place = { canceled: false, filePath: path };
  await from.officeFiles.export(1);
  return path;
}

function choose(path: string): void {
  electron.dialog.answer = { canceled: false, filePaths: [path] };
}

describe('handing out templates', () => {
  it('takes what is shared from one PC to another; the page never sees a path', async () => {
    const [office, reporter] = [pc(), pc()];
    const template = office.templateDesk.save(notice);
    office.snippetDesk.save(snippet);
    office.templateDesk.save({ ...notice, name: 'Của riêng', scope: 'personal' });
    const [shipped] = builtInTemplates;
    const changed = office.templateDesk.save({ ...notice, name: 'Họp theo mẫu xã' }, shipped?.id);
    const path = join(folder(), 'mẫu của xã.toasoan-mau');
    electron.dialog.place = { canceled: false, filePath: path };
    expect(await office.officeFiles.export(1)).toEqual({ kind: 'done', name: 'mẫu của xã.toasoan-mau', templates: 2, snippets: 1, leftOut: 0 });
    expect(electron.dialog.asked).toEqual([expect.objectContaining({ defaultPath: 'Mẫu của cơ quan.toasoan-mau', filters: [{ name: 'Tệp mẫu Tòa Soạn', extensions: ['toasoan-mau'] }] })]);
    expect(readdirSync(join(path, '..'))).toEqual(['mẫu của xã.toasoan-mau']);

    choose(path);
    expect(await reporter.officeFiles.import(1)).toEqual({ kind: 'done', name: 'mẫu của xã.toasoan-mau', counts: { added: 3, updated: 0, unchanged: 0, keptBoth: 0 } });
    expect(reporter.own()).toEqual([template]);
    expect(reporter.templateDesk.list().find(({ id }) => id === shipped?.id)).toEqual(changed);
    expect(reporter.snippetDesk.list()[0]).toMatchObject(snippet);
    expect(reporter.told).toEqual([{ event: 'shelf:changed', payload: { kinds: ['snippets', 'templates'] } }]);
    expect(await reporter.officeFiles.import(1)).toMatchObject({ counts: { added: 0, updated: 0, unchanged: 3, keptBoth: 0 } });
  });

  it('goes back and forth between two PCs without copies, until both change the same', async () => {
    const [office, reporter] = [pc(), pc(5_000_000)];
    const { id } = office.templateDesk.save(notice);
    choose(await exported(office));
    await reporter.officeFiles.import(1);
    reporter.templateDesk.save({ ...notice, name: 'Góp ý' }, id);
    choose(await exported(reporter));
    expect(await office.officeFiles.import(1)).toMatchObject({ counts: { updated: 1, keptBoth: 0 } });
    expect(office.own().map(({ name }) => name)).toEqual(['Góp ý']);

    office.templateDesk.save({ ...notice, name: 'Cơ quan sửa' }, id);
    reporter.templateDesk.save({ ...notice, name: 'Phóng viên sửa' }, id);
    choose(await exported(reporter));
    expect(await office.officeFiles.import(1)).toMatchObject({ counts: { keptBoth: 1 } });
    expect(office.own().map(({ name, scope }) => [name, scope])).toEqual([
      ['Cơ quan sửa (bản sửa ở máy này)', 'personal'],
      ['Phóng viên sửa', 'office'],
    ]);
  });

  it('asks for no place when nothing is shared, and stops when called off', async () => {
    const { officeFiles, templateDesk } = pc();
    expect(await officeFiles.export(1)).toEqual({ kind: 'empty' });
    expect(electron.dialog.asked).toEqual([]);
    templateDesk.save(notice);
    electron.dialog.place = { canceled: true, filePath: '' };
    expect(await officeFiles.export(1)).toEqual({ kind: 'cancelled' });
    expect(await officeFiles.import(1)).toEqual({ kind: 'cancelled' });
  });

  it.each([
    ['not-ours', (path: string) => writeFileSync(path, 'PK\u0003\u0004')],
    ['damaged', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"templates"', '"mẫu"'))],
    ['too-large', (path: string) => truncateSync(path, OFFICE_FILE_BYTES_MAX + 1)],
  ] as const)('refuses a file that is %s and changes nothing', async (reason, spoil) => {
    const { officeFiles, own, templateDesk, told } = pc();
    templateDesk.save(notice);
    const path = join(folder(), 'lạ.toasoan-mau');
    electron.dialog.place = { canceled: false, filePath: path };
    await officeFiles.export(1);
    const before = [own(), told.length];
    spoil(path);
    choose(path);
    expect(await officeFiles.import(1)).toEqual({ kind: 'refused', name: 'lạ.toasoan-mau', reason });
    expect([own(), told.length]).toEqual(before);
  });

  it('explains a file that is gone and a place that cannot be written', async () => {
    const { officeFiles, templateDesk } = pc();
    templateDesk.save(notice);
    choose(join(folder(), 'không có.toasoan-mau'));
    const kind = async (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof AppFailure ? error.error.kind : String(error)));
    expect(await kind(officeFiles.import(1))).toBe('not-found');
    choose(folder());
    expect(await kind(officeFiles.import(1))).toBe('not-found');
    electron.dialog.place = { canceled: false, filePath: join(folder(), 'không', 'có', 'x.toasoan-mau') };
    expect(await kind(officeFiles.export(1))).toBe('storage-failed');
  });
});

describe('an article from a template', () => {
  it('starts with its text and fields, under block ids of its own each time', () => {
    const { seedOf, templateDesk } = pc();
    const { id } = templateDesk.save(notice);
    const [first, second] = [seedOf(id), seedOf(id)];
    expect(first.fields).toEqual(notice.fields);
    const ids = [first, second].map(({ document }) => JSON.stringify(document.state).match(/"blockId":"[^"]{12}"/g));
    expect(ids[0]).toHaveLength(1);
    expect(ids[0]).not.toEqual(ids[1]);
    expect(() => seedOf('0000aaaa-0000-7000-8000-00000000dead')).toThrow('not-found');
  });
});
