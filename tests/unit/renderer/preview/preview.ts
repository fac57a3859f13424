import { fakeNewsroom } from '../fake-newsroom.ts';
const q = new URLSearchParams(location.search);
const fake = fakeNewsroom({ preferences: { theme: (q.get('theme') ?? 'light') as 'light', locale: (q.get('lang') ?? 'vi') as 'vi', textSize: Number(q.get('size') ?? 100) as 100 } });
const hash = (c: string) => c.repeat(64);
const fig = (n: string, caption: string, credit: string, alt: string) => ({ type: 'figure', version: 1, $: { blockId: `figure-00${n}`, assetId: hash(n), credit, alt, width: 1600, height: 1067 }, $slots: { caption: { type: 'paragraph', children: [{ type: 'text', text: caption, version: 1, format: 0, mode: 'normal', style: '', detail: 0 }] } } });
const para = (text: string, i: number) => ({ type: 'paragraph', version: 1, $: { blockId: `block-0000${i}` }, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '', children: [{ type: 'text', text, version: 1, format: 0, mode: 'normal', style: '', detail: 0 }] });
const doc = { app: 'toasoan' as const, schema: 1, editor: 'lexical@0.52.0', state: { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [
  para('Từ 6 giờ, lực lượng của Đoàn Thanh niên, Hội Nông dân và các thôn đã có mặt tại đầu mối trạm bơm số 2.', 1),
  fig('1', 'Đoàn viên thôn Trung vớt bèo trên tuyến kênh trạm bơm số 2.', 'Minh Châu', ''),
  para('Theo kế hoạch, toàn bộ hệ thống kênh cấp ba sẽ thông trước ngày 05/12.', 2),
  fig('2', '', '', ''),
] } } };
const day = 86400000;
const a = fake.add({ document: doc, fields: { headline: 'Ra quân nạo vét kênh mương, sẵn sàng nước cho vụ đông xuân', lead: 'Sáng 22/11/2026, hơn 120 đoàn viên, hội viên của xã đã nạo vét 3,2 km kênh nội đồng tại thôn Trung và thôn Đoài.', section: 'tin-tuc', source: '', tags: ['thủy lợi', 'đông xuân'], byline: [{ name: 'Minh Châu', penName: '', role: 'writer' }, { name: 'Quốc Anh', penName: '', role: 'photographer' }] } });
const b = fake.add({ document: doc, fields: { headline: 'Tập huấn chuyển đổi số cho cán bộ các thôn, tổ dân phố' }, savedAt: Date.now() - 600000 });
fake.add({ fields: {}, savedAt: Date.now() - 3600000 });
const c = fake.add({ document: doc, fields: { headline: 'Hội nghị tổng kết phong trào thi đua năm 2026', section: 'van-hoa' }, savedAt: Date.now() - day });
fake.add({ sample: true, fields: { headline: 'Khai mạc giải bóng chuyền thanh niên tranh cúp mùa xuân', section: 'tin-tuc' }, savedAt: Date.now() - day - 1000 });
const e = fake.add({ state: 'published', fields: { headline: 'Trạm Y tế tổ chức tiêm chủng mở rộng tháng 11', section: 'tin-tuc' }, savedAt: Date.now() - 3 * day });
if (q.get('many')) for (let i = 0; i < 20000; i++) fake.add({ fields: { headline: `Bài số ${i} về công tác chuyển đổi số` }, savedAt: Date.now() - 4 * day - i * 4000000 });
const base = { portalId: 'training', revisionId: a.revisionId, createdAt: Date.now() - 60000, updatedAt: Date.now(), notBefore: Date.now() + 60000, attempts: 2, photosDone: 3, photosTotal: 5 };
const id = (n: number) => `00000000-0000-7000-8000-99999999999${n}`;
fake.deliveries.push(
  { ...base, id: id(1), articleId: b.id, intent: 'publish', headline: b.fields.headline, state: 'waiting', error: { kind: 'offline', retryable: true }, step: 'asset', receipt: null },
  { ...base, id: id(2), articleId: c.id, intent: 'draft', headline: c.fields.headline, state: 'blocked', error: { kind: 'sign-in-refused', retryable: false }, step: 'asset', receipt: null },
  { ...base, id: id(4), articleId: a.id, intent: 'publish', headline: a.fields.headline, state: 'running', error: null, step: 'asset', receipt: null },
  { ...base, id: id(3), articleId: e.id, intent: 'publish', headline: e.fields.headline, state: 'done', error: null, step: null, photosDone: 5, receipt: { remoteId: e.id, address: 'http://127.0.0.1:7391/tin-tuc/tram-y-te', at: Date.now() - 50000, contentHash: hash('a'), etag: '"1"' } },
);
(window as any).newsroom = fake.api; (window as any).fake = fake;
await import('../../../../renderer/main.tsx');
