import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/domain/app-error.ts';
import { lineOf, listedLines, waitingLine, type ImportLine } from '../../../renderer/features/photos/import-round.ts';

const stored = (name: string): ImportLine => ({ ...waitingLine(name), state: 'ok', assetId: 'b'.repeat(64) });
const failed = (name: string): ImportLine => lineOf({ ok: false, name, error: appError('damaged-image') });
const stopped = (name: string): ImportLine => lineOf({ ok: false, name, error: appError('cancelled') });

describe('the lines of a round in the panel', () => {
  const lines = [stored('a'), failed('b'), stored('c'), stopped('d'), failed('e')];

  it('stand in the order of the files while they come in: a list that moves cannot be read', () => {
    expect(listedLines({ lines, running: true })).toEqual(lines);
  });

  it('begin with what is not in once the round has ended, each kind in the order of the files', () => {
    expect(listedLines({ lines, running: false }).map(({ name }) => name)).toEqual(['b', 'e', 'd', 'a', 'c']);
  });
});
