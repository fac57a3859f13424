import { parseArgs } from 'node:util';
import { benchPhotos } from './photos.ts';
import { benchSaving } from './saving.ts';
import { benchStarting } from './starting.ts';
import { benchTyping } from './typing.ts';

/** `npm run bench [-- --json]`: every figure of one run on one machine. Read the ratios, not the milliseconds. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const figures = {
  typing: await benchTyping(),
  saving: await benchSaving(),
  starting: await benchStarting(),
  photos: await benchPhotos(),
};

if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  for (const [group, entries] of Object.entries(figures)) {
    process.stdout.write(`${group}\n`);
    for (const [name, value] of Object.entries(entries)) process.stdout.write(`  ${name.padEnd(24)} ${value}\n`);
  }
}
