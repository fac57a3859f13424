import { describe, expect, it } from 'vitest';
import { paletteSections, RECENT_MAX, searchOf, withRecent, type PaletteCommand, type PaletteSection } from '../../../renderer/features/commands/palette-entries.ts';
import type { ArticleSummary } from '../../../shared/domain/article.ts';
import { fuzzyFilter, fuzzyScore } from '../../../shared/text/fuzzy.ts';

const command = (id: string, label: string, group = 'Xem'): PaletteCommand => ({ id, label, group, icon: null, chords: [], run: () => undefined });
const commands = [command('new', 'Bài mới', 'Bài'), command('focus', 'Chế độ tập trung'), command('typewriter', 'Giữ dòng đang gõ ở giữa'), command('settings', 'Cài đặt', 'Trợ giúp')];
const headings = [
  { blockId: 'tit-mot-01', inBox: null, level: 2, text: 'Đổi công để kịp mùa' },
  { blockId: 'tit-hai-02', inBox: 0, level: 3, text: 'Số liệu' },
] as const;
const article: ArticleSummary = { id: '0198b7a0-0000-7000-8000-000000000001', headline: 'Nạo vét kênh', section: '', state: 'draft', sample: false, savedAt: 0, trashedAt: null, firstPhoto: null };
const shown = (sections: readonly PaletteSection[]): readonly string[] =>
  sections.flatMap(({ entries }) => entries.map((entry) => (entry.kind === 'command' ? entry.command.label : entry.kind === 'heading' ? entry.heading.text : entry.article.headline)));
const find = (query: string, recent: readonly string[] = []): readonly string[] => shown(paletteSections(searchOf(query), { commands, recent, headings, articles: [article] }));

describe('fuzzy search', () => {
  it.each(['Chế độ', 'che do', 'CHE DO TAP', 'tap trung', 'tt', 'cdtt', 'chedotap', 'trung che', 'Chế độ'.normalize('NFD')])('finds "Chế độ tập trung" by %j', (query) => {
    expect(fuzzyScore(query, 'Chế độ tập trung')).not.toBeNull();
  });
  it.each(['xyz', 'che dong', 'ttt', 'gnurt'])('does not find it by %j', (query) => {
    expect(fuzzyScore(query, 'Chế độ tập trung')).toBeNull();
  });
  it('takes đ for d in both directions', () => {
    expect(fuzzyScore('doi cong', 'Đổi công')).not.toBeNull();
    expect(fuzzyScore('đổi', 'doi cong')).not.toBeNull();
  });
  it('puts beginnings before words inside, those before initials, and keeps the order of equals', () => {
    const items = ['Tới tít xen', 'Mở bài', 'Bài mới', 'Bảng mới', 'Xóa bài'];
    expect(fuzzyFilter('bai', items, (item) => item)).toEqual(['Bài mới', 'Mở bài', 'Xóa bài']);
    expect(fuzzyFilter('bm', items, (item) => item)).toEqual(['Bài mới', 'Bảng mới']);
  });
});

describe('the command palette', () => {
  it('shows everything by groups before anything is typed, what was used last on top', () => {
    expect(find('')).toEqual(['Bài mới', 'Chế độ tập trung', 'Giữ dòng đang gõ ở giữa', 'Cài đặt']);
    expect(find('', ['settings', 'gone', 'new'])).toEqual(['Cài đặt', 'Bài mới', 'Bài mới', 'Chế độ tập trung', 'Giữ dòng đang gõ ở giữa', 'Cài đặt']);
  });
  it('searches commands, headings and articles', () => {
    expect(find('cai dat')[0]).toBe('Cài đặt');
    expect(find('kip mua')).toEqual(['Đổi công để kịp mùa', 'Nạo vét kênh']);
  });
  it('prefers, among equals, what was used last', () => {
    const two = [command('a', 'Bài mới'), command('b', 'Bài mẫu')];
    const first = (recent: readonly string[]) => shown(paletteSections(searchOf('bai'), { commands: two, recent, headings: [], articles: [] }))[0];
    expect([first([]), first(['b'])]).toEqual(['Bài mới', 'Bài mẫu']);
  });
  it('has only headings behind @ and only articles behind #', () => {
    expect(find('@')).toEqual(['Đổi công để kịp mùa', 'Số liệu']);
    expect(find('@so lieu')).toEqual(['Số liệu']);
    expect(find('# nạo')).toEqual(['Nạo vét kênh']);
    expect(searchOf('# nạo ')).toEqual({ what: 'articles', words: 'nạo' });
  });
  it('gives every entry a key of its own, also when a command stands twice', () => {
    const keys = paletteSections(searchOf(''), { commands, recent: ['new', 'focus'], headings, articles: [] }).flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('remembers the last few commands, each once', () => {
    expect(withRecent(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b']);
    const many = Array.from({ length: 30 }, (_, at) => String(at)).reduce<readonly string[]>((recent, id) => withRecent(recent, id), []);
    expect(many).toHaveLength(RECENT_MAX);
    expect(many[0]).toBe('29');
  });
});
