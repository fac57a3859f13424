import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '../../../shared/domain/article.ts';
import { inView, withDays } from '../../../renderer/features/library/rows.ts';
import { proposedSection } from '../../../renderer/features/portals/proposed-section.ts';

const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();
const row = (savedAt: number, patch: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: String(savedAt),
  headline: '',
  section: '',
  state: 'draft',
  sample: false,
  savedAt,
  trashedAt: null,
  firstPhoto: null,
  ...patch,
});

describe('rows of the library', () => {
  it('stand under the days of the calendar, not of 24 hours', () => {
    const rows = withDays([row(at(22, 0)), row(at(21, 23)), row(at(21, 1)), row(at(20, 23))], at(22, 0));
    expect(rows.map((line) => (line.kind === 'day' ? line.day : 'article'))).toEqual(['today', 'article', 'yesterday', 'article', 'article', 'other', 'article']);
  });

  it('know yesterday across a month and a year', () => {
    const rows = withDays([row(new Date(2026, 11, 31, 22).getTime())], new Date(2027, 0, 1).getTime());
    expect(rows[0]).toMatchObject({ kind: 'day', day: 'yesterday' });
  });

  it('are none for no articles', () => {
    expect(withDays([], at(22, 0))).toEqual([]);
  });

  it('are split by what readers can see', () => {
    const rows = [row(1), row(2, { state: 'published' }), row(3, { state: 'returned' }), row(4, { state: 'withdrawn' })];
    expect(inView(rows, 'writing', null).map(({ savedAt }) => savedAt)).toEqual([1, 3]);
    expect(inView(rows, 'writing', '2').map(({ savedAt }) => savedAt)).toEqual([1, 2, 3]);
    expect(inView(rows, 'published', '2').map(({ savedAt }) => savedAt)).toEqual([2, 4]);
    expect(inView(rows, 'all', null)).toHaveLength(4);
    expect(inView(rows, 'trash', null)).toHaveLength(4);
  });
});

describe('section of a new article', () => {
  const sections = [
    { code: 'tin', name: 'Tin' },
    { code: 'van-hoa', name: 'Văn hóa' },
  ];
  it('is that of the newest article which the portal knows, samples aside', () => {
    expect(proposedSection(sections, [row(3, { section: 'tin', sample: true }), row(2, { section: 'lạ' }), row(1, { section: 'van-hoa' })])).toBe('van-hoa');
  });
  it('is the first of the portal otherwise, and none when none is known', () => {
    expect(proposedSection(sections, [row(1)])).toBe('tin');
    expect(proposedSection([], [row(1, { section: 'tin' })])).toBe('');
  });
});
