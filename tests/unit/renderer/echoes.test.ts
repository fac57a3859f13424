import { describe, expect, it } from 'vitest';
import { createEchoes } from '../../../renderer/app/echoes.ts';

/** A value as a window shows it, and the promises of its own changes. */
function window() {
  let shown = 100;
  const echoes = createEchoes<number>((value) => (shown = value));
  const change = (value: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    shown = value;
    echoes.sending(promise);
    return { resolve, reject };
  };
  return { told: echoes.told, change, shown: () => shown };
}
const turn = () => new Promise((resolve) => void setImmediate(resolve));

describe('changes one after another', () => {
  it('are not taken back by what comes back of the earlier ones', async () => {
    const { told, change, shown } = window();
    const first = change(110);
    const second = change(125);
    told(110);
    first.resolve();
    await turn();
    expect(shown()).toBe(125);
    told(125);
    second.resolve();
    await turn();
    expect(shown()).toBe(125);
  });

  it('end with what holds after the last of them, whoever chose it', async () => {
    const { told, change, shown } = window();
    const mine = change(110);
    told(110);
    told(90);
    expect(shown()).toBe(110);
    mine.resolve();
    await turn();
    expect(shown()).toBe(90);
  });

  it('hold for this run when they cannot be stored', async () => {
    const { change, shown } = window();
    change(110).reject();
    await turn();
    expect(shown()).toBe(110);
  });
});

it('what another window chose is shown at once', () => {
  const { told, shown } = window();
  told(150);
  expect(shown()).toBe(150);
});
