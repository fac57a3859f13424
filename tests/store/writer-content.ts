import type { Envelope } from '../../shared/document/envelope.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import type { ArticleFields } from '../../shared/domain/article.ts';

/** What the writer saves as its `save`-th text, so that the reader can tell whether all of it is there. */
export function fields(save: number): ArticleFields {
  return { ...emptyFields, headline: String(save) };
}

/** About 20 kB, so that one save covers several pages. */
export function document(save: number): Envelope {
  const text = `đoạn ${save} `.repeat(100);
  const children = Array.from({ length: 12 }, (_, at) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: `${at} ${text}` }] }));
  return { app: 'toasoan', schema: 1, editor: 'test', state: { root: { type: 'root', version: 1, children } } };
}
