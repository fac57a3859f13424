import { articleToHtml, sheetStyle } from '../../../shared/document/article-html.ts';
import { standAlone } from '../../../shared/document/block-words.ts';
import { escapeHtml } from '../../../shared/document/inline-html.ts';
import { blocksToHtml } from '../../../shared/document/to-html.ts';
import type { ExportArticle, ExportPhotos } from './export-article.ts';

/** The article as one HTML file that needs nothing else: its photos are inside, nothing is fetched, nothing runs. */
export function writePage(article: ExportArticle, photos: ExportPhotos): string {
  const body = blocksToHtml(standAlone(article.blocks, (asset) => photos.has(asset)), { assetUrl: (sha256) => photoAddress(photos, sha256) });
  const about = (name: string, content: string): string => (content.trim() === '' ? '' : `<meta name="${name}" content="${escapeHtml(content.replace(/\s+/g, ' ').trim())}">\n`);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(article.headline)}</title>
${about('author', article.byline)}${about('description', article.lead)}${about('keywords', article.tags.join(', '))}<style>${sheetStyle}</style>
</head>
<body>
${articleToHtml(article, body)}
</body>
</html>
`;
}

/** Address of a photo that is carried along. */
export function photoAddress(photos: ExportPhotos, sha256: string): string {
  const photo = photos.get(sha256);
  return photo === undefined ? '' : `data:${photo.mime};base64,${Buffer.from(photo.bytes).toString('base64')}`;
}
