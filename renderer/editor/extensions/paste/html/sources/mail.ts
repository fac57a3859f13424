import { unwrapAll, unwrapTable } from './edit.ts';
import type { Source } from './source.ts';

/** Gmail, Apple Mail and other post: quoted letters are letters, and tables that only place things are none. */
export const mail: Source = {
  name: 'mail',
  fits: (_, body) => body.querySelector('[class^="gmail_"], blockquote[type="cite"], .moz-cite-prefix, #divRplyFwdMsg, .yahoo_quoted') !== null,
  *normalise(body) {
    unwrapAll(body, 'blockquote.gmail_quote, blockquote[type="cite"], .yahoo_quoted');
    yield;
    for (const table of [...body.querySelectorAll('table')].toReversed()) {
      if (table.getAttribute('role') === 'presentation' || table.querySelector('table, div > div') !== null) unwrapTable(table);
    }
  },
};
