import type { ExchangeAnswers, ExchangeRequest } from './exchange-job.ts';

/**
 * Does one job. Throws AppFailure as `importWord` does; making a file fails only for lack of memory. Each job loads only
 * the libraries it needs: a thread lives for one of them, and copying must be quick.
 */
export async function runJob(request: ExchangeRequest): Promise<ExchangeAnswers[keyof ExchangeAnswers]> {
  if (request.job === 'import') {
    const { importWord } = await import('./import/import-word.ts');
    return importWord(request.bytes);
  }
  const { form, article } = request;
  const photos = new Map(request.photos);
  switch (form.kind) {
    case 'docx': {
      const { writeDocx } = await import('./export/write-docx.ts');
      return writeDocx(article, photos);
    }
    case 'page': {
      const { writePage } = await import('./export/write-page.ts');
      return utf8(writePage(article, photos));
    }
    case 'text':
    case 'words': {
      const { articleWords, writeText } = await import('./export/write-text.ts');
      return utf8(form.kind === 'text' ? writeText(article) : articleWords(article));
    }
    case 'clean': {
      const { writeClean } = await import('./export/write-clean.ts');
      return utf8(writeClean(article, photos, form.parts));
    }
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
