import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfPage = { readonly text: string; readonly width: number; readonly height: number };
export type PdfFile = { readonly title: string; readonly pages: readonly PdfPage[] };

/** The words of a PDF, page by page, as a reader would find them. Sizes in points (1/72 inch). */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  const { info } = (await file.getMetadata()) as { readonly info: { readonly Title?: string } };
  const pages: PdfPage[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ text: text.normalize('NFC'), width, height });
  }
  await task.destroy();
  return { title: info.Title ?? '', pages };
}
