import { attachmentWords, creditLine, sharedCredit } from '../../../shared/document/block-words.ts';
import type { Flow, ListBlock, Row } from '../../../shared/document/flow-model.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import type { Block, Gallery } from '../../../shared/document/model.ts';
import type { ExportArticle } from './export-article.ts';

/** Lines as Windows ends them, and the mark by which old editors know that the letters are Unicode. */
const LINE_END = '\r\n';
const UNICODE_MARK = '\ufeff';

/** The article as plain text: a blank line between blocks, captions in brackets, tables with tabs. */
export function writeText(article: ExportArticle): string {
  return `${UNICODE_MARK}${articleWords(article).replaceAll('\n', LINE_END)}${LINE_END}`;
}

/** The same for the clipboard. */
export function articleWords({ headline, lead, byline, source, blocks }: ExportArticle): string {
  const parts = [headline, lead, ...blocks.map(blockWords), byline, source === '' ? '' : `Nguồn: ${source}`];
  return parts.map((part) => part.trimEnd()).filter((part) => part.trim() !== '').join('\n\n');
}

function blockWords(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'list':
      return flowWords(block);
    case 'quote':
      return `“${words(block.content)}”`;
    case 'pullquote':
      return `“${words(block.content)}”${block.source.length === 0 ? '' : ` – ${words(block.source)}`}`;
    case 'rule':
      return '* * *';
    case 'figure':
      return bracketed('Ảnh', said(block.caption, creditLine(block.credit)));
    case 'gallery':
      return galleryWords(block);
    case 'video':
      return bracketed('Video', [block.title, words(block.caption), block.href].filter((part) => part.trim() !== '').join(' – '));
    case 'table':
      return [words(block.caption), ...tableLines(block.rows)].filter((line) => line !== '').join('\n');
    case 'infobox':
      return block.content.map(flowWords).join('\n');
    case 'attachment':
      return `[${attachmentWords(block)}]`;
  }
}

/** What is about all photos, then a line for each that has words of its own. */
function galleryWords({ photos, caption }: Gallery): string {
  const credit = sharedCredit(photos);
  const own = photos.map((photo) => said(photo.caption, credit === '' ? creditLine(photo.credit) : ''));
  return [bracketed(`Bộ ảnh, ${photos.length} ảnh`, said(caption, credit)), ...own.map((line, at) => (line === '' ? '' : bracketed(`Ảnh ${at + 1}`, line)))].filter((line) => line !== '').join('\n');
}

const said = (caption: readonly Inline[], credit: string): string => [words(caption), credit].filter((part) => part !== '').join(' ');

/** `[Ảnh: …]`; a photo without a word is still a photo. */
function bracketed(label: string, told: string): string {
  return told === '' ? `[${label}]` : told.startsWith(`${label}:`) ? `[${told}]` : `[${label}: ${told}]`;
}

function flowWords(flow: Flow): string {
  return flow.type === 'list' ? listLines(flow.list, '').join('\n') : words(flow.content);
}

function listLines({ ordered, start = 1, items }: ListBlock, indent: string): readonly string[] {
  return items.flatMap((item, index) => {
    const sign = ordered ? `${start + index}. ` : '- ';
    const inner = item.list === undefined ? [] : listLines(item.list, `${indent}    `);
    return [`${indent}${sign}${words(item.content).replaceAll('\n', `\n${indent}  `)}`, ...inner];
  });
}

function tableLines(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => row.map((cell) => cell.content.map(flowWords).join(' ').replace(/\s+/g, ' ').trim()).join('\t'));
}

function words(content: readonly Inline[]): string {
  return content.map((item) => (item.type === 'text' ? item.text : item.type === 'break' ? '\n' : linkWords(item))).join('');
}

/** On paper and in a message a link is its address. */
function linkWords(link: Extract<Inline, { type: 'link' }>): string {
  const text = words(link.content);
  const address = link.href.replace(/^(?:mailto|tel):/, '');
  return text.trim() === address || text.trim() === '' || address.endsWith(text.trim()) ? text || address : `${text} (${address})`;
}
