import type { AppError } from '../../shared/domain/app-error.ts';
import type { ExportArticle, ExportPhoto } from './export/export-article.ts';
import type { CleanParts } from './export/write-clean.ts';
import type { ImportedFile } from './import/imported-block.ts';

/** What an article is turned into. `words` is plain text for the clipboard, `text` a text file. */
export type ExportForm = { readonly kind: 'docx' | 'page' | 'text' | 'words' } | { readonly kind: 'clean'; readonly parts: CleanParts };

/** What the exchange thread can be asked. */
export type ExchangeRequest =
  | { readonly job: 'import'; readonly bytes: Uint8Array }
  | { readonly job: 'export'; readonly form: ExportForm; readonly article: ExportArticle; readonly photos: readonly (readonly [string, ExportPhoto])[] };

/** What each job answers: a file that was read, or the bytes (UTF-8, where it is text) of one that was made. */
export type ExchangeAnswers = { readonly import: ImportedFile; readonly export: Uint8Array };

export type ExchangeReply = { readonly ok: true; readonly answer: ExchangeAnswers[keyof ExchangeAnswers] } | { readonly ok: false; readonly error: AppError };
