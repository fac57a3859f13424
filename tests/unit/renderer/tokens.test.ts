import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/app/tokens.css', import.meta.url), 'utf8');

/** Colours of one theme: those of `:root`, overridden by the theme's own block. */
function themeOf(selector: string): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  for (const block of [':root', selector]) {
    const start = css.indexOf(`${block} {`);
    for (const [, name, value] of css.slice(start, css.indexOf('}', start)).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/g)) colours.set(name ?? '', value ?? '');
  }
  return colours;
}
const themes = { light: themeOf(':root'), dark: themeOf(":root[data-theme='dark']"), contrast: themeOf(":root[data-theme='contrast']") };

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['chrome', 'chrome-2', 'panel', 'paper'];
const pairs: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...['accent', 'ok', 'wait', 'bad', 'note'].flatMap((tone) => [...['chrome', 'panel', 'paper'].map((ground) => [tone, ground] as const), [tone, `${tone}-soft`] as const]),
  ...['accent-soft', 'ok-soft', 'wait-soft', 'bad-soft'].flatMap((ground) => [['ink', ground] as const, ['ink-2', ground] as const]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-2'],
  ['ink', 'find'],
  ['ink', 'find-now'],
];

describe.each(Object.entries(themes))('%s theme', (name, colours) => {
  const of = (token: string): string => {
    const value = colours.get(token);
    if (!value) throw new Error(`${name} has no --${token}`);
    return value;
  };

  it.each(pairs)('text in %s on %s is readable (4.5:1, 7:1 in high contrast)', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(name === 'contrast' ? 7 : 4.5);
  });

  it.each(['panel', 'paper', 'chrome'])('edges of boxes can be seen on %s (3:1)', (ground) => {
    expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
