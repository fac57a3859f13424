import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyWholeFile, writeWholeFile, type FileCalls } from '../../../electron/app/whole-file.ts';
import { AppFailure } from '../../../shared/domain/app-error.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const real: FileCalls = { writeFile, copyFile, rename, rm };
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const bytes = new TextEncoder().encode('mới');

async function kindOf(calls: FileCalls): Promise<string> {
  const path = join(folder, 'bài.docx');
  writeFileSync(path, 'cũ');
  const kind = await writeWholeFile(path, bytes, calls).then(
    () => 'written',
    (cause: unknown) => (cause instanceof AppFailure ? cause.error.kind : String(cause)),
  );
  // Whatever went wrong: the old file is whole, and nothing is left beside it.
  expect(readdirSync(folder)).toEqual(['bài.docx']);
  if (kind !== 'written') expect(readFileSync(path, 'utf8')).toBe('cũ');
  return kind;
}

test('a file is replaced in one go, and a new one is made', async () => {
  expect(await kindOf(real)).toBe('written');
  expect(readFileSync(join(folder, 'bài.docx'), 'utf8')).toBe('mới');
  await writeWholeFile(join(folder, `${'x'.repeat(200)}.txt`), bytes);
  expect(readdirSync(folder)).toHaveLength(2);
  await copyWholeFile(join(folder, 'bài.docx'), join(folder, 'bản sao.docx'));
  expect(readFileSync(join(folder, 'bản sao.docx'), 'utf8')).toBe('mới');
});

test.each([
  ['Word has the file open', { ...real, rename: failing('EPERM') }, 'file-in-use'],
  ['another program has locked it', { ...real, rename: failing('EBUSY') }, 'file-in-use'],
  ['the folder may not be written', { ...real, writeFile: failing('EACCES') }, 'no-write-permission'],
  ['the disk is read-only', { ...real, writeFile: failing('EROFS') }, 'no-write-permission'],
  ['the disk is full', { ...real, writeFile: failing('ENOSPC') }, 'storage-full'],
  ['the disk is gone', { ...real, writeFile: failing('EIO') }, 'storage-failed'],
])('%s', async (_, calls, expected) => expect(await kindOf(calls as FileCalls)).toBe(expected));

test('a folder that is not there', async () => {
  await expect(writeWholeFile(join(folder, 'không', 'có.txt'), bytes)).rejects.toMatchObject({ error: { kind: 'storage-failed', detail: 'ENOENT' } });
});
