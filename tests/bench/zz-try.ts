import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';
import { serveBarePage } from './bare-page.ts';
const bare = await serveBarePage(['', 'đầuđuôi', 'Chữ thường rấtđậm rồi thường', 'x']);
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });
let bad = 0;
for (let n = 0; n < 60; n++) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(bare.url); await page.locator('body[data-ready]').waitFor();
  await page.evaluate(async () => { await document.fonts.ready; });
  await page.locator('p').nth(1).click();
  await page.keyboard.press('Home');
  for (let i=0;i<3;i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText('Z');
  const t = await page.locator('p').nth(1).innerText();
  if (t !== 'đầuZđuôi') { bad++; console.log(n, JSON.stringify(await page.locator('#editable').innerText())); }
  await page.close();
}
console.log('bad', bad);
await browser.close(); await bare.close();
