import type { Inline } from '../../../shared/document/inline-model.ts';
import type { Block } from '../../../shared/document/model.ts';
import type { ArticleContent } from '../../../shared/portal-api/schemas.ts';
import type { Scene } from './landscape.ts';

/** A demonstration article; its one photo is put in front of `blocks[photoAt]`. Own text about an invented commune. */
export type DemoArticle = {
  readonly hoursAgo: number;
  readonly content: Omit<ArticleContent, 'blocks'>;
  readonly blocks: readonly Block[];
  readonly photoAt: number;
  readonly photo: { readonly scene: Scene; readonly caption: string; readonly credit: string; readonly alt: string };
};

const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const paragraph = (id: string, value: string): Block => ({ type: 'paragraph', id: `doan-${id}`, content: text(value) });
const heading = (id: string, value: string): Block => ({ type: 'heading', id: `tieu-${id}`, level: 2, content: text(value) });

export const demoArticles: readonly DemoArticle[] = [
  {
    hoursAgo: 50,
    content: {
      headline: 'Lịch tiêm chủng mở rộng tháng này tại Trạm Y tế xã',
      lead: 'Trạm Y tế xã Tân Lập tổ chức tiêm chủng mở rộng trong ba ngày đầu tuần tới; phụ huynh mang theo sổ tiêm của trẻ.',
      section: 'thong-bao',
      byline: [{ name: 'Bích Hường', penName: '', role: 'writer' }],
      source: 'Trạm Y tế xã Tân Lập',
      tags: ['y tế', 'tiêm chủng'],
    },
    blocks: [
      paragraph('tiem-01', 'Buổi sáng dành cho trẻ dưới 12 tháng tuổi, buổi chiều dành cho trẻ từ 18 tháng. Mỗi thôn có khung giờ riêng để không phải chờ lâu.'),
      heading('tiem-02', 'Cần mang theo'),
      { type: 'list', id: 'danh-tiem-03', list: { ordered: false, items: [{ content: text('Sổ tiêm chủng hoặc mã định danh của trẻ') }, { content: text('Số điện thoại người giám hộ') }, { content: text('Khăn mỏng và nước uống') }] } },
      paragraph('tiem-04', 'Trẻ đang sốt hoặc mới dùng kháng sinh cần hoãn tiêm; cán bộ trạm sẽ hẹn lại trong tuần.'),
    ],
    photoAt: 1,
    photo: { scene: { sky: [146, 190, 214], far: [142, 160, 150], near: [92, 118, 104], field: [178, 170, 140], phase: 0.4 }, caption: 'Con đường vào Trạm Y tế xã vừa được trồng cây hai bên.', credit: 'Bích Hường', alt: 'Tranh vẽ con đường giữa đồng, xa xa là dãy đồi và mặt trời' },
  },
  {
    hoursAgo: 26,
    content: {
      headline: 'Khai mạc giải bóng chuyền thanh niên xã Tân Lập',
      lead: 'Tám đội của bảy thôn và Trường THCS tranh tài trong năm ngày tại sân vận động xã.',
      section: 'van-hoa-xa-hoi',
      byline: [{ name: 'Văn Tịnh', penName: '', role: 'writer' }],
      source: '',
      tags: ['thanh niên', 'thể thao'],
    },
    blocks: [
      paragraph('bong-01', 'Giải năm nay lần đầu có nội dung nữ với bốn đội. Các trận vòng bảng diễn ra buổi chiều để bà con đi làm về kịp xem.'),
      paragraph('bong-02', 'Ban Tổ chức bố trí chỗ gửi xe miễn phí và điểm sơ cứu do Trạm Y tế phụ trách.'),
      { type: 'quote', id: 'trich-bong-03', content: text('Thắng thua là chuyện của sân bóng, còn vui là chuyện của cả xã.') },
    ],
    photoAt: 1,
    photo: { scene: { sky: [236, 178, 128], far: [150, 120, 124], near: [96, 84, 92], field: [120, 140, 84], phase: 1.7 }, caption: 'Sân vận động xã trước giờ khai mạc, nhìn từ phía đồi.', credit: 'Quốc Anh', alt: 'Tranh vẽ khoảng đất rộng dưới trời chiều màu cam' },
  },
  {
    hoursAgo: 2,
    content: {
      headline: 'Ra quân nạo vét kênh mương, sẵn sàng nước cho vụ đông xuân',
      lead: 'Hơn 120 đoàn viên, hội viên của xã đã nạo vét 3,2 km kênh nội đồng tại thôn Trung và thôn Đoài.',
      section: 'tin-tuc-su-kien',
      byline: [{ name: 'Minh Châu', penName: '', role: 'writer' }, { name: 'Quốc Anh', penName: '', role: 'photographer' }],
      source: 'Đài truyền thanh xã',
      tags: ['thủy lợi', 'thanh niên', 'vụ đông xuân'],
    },
    blocks: [
      paragraph('kenh-01', 'Từ 6 giờ, lực lượng của Đoàn Thanh niên, Hội Nông dân và các thôn đã có mặt tại đầu mối trạm bơm số 2. Công việc chia thành bốn tốp, vừa vớt bèo vừa khơi thông cống qua đường.'),
      heading('kenh-02', 'Nước về sớm, ruộng kịp vụ'),
      paragraph('kenh-03', 'Theo kế hoạch, toàn bộ hệ thống kênh cấp ba sẽ thông trước ngày 05/12, bảo đảm tưới cho 410 ha lúa và 60 ha rau màu.'),
    ],
    photoAt: 1,
    photo: { scene: { sky: [120, 176, 206], far: [128, 164, 132], near: [70, 116, 82], field: [108, 156, 96], phase: 2.9 }, caption: 'Cánh đồng thôn Đoài sau khi tuyến kênh được khơi thông.', credit: 'Quốc Anh', alt: 'Tranh vẽ cánh đồng xanh có những luống chạy về phía chân đồi' },
  },
];
