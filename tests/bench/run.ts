import { parseArgs } from 'node:util';
import { benchFinding } from './finding.ts';
import { benchPasting } from './pasting.ts';
import { benchPhotos } from './photos.ts';
import { benchSaving } from './saving.ts';
import { benchStarting } from './starting.ts';
import { benchTyping } from './typing.ts';

/** `npm run bench [-- --json] [-- --only typing]`: every figure of one run on one machine. Read the ratios, not the milliseconds. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });

const groups = { typing: benchTyping, pasting: benchPasting, finding: benchFinding, saving: benchSaving, starting: benchStarting, photos: benchPhotos };
const figures: Record<string, object> = {};
for (const [group, bench] of Object.entries(groups)) if (values.only === undefined || values.only === group) figures[group] = await bench();

if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  for (const [group, entries] of Object.entries(figures)) {
    process.stdout.write(`${group}\n`);
    for (const [name, value] of Object.entries(entries)) process.stdout.write(`  ${name.padEnd(24)} ${value}\n`);
  }
}
