import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/document/plain-text.ts';
import { readEnvelope } from '../../../shared/document/read-envelope.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { withFreshBlockIds } from '../../../shared/document/fresh-ids.ts';
import { builtInSnippets } from '../../../shared/domain/built-in/snippets.ts';
import { builtInTemplates } from '../../../shared/domain/built-in/templates.ts';
import { uuidSchema } from '../../../shared/domain/ids.ts';
import { snippetSaveSchema } from '../../../shared/domain/snippet.ts';
import { templateSaveSchema } from '../../../shared/domain/template.ts';
import { countBlanks } from '../../../shared/text/blanks.ts';

const all = [...builtInTemplates, ...builtInSnippets];
const textOf = (item: (typeof all)[number]): string => [item.name, 'fields' in item ? `${item.description}\n${item.fields.headline}\n${item.fields.lead}` : '', plainText(item.document)].join('\n');

describe('what comes with the app', () => {
  it('has ids and names of its own', () => {
    for (const key of ['id', 'name'] as const) expect(new Set(all.map((item) => item[key])).size, key).toBe(all.length);
    for (const { id } of all) expect(uuidSchema.safeParse(id).success).toBe(true);
  });

  it('is what people could have saved themselves', () => {
    for (const item of builtInTemplates) expect(templateSaveSchema.parse(item)).toEqual(item);
    for (const item of builtInSnippets) expect(snippetSaveSchema.parse(item)).toEqual(item);
  });

  it.each(all.map((item) => [item.name, item] as const))('%s: the editor and portals understand all of it', (_, { document }) => {
    expect(readEnvelope(document).kind).toBe('ok');
    let last = 0;
    const named = withFreshBlockIds(document, () => `block-${String((last += 1)).padStart(6, '0')}`);
    const { blocks, dropped } = toBlocks(named);
    expect(dropped).toEqual([]);
    expect(blocks).toHaveLength(last);
  });

  it.each(all.map((item) => [item.name, item] as const))('%s: is NFC, has blanks to fill in, and knows no districts', (_, item) => {
    const text = textOf(item);
    expect(text).toBe(text.normalize('NFC'));
    expect(countBlanks(text)).toBeGreaterThan(1);
    expect(text).not.toMatch(/(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/iu);
    // A blank that is open or empty would never be found.
    expect(text.replace(/«[^«»\n]+»/g, '')).not.toMatch(/[«»]/);
  });

  it('has shortcut words that no input method turns into others', () => {
    const words = builtInSnippets.map(({ shortcut }) => shortcut);
    expect(new Set(words).size).toBe(words.length);
    // Telex: tone and vowel keys, doubled letters; VNI: digits.
    for (const word of words) expect(word).not.toMatch(/[sfrxjwz\d]|(.)\1|[^a-z]/);
  });
});
