import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from '../../shared/document/envelope.ts';

const syllables =
  'xã tổ chức hội nghị tổng kết phong trào thi đua bảo đảm nước tưới cho vụ đông xuân người dân các thôn tham gia dọn vệ sinh đường làng ngõ xóm trồng cây kiểm tra công trình thủy lợi sẵn sàng phục vụ sản xuất'.split(' ');

/** Deterministic Vietnamese-looking text of so many syllables. */
export function words(count: number, seed: number): string {
  const result: string[] = [];
  for (let at = 0; at < count; at++) result.push(syllables[(at * 7 + seed * 13 + ((at * at) % 11)) % syllables.length] ?? 'xã');
  return `${result.join(' ')}.`;
}

const text = (value: string): SerializedNode => ({ type: 'text', version: 1, text: value, format: 0, detail: 0, mode: 'normal', style: '' });
const paragraph = (value: string, id: string): SerializedNode => ({
  type: 'paragraph',
  version: 1,
  children: value === '' ? [] : [text(value)],
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  $: { blockId: id },
});

/** A body of `wordCount` syllables in paragraphs of 60, with `figures` captioned photos spread evenly. */
export function longArticle(wordCount: number, figures: number, assetId: string): Envelope {
  const paragraphs = Math.max(1, Math.round(wordCount / 60));
  const every = figures === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(paragraphs / figures));
  const children: SerializedNode[] = [];
  let placed = 0;
  for (let at = 0; at < paragraphs; at++) {
    children.push(paragraph(words(60, at), `para-${String(at).padStart(6, '0')}`));
    if (at % every === every - 1 && placed < figures) {
      placed++;
      const { $: _, ...caption } = paragraph(words(14, at), 'unused-id');
      children.push({
        type: 'figure',
        version: 1,
        $: { blockId: `figure-${String(placed).padStart(4, '0')}`, assetId, credit: 'Minh Châu', alt: words(10, at), width: 1500, height: 1000 },
        $slots: { caption },
      });
    }
  }
  const root: SerializedNode = { type: 'root', version: 1, children, direction: null, format: '', indent: 0 };
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root } };
}
