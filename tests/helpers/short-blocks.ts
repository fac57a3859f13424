import type { ListBlock } from '../../shared/document/flow-model.ts';
import type { Inline } from '../../shared/document/inline-model.ts';
import type { ImportedBlock } from '../../electron/exchange/import/imported-block.ts';

/** A line in short: `[bi:chữ]` for marks, `⏎` for a break, `<address|words>` for a link. */
export function line(content: readonly Inline[]): string {
  return content.map((item) => (item.type === 'break' ? '⏎' : item.type === 'link' ? `<${item.href}|${line(item.content)}>` : item.marks === undefined ? item.text : `[${item.marks.map((mark) => mark.slice(0, 3)).join()}:${item.text}]`)).join('');
}

function list({ ordered, start, items }: ListBlock): string {
  return `${ordered ? `ol${start ?? ''}` : 'ul'}(${items.map((item) => line(item.content) + (item.list === undefined ? '' : list(item.list))).join('; ')})`;
}

/** A block in short. */
export function short(block: ImportedBlock): string {
  switch (block.type) {
    case 'list':
      return list(block.list);
    case 'rule':
      return '---';
    case 'figure':
      return `photo ${block.image}: ${line(block.caption)} | ${block.credit} | ${block.alt}`;
    case 'gallery':
      return `gallery(${block.photos.map(short).join('; ')}) ${line(block.caption)}`;
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => `${cell.header ?? ''}${cell.colSpan === undefined ? '' : `c${cell.colSpan}`}${cell.rowSpan === undefined ? '' : `r${cell.rowSpan}`}[${cell.content.map(short).join('/')}]`).join(''));
      return `table ${line(block.caption)}${block.widths === undefined ? '' : `(${block.widths.join()})`}: ${rows.join(' ')}`;
    }
    case 'infobox':
      return `box(${block.content.map(short).join('/')})`;
    case 'pullquote':
      return `pull ${line(block.content)} -- ${line(block.source)}`;
    case 'video':
      return `video ${block.href} ${block.title} ${line(block.caption)}`;
    case 'heading':
      return `h${block.level}${block.align === undefined ? '' : ` ${block.align}`} ${line(block.content)}`;
    case 'quote':
      return `quote ${line(block.content)}`;
    case 'paragraph':
      return `${block.align === undefined ? '' : `(${block.align}) `}${line(block.content)}`;
  }
}
