import type { WebContents, WebContentsPrintOptions } from 'electron';
import { appError, AppFailure } from '../../shared/domain/app-error.ts';

/** The page says by its style sheet what goes on paper, how large it is and what stands in its margins. */
export const pdfOptions = { preferCSSPageSize: true, printBackground: true, pageSize: 'A4', displayHeaderFooter: false, generateTaggedPDF: true, generateDocumentOutline: true } as const;
const paperOptions: WebContentsPrintOptions = { printBackground: true, pageSize: 'A4', silent: false };

/** Ways in which the systems say that a person closed the dialog. */
const cancelled = /cancel/i;

/** The page as a PDF. Throws AppFailure `internal` (retryable) when the browser engine could not make one. */
export async function pagePdf(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  try {
    return await contents.printToPDF(pdfOptions);
  } catch (cause) {
    throw new AppFailure(appError('internal', 'print to PDF', true), { cause });
  }
}

/**
 * Shows the system's print dialog. Answers whether something was printed; false when the person changed their mind.
 * Throws AppFailure `internal` (retryable) when printing failed: no printer, printer gone.
 */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print(paperOptions, (success, reason) => {
      if (success || cancelled.test(reason)) resolve(success);
      else reject(new AppFailure(appError('internal', `print: ${reason}`, true)));
    });
  });
}
