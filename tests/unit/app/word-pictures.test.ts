import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWordPictures } from '../../../electron/app/word-pictures.ts';
import { wordPictureOf, wordPictureSchema } from '../../../shared/domain/word-picture.ts';
import { PHOTO_BYTES_MAX } from '../../../shared/domain/asset.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

let dir: string;
let temp: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'word-pictures-'));
  temp = join(dir, 'Temp');
  await mkdir(join(temp, 'msohtmlclip1', '01'), { recursive: true });
  await mkdir(join(temp, 'msohtmlclip'), { recursive: true });
  await mkdir(join(dir, 'secret', '01'), { recursive: true });
  await writeFile(join(dir, 'secret', 'clip_image009.png'), 'secret');
  await writeFile(join(dir, 'secret', '01', 'clip_image001.png'), 'secret');
  await writeFile(join(temp, 'msohtmlclip1', '01', 'clip_image001.png'), 'one');
  await writeFile(join(temp, 'msohtmlclip', 'clip_image002.jpg'), 'two');
  await writeFile(join(temp, 'msohtmlclip1', '01', 'clip_image003.png'), '');
  await writeFile(join(temp, 'msohtmlclip1', '01', 'clip_image004.png'), '');
  await truncate(join(temp, 'msohtmlclip1', '01', 'clip_image004.png'), PHOTO_BYTES_MAX + 1);
  await mkdir(join(temp, 'msohtmlclip1', '01', 'clip_image005.png'));
  await symlink(join(dir, 'secret', 'clip_image009.png'), join(temp, 'msohtmlclip1', '01', 'clip_image006.png'));
  await symlink(join(dir, 'secret'), join(temp, 'msohtmlclip2'));
  await symlink(join(dir, 'secret', '01'), join(temp, 'msohtmlclip1', '02'));
  await symlink(join(temp, 'msohtmlclip1', '01', 'clip_image001.png'), join(temp, 'msohtmlclip1', '01', 'clip_image007.png'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const read = async (folder: string, part: string, name: string): Promise<string | null> => {
  const [bytes] = await createWordPictures({ roots: [join(dir, 'nowhere'), temp], log: memoryLog() })([{ folder, part, name }]);
  return bytes ? new TextDecoder().decode(bytes) : null;
};

it('reads what Word left in its own folder, and nothing through a link, a folder or an empty or endless file', async () => {
  expect(await read('msohtmlclip1', '01', 'clip_image001.png')).toBe('one');
  expect(await read('msohtmlclip', '', 'clip_image002.jpg')).toBe('two');
  for (const name of ['clip_image003.png', 'clip_image004.png', 'clip_image005.png', 'clip_image006.png', 'clip_image007.png', 'clip_image099.png']) {
    expect(await read('msohtmlclip1', '01', name), name).toBeNull();
  }
  expect(await read('msohtmlclip2', '', 'clip_image009.png')).toBeNull();
  expect(await read('msohtmlclip1', '02', 'clip_image001.png')).toBeNull();
});

it('answers in the order of the questions', async () => {
  const reader = createWordPictures({ roots: [temp], log: memoryLog() });
  const answers = await reader([
    { folder: 'msohtmlclip1', part: '01', name: 'clip_image099.png' },
    { folder: 'msohtmlclip', part: '', name: 'clip_image002.jpg' },
  ]);
  expect(answers.map((bytes) => bytes && new TextDecoder().decode(bytes))).toEqual([null, 'two']);
});

it('knows addresses of Word and takes no other apart', () => {
  expect(wordPictureOf('file:///C:/Users/X/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg')).toEqual({ folder: 'msohtmlclip1', part: '01', name: 'clip_image002.jpg' });
  expect(wordPictureOf('file:///C:\\Users\\X\\AppData\\Local\\Temp\\msohtmlclip\\clip_image010.PNG')).toEqual({ folder: 'msohtmlclip', part: '', name: 'clip_image010.PNG' });
  expect(wordPictureOf('file:///Users/x/Library/Group%20Containers/UBF8T346G9.Office/TemporaryItems/msohtmlclip/clip_image001.png')).not.toBeNull();
  for (const other of [
    'file:///C:/Users/X/secret.png',
    'file:///C:/Temp/msohtmlclip1/01/../../secret.png',
    'file:///C:/Temp/msohtmlclip1/01/clip_image001.exe',
    'file:///C:/Temp/msohtmlclip1/01/clip_image001.png/../x',
    'https://example.invalid/msohtmlclip1/01/clip_image001.png',
    'file:///C:/Temp/xmsohtmlclip1/01/clip_image001.png',
  ]) {
    expect(wordPictureOf(other), other).toBeNull();
  }
  for (const bad of [{ folder: '..', part: '01', name: 'clip_image001.png' }, { folder: 'msohtmlclip1', part: '..', name: 'clip_image001.png' }, { folder: 'msohtmlclip1', part: '01', name: '../clip_image001.png' }, { folder: 'msohtmlclip1', part: '01', name: 'clip_image001.png\0' }]) {
    expect(wordPictureSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
  }
});
