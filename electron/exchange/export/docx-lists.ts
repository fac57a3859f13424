import { AlignmentType, LevelFormat, Paragraph, type IParagraphOptions, type INumberingOptions } from 'docx';
import type { ListBlock } from '../../../shared/document/flow-model.ts';
import { runsOf } from './docx-inlines.ts';

type Definition = INumberingOptions['config'][number];

/** Gathers the numbering of a file: every list has a definition of its own, so that none counts on from another. */
export type Numbering = { readonly definitions: readonly Definition[]; readonly paragraphs: (list: ListBlock, look?: IParagraphOptions) => Paragraph[] };

/** Word has nine levels; what is deeper stands on the last. */
const LEVEL_MAX = 8;
const INDENT = 425;
const bullets = ['•', '◦', '▪'];

export function createNumbering(): Numbering {
  const definitions: Definition[] = [];

  function define(list: ListBlock, level: number): string {
    const reference = `list-${definitions.length + 1}`;
    const format = list.ordered ? { format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start: list.start ?? 1 } : { format: LevelFormat.BULLET, text: bullets[level % bullets.length] ?? '•' };
    definitions.push({ reference, levels: [{ level, ...format, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } } }] });
    return reference;
  }

  function paragraphs(list: ListBlock, look: IParagraphOptions = {}, depth = 0): Paragraph[] {
    const level = Math.min(depth, LEVEL_MAX);
    const reference = define(list, level);
    return list.items.flatMap((item) => [
      new Paragraph({ style: list.ordered ? 'ListNumber' : 'ListBullet', ...look, numbering: { reference, level }, children: runsOf(item.content) }),
      ...(item.list === undefined ? [] : paragraphs(item.list, look, depth + 1)),
    ]);
  }

  return { definitions, paragraphs: (list, look) => paragraphs(list, look) };
}
