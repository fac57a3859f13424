import type { Flow, ListBlock, Row } from '../../shared/document/flow-model.ts';
import type { Inline, TextMark } from '../../shared/document/inline-model.ts';
import type { Block, BlockPhoto } from '../../shared/document/model.ts';

const signs: Readonly<Record<TextMark, string>> = { bold: '**', italic: '_', underline: '++', strike: '~~', sub: ',', sup: '^' };

/** Blocks as lines that a person can read and compare: one per block, marks as signs around words. */
export const blockLines = (blocks: readonly Block[]): readonly string[] => blocks.map(blockLine);

export function inlineLine(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'break') return '⏎';
      if (inline.type === 'link') return `[${inlineLine(inline.content)}](${inline.href})`;
      return (inline.marks ?? []).reduceRight((text, mark) => `${signs[mark]}${text}${signs[mark]}`, inline.text);
    })
    .join('');
}

function blockLine(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'list':
      return flowLine(block);
    case 'quote':
      return `quote: ${inlineLine(block.content)}`;
    case 'pullquote':
      return `pullquote: ${inlineLine(block.content)} (${inlineLine(block.source)})`;
    case 'rule':
      return '---';
    case 'figure':
      return `figure ${photoLine(block)}`;
    case 'gallery':
      return `gallery{${block.photos.map(photoLine).join(' | ')}} ${inlineLine(block.caption)}`;
    case 'table':
      return `table ${inlineLine(block.caption)}: ${block.rows.map(rowLine).join(' ')}`;
    case 'infobox':
      return `box: ${block.content.map(flowLine).join(' ¶ ')}`;
    case 'video':
      return `video ${block.href}: ${block.title} (${inlineLine(block.caption)})`;
    case 'attachment':
      return `file ${block.name}: ${block.title}`;
  }
}

const photoLine = ({ asset, caption, credit, alt }: BlockPhoto): string => `${asset.slice(0, 6)}: ${inlineLine(caption)} (${credit}) alt=${alt}`;

function flowLine(flow: Flow): string {
  if (flow.type === 'list') return listLine(flow.list);
  const name = flow.type === 'heading' ? `h${String(flow.level)}` : 'p';
  return `${name}${flow.align ? `/${flow.align}` : ''}: ${inlineLine(flow.content)}`;
}

function listLine({ ordered, start, items }: ListBlock): string {
  const inside = items.map((item) => `${inlineLine(item.content)}${item.list ? ` ${listLine(item.list)}` : ''}`).join(' | ');
  return `${ordered ? `ol${start === undefined ? '' : String(start)}` : 'ul'}{${inside}}`;
}

function rowLine(row: Row): string {
  const cells = row.map(({ header, colSpan, rowSpan, content }) => {
    const head = header === undefined ? '' : header === 'row' ? '#' : header === 'column' ? '%' : '#%';
    const spans = `${colSpan ? `↔${String(colSpan)}` : ''}${rowSpan ? `↕${String(rowSpan)}` : ''}`;
    return `${head}${spans}${content.map((flow) => flowLine(flow).replace(/^p: /, '')).join(' ¶ ')}`;
  });
  return `[${cells.join(' | ')}]`;
}
