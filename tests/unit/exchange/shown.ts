import { importWord } from '../../../electron/exchange/import/import-word.ts';
import type { ImportedFile } from '../../../electron/exchange/import/imported-block.ts';
import { wordFile, type WordParts } from '../../fixtures/word-files.ts';
import { short } from '../../helpers/short-blocks.ts';

/** A made file, read. */
export async function read(parts: WordParts): Promise<ImportedFile & { readonly shown: readonly string[] }> {
  const file = await importWord(wordFile(parts));
  return { ...file, shown: file.blocks.map(short) };
}
