import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Store } from '../../electron/store/interfaces.ts';
import type { Article, ArticleFields } from '../../shared/domain/article.ts';
import { attachmentTypes } from '../../shared/domain/attachment.ts';
import { FILE_PART_MAX } from '../../shared/ipc/attachment-contract.ts';
import { pdfFile } from '../fixtures/attachment-files.ts';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from '../../shared/document/envelope.ts';

export type SamplePhoto = { readonly assetId: string; readonly portalSha: string };
export type SampleFile = { readonly assetId: string; readonly name: string; readonly bytes: Buffer };

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Stores a real JPEG with its renditions; the same number always gives the same bytes. */
export async function addPhoto(store: Pick<Store, 'assets'>, number: number): Promise<SamplePhoto> {
  // Steps of 8 survive the compression: different numbers never give the same bytes (up to 32,768).
  const background = { r: (number % 32) * 8, g: (Math.floor(number / 32) % 32) * 8, b: (Math.floor(number / 1024) % 32) * 8 };
  const jpeg = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background } }).jpeg().toBuffer();
  const [original, portal, thumb] = await Promise.all([jpeg(96, 64), jpeg(48, 32), jpeg(12, 8)]);
  const assetId = sha256(original);
  const row = (purpose: 'portal' | 'thumb', data: Buffer, width: number, height: number) => ({
    row: { assetId, purpose, sha256: sha256(data), mime: 'image/jpeg', bytes: data.length, width, height },
    data,
  });
  await store.assets.add({
    asset: { id: assetId, name: `anh-${number}.jpg`, mime: 'image/jpeg', bytes: original.length, width: 96, height: 64, caption: '', credit: '' },
    original,
    renditions: [row('thumb', thumb, 12, 8), row('portal', portal, 48, 32)],
  });
  return { assetId, portalSha: sha256(portal) };
}

/** Stores a PDF as an attachment, as the app does; the same number always gives the same bytes. */
export async function addFile(store: Pick<Store, 'attachments'>, number: number, size = 900): Promise<SampleFile> {
  const bytes = pdfFile(number, size);
  const incoming = await store.attachments.receive();
  for (let at = 0; at < bytes.length; at += FILE_PART_MAX) await incoming.append(bytes.subarray(at, at + FILE_PART_MAX));
  const { id } = await incoming.keep({ name: `Kế hoạch số ${number}.pdf`, mime: attachmentTypes.pdf });
  return { assetId: id, name: `Kế hoạch số ${number}.pdf`, bytes };
}

const text = (value: string): SerializedNode => ({ type: 'text', version: 1, text: value, format: 0, detail: 0, mode: 'normal', style: '' });
const element = (type: string, blockId: string, value: string): SerializedNode => ({ type, version: 1, children: [text(value)], $: { blockId } });

/** A body with a heading, paragraphs, a captioned figure for every photo, and a card for every file. */
export function sampleDocument(photos: readonly SamplePhoto[], paragraph = 'Sáng nay, mưa lớn làm ngập đường Lê Lợi.', files: readonly SampleFile[] = []): Envelope {
  const figures = photos.map((photo, index): SerializedNode => ({
    type: 'figure',
    version: 1,
    $: { blockId: `figure-${index}-0`, assetId: photo.assetId, credit: 'Quốc Anh', alt: 'Đường ngập nước', width: 96, height: 64 },
    $slots: { caption: { type: 'paragraph', version: 1, children: [text(`Chú thích ảnh số ${index + 1}: nước rút dần.`)] } },
  }));
  const cards = files.map(({ assetId, name, bytes }, index): SerializedNode => ({
    type: 'attachment',
    version: 1,
    $: { blockId: `file-${index}-0000`, assetId, name, mime: attachmentTypes.pdf, bytes: bytes.length, title: '' },
  }));
  const children = [element('paragraph', 'para-0001', paragraph), element('heading', 'head-0001', 'Khắc phục ngay trong đêm'), ...cards, ...figures];
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root: { type: 'root', version: 1, children } } };
}

export const sampleFields: ArticleFields = {
  headline: 'Sửa chữa đường Lê Lợi trước mùa mưa',
  lead: 'Tuyến đường sẽ thông xe vào thứ Sáu.',
  section: 'tin-tuc-su-kien',
  byline: [{ name: 'Bích Hường', penName: '', role: 'writer' }],
  source: 'Cổng thông tin',
  tags: ['giao thông'],
  cover: null,
};

export function addArticle(store: Pick<Store, 'articles'>, photos: readonly SamplePhoto[], fields: Partial<ArticleFields> = {}, files: readonly SampleFile[] = []): Article {
  return store.articles.create({ fields: { ...sampleFields, ...fields }, document: sampleDocument(photos, undefined, files), sample: false });
}

/** Types a new paragraph into the article. */
export function edit(store: Pick<Store, 'articles'>, article: Article, photos: readonly SamplePhoto[], paragraph: string, files: readonly SampleFile[] = []): void {
  const current = store.articles.get(article.id);
  if (current === null) throw new Error('article is gone');
  store.articles.save({ id: article.id, baseRevisionId: current.revisionId, fields: current.fields, document: sampleDocument(photos, paragraph, files) });
}
