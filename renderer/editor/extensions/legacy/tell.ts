import type { ConversionCount } from '../../../../shared/text/legacy/runs.ts';
import type { PageHost } from '../../host.ts';

/** Tells what was converted, one notice per encoding. Letters that were only put together have words of their own. */
export function tellConverted(notice: PageHost['notice'], counts: readonly Pick<ConversionCount, 'encoding' | 'paragraphs'>[]): void {
  for (const { encoding, paragraphs } of counts) {
    if (encoding === 'decomposed' || encoding === 'mojibake') notice('letters-mended', { count: paragraphs });
    else notice('old-text-converted', { count: paragraphs, encoding });
  }
}
