import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from '../../shared/document/envelope.ts';
import type { Article, ArticleFields } from '../../shared/domain/article.ts';
import type { Photo } from '../../shared/domain/asset.ts';
import type { ArticleStore } from '../store/interfaces.ts';
import type { PhotoImporter } from './import-photo.ts';

type Deps = {
  readonly importer: Pick<PhotoImporter, 'importPhoto'>;
  readonly articles: Pick<ArticleStore, 'create'>;
  /** Names a block (`blockIdSchema`). */
  readonly newBlockId: () => string;
  /** Bytes of the photo in it; see `readSamplePhoto`. */
  readonly samplePhoto: Uint8Array;
};

const PHOTO_NAME = 'lua-he-thu.jpg';

/** The photo that ships with the app. `assets/` lies two folders up, from the sources and from `out/main` alike. */
export function readSamplePhoto(): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '../../assets/sample', PHOTO_NAME));
}

/**
 * Makes the sample article of the first run: marked as a sample, complete, ready to be sent. Place and people are made
 * up. Throws what the importer and the store throw; then no article is made.
 */
export async function createSample({ importer, articles, newBlockId, samplePhoto }: Deps): Promise<Article> {
  const photo = await importer.importPhoto({ name: PHOTO_NAME, bytes: samplePhoto });
  return articles.create({ fields, document: sampleDocument(photo, newBlockId), sample: true });
}

const fields: ArticleFields = {
  headline: 'Nông dân Tân Lập rộn ràng thu hoạch lúa hè thu',
  lead: 'Tranh thủ những ngày nắng ráo, bà con các thôn trong xã đổi công cho nhau, cùng ra đồng từ tờ mờ sáng để lúa chín về sân kịp lúc.',
  section: 'tin-tuc-su-kien',
  byline: [
    { name: 'Bích Hường', penName: '', role: 'writer' },
    { name: 'Văn Tịnh', penName: '', role: 'photographer' },
  ],
  source: 'Bài mẫu của Tòa Soạn',
  tags: ['bài mẫu', 'nông nghiệp', 'lúa hè thu'],
  cover: null,
};

function sampleDocument(photo: Photo, newBlockId: () => string): Envelope {
  const block = (node: SerializedNode): SerializedNode => ({ ...node, $: { ...node.$, blockId: newBlockId() } });
  const children = [
    paragraph(
      'Mặt trời chưa lên khỏi rặng dừa, con kênh chạy giữa cánh đồng đã vang tiếng mái chèo. Những chiếc xuồng nhỏ len vào tận chân ruộng mà máy gặt chưa tới được, chở từng bó lúa vừa cắt về sân phơi của thôn.',
    ),
    figure(photo, {
      caption: 'Bà con thôn Trung thu hoạch lúa hè thu bên dòng kênh nội đồng.',
      credit: 'Văn Tịnh',
      alt: 'Tranh vẽ cánh đồng lúa chín vàng lúc bình minh: bốn người đội nón lá đang gặt, một người gánh lúa trên bờ kênh, một người chèo xuồng.',
    }),
    element('paragraph', [
      text('Vụ này, nhiều gia đình gieo cùng một loại giống và xuống giống cùng ngày, nên cả cánh đồng chín đều. “'),
      text('Lúa chín một lượt thì thu hoạch gọn, đỡ rơi vãi, bán cũng dễ', BOLD),
      text('”, một nông dân của thôn Đoài cho biết.'),
    ]),
    heading('Đổi công để kịp mùa'),
    paragraph('Nhà nào lúa chín trước được cả xóm giúp trước, hôm sau đổi lại. Nhờ vậy, những hộ neo người cũng không lo lúa rụng ngoài đồng. Trước khi bước vào vụ mới, bà con nhắc nhau:'),
    list(['Gom rơm về ủ hoặc làm thức ăn cho trâu bò, không đốt ngoài đồng.', 'Phơi lúa trên bạt, chừa lối đi cho xe cộ và người qua lại.', 'Nạo vét mương nhánh trước khi nước về.']),
    paragraph('Khi những bó lúa cuối cùng lên bờ cũng là lúc khói bếp bay trên những mái nhà ven kênh. Một mùa nữa lại được cất vào bồ.'),
  ].map(block);
  const root = element('root', children);
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root } };
}

/** Lexical's bit for bold text. */
const BOLD = 1;

function text(content: string, format = 0): SerializedNode {
  return { type: 'text', version: 1, text: content, format, detail: 0, mode: 'normal', style: '' };
}

function element(type: string, children: readonly SerializedNode[], extra: Readonly<Record<string, unknown>> = {}): SerializedNode {
  const forParagraphs = type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {};
  return { type, version: 1, children, direction: null, format: '', indent: 0, ...forParagraphs, ...extra };
}

const paragraph = (content: string) => element('paragraph', [text(content)]);
const heading = (content: string) => element('heading', [text(content)], { tag: 'h2' });
const list = (items: readonly string[]) =>
  element('list', items.map((item, index) => element('listitem', [text(item)], { value: index + 1 })), { listType: 'bullet', start: 1, tag: 'ul' });

function figure(photo: Photo, words: { readonly caption: string; readonly credit: string; readonly alt: string }): SerializedNode {
  const { assetId, width, height } = photo;
  return { type: 'figure', version: 1, $: { assetId, credit: words.credit, alt: words.alt, width, height }, $slots: { caption: paragraph(words.caption) } };
}
