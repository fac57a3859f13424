import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../../helpers/chromium.ts';
import { HOST_FOLDER } from '../wire/messages.ts';
import type { PrintToPDFOptions } from 'electron';

/** How long a page may take to load and print, in milliseconds. */
const PRINT_MS = 60_000;

/** Pages that are printed to PDF: served once more, without scripts, to an installed Chromium that nobody sees. */
function createSnapshots() {
  const waiting = new Map<string, string>();
  let base = '';

  return {
    /** Where pages are served: `http://127.0.0.1:N/k/…/`. */
    serveAt: (address: string): void => void (base = address),

    /** Sends a page; false when there is none of that id. */
    give: (id: string, response: ServerResponse): boolean => {
      const html = waiting.get(id);
      if (html === undefined) return false;
      // Its addresses are those of the page it was taken from.
      const rooted = html.replace('<head>', `<head><base href="${base}">`);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'", 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end(rooted);
      return true;
    },

    /** The same call by which Electron prints, in another Chromium. */
    pdf: async (html: string, options: PrintToPDFOptions): Promise<Buffer> => {
      const id = randomUUID();
      waiting.set(id, html);
      const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });
      try {
        const page = await browser.newPage();
        page.setDefaultTimeout(PRINT_MS);
        await page.goto(`${base}${HOST_FOLDER}/snapshot/${id}`, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        return await page.pdf({
          preferCSSPageSize: options.preferCSSPageSize ?? false,
          printBackground: options.printBackground ?? false,
          displayHeaderFooter: options.displayHeaderFooter ?? false,
          landscape: options.landscape ?? false,
          tagged: options.generateTaggedPDF ?? false,
          outline: options.generateDocumentOutline ?? false,
          format: typeof options.pageSize === 'string' ? options.pageSize : 'Letter',
        });
      } finally {
        waiting.delete(id);
        await browser.close();
      }
    },
  };
}

export const snapshots = createSnapshots();
