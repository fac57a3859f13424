import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Inline, TextMark } from '../../../shared/document/inline-model.ts';
import { safeHref } from '../../../shared/document/safe-href.ts';

/** A line of an article as runs. */
export function runsOf(content: readonly Inline[]): ParagraphChild[] {
  return content.flatMap((item): readonly ParagraphChild[] => {
    if (item.type !== 'link') return [runOf(item, {})];
    const inside = item.content.map((part) => runOf(part, { style: 'Hyperlink' }));
    const href = safeHref(item.href);
    return href === null ? inside : [new ExternalHyperlink({ link: printable(href), children: inside })];
  });
}

/** One piece of plain text. */
export const textRun = (text: string, look: IRunOptions = {}): TextRun => new TextRun({ ...look, text: printable(text) });

function runOf(item: Exclude<Inline, { type: 'link' }>, look: IRunOptions): TextRun {
  return item.type === 'break' ? new TextRun({ break: 1 }) : textRun(item.text, { ...look, ...lookOf(item.marks ?? []) });
}

function lookOf(marks: readonly TextMark[]): IRunOptions {
  const has = (mark: TextMark): boolean => marks.includes(mark);
  return {
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('strike') ? { strike: true } : {}),
    // Word knows one place beside the line at a time.
    ...(has('sup') ? { superScript: true } : has('sub') ? { subScript: true } : {}),
  };
}

/** XML cannot hold these letters at all: Word would call the whole file damaged. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
