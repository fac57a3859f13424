import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPhotoImporter } from '../../electron/photos/import-photo.ts';
import { openStore } from '../../electron/store/database.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { startApp } from '../helpers/app-driver.ts';
import { noisyPhoto } from '../fixtures/photos.ts';
import { longArticle, words } from './long-article.ts';
import { placeCaret, workPerKey } from './keys.ts';
const [W, F] = [Number(process.argv[2] ?? 10000), Number(process.argv[3] ?? 40)];
const dir = mkdtempSync(join(tmpdir(), 'tb-'));
const store = openStore({ dir, clock: systemClock, ids: systemIds });
const imp = createPhotoImporter({ assets: store.assets });
const { assetId } = await imp.importPhoto({ name: 'a.jpg', bytes: await noisyPhoto(1500, 1000) });
store.articles.create({ fields: { ...emptyFields, headline: words(12, 1), lead: words(40, 2) }, document: longArticle(W, F, assetId), sample: false });
await imp.close(); store.close();
const app = await startApp({ dataDir: dir });
await placeCaret(app.page);
console.log('plain', await workPerKey(app.page), await workPerKey(app.page));
import { serveBarePage } from './bare-page.ts';
import { plainText } from '../../shared/document/plain-text.ts';
const bare = await serveBarePage(plainText(longArticle(W, F, assetId)).split('\n'));
const ctx = await app.browser.newContext({ viewport: { width: 1440, height: 900 } });
const bp = await ctx.newPage(); await bp.goto(bare.url); await bp.locator('body[data-ready]').waitFor(); await placeCaret(bp);
async function traced(page: any) {
const s = await page.context().newCDPSession(page);
const events: any[] = [];
s.on('Tracing.dataCollected', (e: any) => events.push(...e.value));
await page.bringToFront();
await s.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] }, transferMode: 'ReportEvents' });
const work = await workPerKey(page);
const done = new Promise((r) => s.once('Tracing.tracingComplete', r)); await s.send('Tracing.end'); await done;
const main = events.filter((e) => e.name === 'EventDispatch' && e.args?.data?.type === 'keydown')[0];
const mine = events.filter((e) => e.pid === main.pid && e.tid === main.tid && e.ph === 'X').sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
const self = new Map<string, number>(); const stack: any[] = [];
const pop = (until: number) => { while (stack.length && stack.at(-1).end <= until) { const t = stack.pop(); self.set(t.name, (self.get(t.name) ?? 0) + t.self); } };
for (const e of mine) { pop(e.ts); const d = e.tdur ?? e.dur ?? 0; if (stack.length) stack.at(-1).self -= d; const nm = e.name === 'EventDispatch' ? `Event:${e.args?.data?.type}` : e.name; stack.push({ end: e.ts + (e.dur ?? 0), name: nm, self: d }); }
pop(Infinity);
return { work, self };
}
for (let i = 0; i < 2; i++) {
const A = await traced(app.page), B = await traced(bp);
console.log('work/key app', A.work, 'bare', B.work, '(thread CPU ms/key below)');
for (const n of [...new Set([...A.self.keys(), ...B.self.keys()])].sort((x, y) => Math.max(B.self.get(y) ?? 0, A.self.get(y) ?? 0) - Math.max(A.self.get(x) ?? 0, B.self.get(x) ?? 0)).slice(0, 14)) console.log(n.padEnd(36), ((A.self.get(n) ?? 0) / 75000).toFixed(2), ((B.self.get(n) ?? 0) / 75000).toFixed(2));
}
await bare.close(); await app.stop();
