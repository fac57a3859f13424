import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openStore } from '../../electron/store/database.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { document, fields } from './writer-content.ts';

/**
 * Saves one article over and over in the data folder named on the command line, and acknowledges each save on
 * standard output as one JSON line once the store has returned. Every fifth save is also sent. Runs until killed.
 */
const dir = process.argv[2] ?? '';
// Killed processes keep nothing by themselves, and would compile everything anew every time.
flushCompileCache();
// Time stands still, so that no acknowledged revision is thinned out.
const store = openStore({ dir, clock: { now: () => 1_000_000 }, ids: systemIds });
store.deliveries.recover();
const [listed] = store.articles.list({ trash: false, query: '' });
const article = (listed && store.articles.get(listed.id)) ?? store.articles.create({ fields: fields(0), document: document(0), sample: false });
let base = article.revisionId;
for (let save = Number(article.fields.headline) + 1; ; save += 1) {
  base = store.articles.save({ id: article.id, baseRevisionId: base, fields: fields(save), document: document(save) }).revisionId;
  writeSync(1, `${JSON.stringify({ article: article.id, save, revision: base })}\n`);
  if (save % 5 === 0) {
    const delivery = store.deliveries.create({ articleId: article.id, portalId: 'training', intent: 'publish', assets: [] });
    store.deliveries.setStep(delivery.id, 0, 'in_flight');
    writeSync(1, `${JSON.stringify({ article: article.id, save, revision: base, delivery: delivery.id })}\n`);
  }
}
