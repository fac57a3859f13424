import { describe, expect, it } from 'vitest';
import { methodName } from '../../../shared/ipc/api.ts';
import { channels, eventNames } from '../../../shared/ipc/channels.ts';
import { contract, events } from '../../../shared/ipc/contract.ts';

describe('the light list of names', () => {
  it('equals the contract', () => {
    expect([...channels].sort()).toEqual(Object.keys(contract).sort());
    expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
  });

  it('gives every channel its own method', () => {
    const names = channels.map(methodName);
    expect(new Set(names).size).toBe(channels.length);
    expect(names).toContain('articleTakeOver');
    expect(names).toContain('trainingSetRunning');
    expect(names).not.toContain('on');
  });
});
