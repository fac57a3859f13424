import type { Alignment, Flow, HeadingLevel, ListBlock } from './flow-model.ts';
import { escapeHtml, inlineToHtml } from './inline-html.ts';
import type { Inline } from './inline-model.ts';

/** `class` for pages with our style sheet; `style` for pages of others, where only the attribute says anything. */
export type AlignmentIn = 'class' | 'style';

/** Paragraph, heading or list; nothing when it has no words. */
export function flowToHtml(flow: Flow, alignment: AlignmentIn): string {
  switch (flow.type) {
    case 'paragraph':
      return paragraphToHtml(flow.content, flow.align, alignment);
    case 'heading':
      return headingToHtml(flow.level, flow.content, flow.align, alignment);
    case 'list':
      return listToHtml(flow.list);
    default:
      return '';
  }
}

export function paragraphToHtml(content: readonly Inline[], align?: Alignment, alignment: AlignmentIn = 'class'): string {
  return wrapped('p', content, align, alignment);
}

export function headingToHtml(level: HeadingLevel, content: readonly Inline[], align?: Alignment, alignment: AlignmentIn = 'class'): string {
  // Levels come from a closed union, but a value that slipped past the types must not become a tag name.
  return wrapped(level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4', content, align, alignment);
}

function wrapped(tag: string, content: readonly Inline[], align: Alignment | undefined, alignment: AlignmentIn): string {
  const inner = inlineToHtml(content);
  return inner.trim() === '' ? '' : `<${tag}${alignmentAttribute(align, alignment)}>${inner}</${tag}>`;
}

function alignmentAttribute(align: Alignment | undefined, alignment: AlignmentIn): string {
  if (align !== 'center' && align !== 'justify') return '';
  return alignment === 'class' ? ` class="align-${align}"` : ` style="text-align: ${align}"`;
}

export function listToHtml(list: ListBlock): string {
  const items = list.items.map((item) => `<li>${inlineToHtml(item.content)}${item.list === undefined ? '' : listToHtml(item.list)}</li>`);
  if (!list.ordered) return `<ul>${items.join('')}</ul>`;
  const start = list.start === undefined || list.start === 1 ? '' : ` start="${escapeHtml(String(list.start))}"`;
  return `<ol${start}>${items.join('')}</ol>`;
}
