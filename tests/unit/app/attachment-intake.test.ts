import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createAttachmentIntake, type AttachmentIntake } from '../../../electron/app/attachment-intake.ts';
import { openStore } from '../../../electron/store/database.ts';
import type { Store } from '../../../electron/store/interfaces.ts';
import { isPicture } from '../../../renderer/features/attachments/file-kinds.ts';
import { createImporter } from '../../../renderer/features/photos/importer.ts';
import { ATTACHMENT_BYTES_MAX, attachmentTypes } from '../../../shared/domain/attachment.ts';
import { systemClock } from '../../../shared/domain/clock.ts';
import { systemIds } from '../../../shared/domain/ids.ts';
import { FILE_PART_MAX, type FilePart } from '../../../shared/ipc/attachment-contract.ts';
import { ok } from '../../../shared/ipc/result.ts';
import { docxFile, exeFile, macroFile, pdfFile } from '../../fixtures/attachment-files.ts';
import { memoryLog } from '../../helpers/memory-log.ts';
import { fakeNewsroom } from '../renderer/fake-newsroom.ts';

let dir: string;
let store: Store;
let intake: AttachmentIntake;
let log: ReturnType<typeof memoryLog>;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attachments-'));
  store = openStore({ dir: join(dir, 'data'), clock: systemClock, ids: systemIds });
  log = memoryLog();
  intake = createAttachmentIntake({ attachments: store.attachments, log });
  onTestFinished(async () => {
    store.close();
    await rm(dir, { recursive: true, force: true });
  });
});

const unfinished = () => readdir(join(dir, 'data', 'assets', 'incoming'));
const kindsOf = (answers: Awaited<ReturnType<AttachmentIntake['fromFiles']>>) => answers.map((answer) => (answer.ok ? answer.file.name : answer.error.kind));

describe('chosen files', () => {
  it('have an answer each, in order, with progress, and none learns where it was', async () => {
    const files: Record<string, Buffer> = {
      'Kế hoạch.pdf': pdfFile(1, 3 * FILE_PART_MAX + 5),
      'trống.pdf': Buffer.alloc(0),
      'phần mềm.exe': exeFile(),
      'giả.pdf': exeFile(),
      'Biểu mẫu.docm': macroFile(),
      'giấu macro.docx': macroFile(),
      'thật ra là pdf.docx': pdfFile(2),
      'Bản sao kế hoạch.pdf': pdfFile(1, 3 * FILE_PART_MAX + 5),
    };
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(dir, name), bytes);
    await writeFile(join(dir, 'nặng.zip'), 'PK');
    await truncate(join(dir, 'nặng.zip'), ATTACHMENT_BYTES_MAX + 1);
    await mkdir(join(dir, 'thư mục.pdf'));
    const names = [...Object.keys(files), 'nặng.zip', 'thư mục.pdf', 'mất.pdf'];
    const progress: number[][] = [];
    const answers = await intake.fromFiles(names.map((name) => join(dir, name)), (done, total) => void progress.push([done, total]));
    expect(answers.map(({ name }) => name)).toEqual(names);
    expect(kindsOf(answers)).toEqual([
      'Kế hoạch.pdf',
      'empty-file',
      'unknown-file-type',
      'file-not-as-named',
      'has-macros',
      'has-macros',
      'file-not-as-named',
      'Bản sao kế hoạch.pdf',
      'too-large',
      'unknown-file-type',
      'not-found',
    ]);
    expect(progress).toEqual([...Array(12).keys()].map((done) => [done, 11]));
    expect(JSON.stringify(answers)).not.toContain(dir);
    expect(await unfinished()).toEqual([]);
    expect(log.lines).toEqual([]);
    // The same bytes under two names: one file.
    const [first, same] = [answers[0], answers[7]];
    expect(first?.ok && same?.ok && first.file.assetId === same.file.assetId).toBe(true);
    expect((await readdir(join(dir, 'data', 'assets'), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1);
  });

  it('a fault of our own is told as one and written down', async () => {
    await writeFile(join(dir, 'a.pdf'), pdfFile());
    const broken = createAttachmentIntake({ log, attachments: { ...store.attachments, receive: () => Promise.reject(new Error('bug')) } });
    expect(kindsOf(await broken.fromFiles([join(dir, 'a.pdf')], () => undefined))).toEqual(['internal']);
    expect(log.lines).toMatchObject([{ event: 'attachment.import', error: 'Error: bug' }]);
  });
});

describe('a file from the page', () => {
  const bytes = pdfFile(3, 2 * FILE_PART_MAX + 9);
  const id = (last: number) => `00000000-0000-7000-8000-00000000000${String(last)}`;
  const part = (offset: number, more: Partial<FilePart> = {}): FilePart => ({
    upload: id(1),
    name: 'C:\\Users\\Hoa\\Quyết định.pdf',
    size: bytes.length,
    offset,
    bytes: new Uint8Array(bytes.subarray(offset, offset + FILE_PART_MAX)),
    ...more,
  });

  it('comes piece by piece and keeps its plain name only', async () => {
    expect(await intake.part(part(0), 1)).toBeNull();
    expect(await intake.part(part(FILE_PART_MAX), 1)).toBeNull();
    const answer = await intake.part(part(2 * FILE_PART_MAX), 1);
    expect(answer).toMatchObject({ ok: true, file: { name: 'Quyết định.pdf', mime: attachmentTypes.pdf, bytes: bytes.length } });
    expect(await store.assets.read(answer?.ok ? answer.file.assetId : '')).toEqual(bytes);
  });

  it('is refused by its first piece when it can be', async () => {
    const first = async (more: Partial<FilePart>) => {
      const answer = await intake.part(part(0, more), 1);
      return answer?.ok === false ? answer.error.kind : answer;
    };
    expect(await first({ size: ATTACHMENT_BYTES_MAX + 1 })).toBe('too-large');
    expect(await first({ size: 0, bytes: new Uint8Array(0) })).toBe('empty-file');
    expect(await first({ name: 'virus.pdf.exe' })).toBe('unknown-file-type');
    expect(await first({ name: 'Bảng.XLSM' })).toBe('has-macros');
    expect(await unfinished()).toEqual([]);
  });

  it.each<readonly [string, Partial<FilePart>]>([
    ['a gap', { offset: 2 * FILE_PART_MAX }],
    ['the same piece again', { offset: FILE_PART_MAX - 1 }],
    ['more than was said', { offset: FILE_PART_MAX, size: FILE_PART_MAX + 1 }],
    ['a piece of another file', { offset: FILE_PART_MAX, upload: id(2) }],
  ])('stops at %s, and nothing is left of it', async (_, more) => {
    expect(await intake.part(part(0), 1)).toBeNull();
    expect(await intake.part(part(more.offset ?? 0, more), 1)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(await intake.part(part(FILE_PART_MAX), 1)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(await unfinished()).toEqual([]);
  });

  it('that is given up makes room for the next; windows do not mix', async () => {
    await intake.part(part(0), 1);
    await intake.part(part(0), 2);
    expect(await unfinished()).toHaveLength(2);
    expect(await intake.part(part(0, { upload: id(2) }), 1)).toBeNull();
    expect(await unfinished()).toHaveLength(2);
    await intake.part(part(FILE_PART_MAX), 2);
    expect(await intake.part(part(2 * FILE_PART_MAX), 2)).toMatchObject({ ok: true });
    expect(await unfinished()).toHaveLength(1);
  });
});

describe('the page hands files over', () => {
  const importer = () => createImporter({ api: { ...fakeNewsroom().api, filePart: async (part) => ok(await intake.part(part, 1)) }, newId: () => systemIds.next(), openArticle: () => null });
  const fileOf = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name);

  it('one after the other, the good and the bad', async () => {
    const { attach, round } = importer();
    const big = pdfFile(4, 2 * FILE_PART_MAX);
    const files = await attach([fileOf('to.pdf', big), fileOf('giả.pdf', exeFile()), fileOf('rỗng.zip', Buffer.alloc(0)), fileOf('Giấy mời.docx', docxFile())]);
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['to.pdf', big.length],
      ['Giấy mời.docx', docxFile().length],
    ]);
    expect(round.get()).toMatchObject({ what: 'files', running: false, done: 4, lines: [{ state: 'ok' }, { error: { kind: 'file-not-as-named' } }, { error: { kind: 'empty-file' } }, { state: 'ok' }] });
    expect(await unfinished()).toEqual([]);
  });

  it('reads nothing of a file that is too large, and says so of one that cannot be read', async () => {
    const { attach, round } = importer();
    const gone = { name: 'mất.pdf', size: 5, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    expect(await attach([{ ...gone, name: 'nặng.zip', size: ATTACHMENT_BYTES_MAX + 1 }, gone])).toEqual([]);
    expect(round.get()?.lines.map(({ error }) => error?.kind)).toEqual(['too-large', 'internal']);
  });

  it.each([
    ['', '', true],
    ['ảnh.JPG', '', true],
    ['ảnh.heic', '', true],
    ['không đuôi', 'image/png', true],
    ['Quyết định.pdf', 'application/pdf', false],
    ['phần mềm.exe', '', false],
    ['jpg', '', false],
  ])('%j of type %j: a picture? %s', (name, type, expected) => expect(isPicture({ name, type })).toBe(expected));
});
