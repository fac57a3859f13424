import { bullets, documentOf, heading, paragraph, table } from '../../document/plain-nodes.ts';
import type { SerializedNode } from '../../document/envelope.ts';
import { emptyFields, type ArticleFields } from '../article.ts';
import type { TemplateContent } from '../template.ts';

/** A shipped item; the id never changes, because people's changes are stored under it. */
export type BuiltIn<Content> = Content & { readonly id: string };

type Parts = {
  readonly name: string;
  readonly description: string;
  readonly fields: Partial<ArticleFields>;
  readonly blocks: readonly SerializedNode[];
};

function template(number: number, { name, description, fields, blocks }: Parts): BuiltIn<TemplateContent> {
  return {
    id: `6d617562-0000-7000-8000-${String(number).padStart(12, '0')}`,
    name,
    description,
    scope: 'personal',
    fields: { ...emptyFields, ...fields },
    document: documentOf(...blocks),
  };
}

/** The templates that come with the app: the usual pieces of a commune's portal. */
export const builtInTemplates: readonly BuiltIn<TemplateContent>[] = [
  template(1, {
    name: 'Hội nghị, cuộc họp',
    description: 'Thành phần, nội dung chính, kết luận và việc giao sau hội nghị.',
    fields: {
      headline: '«Đơn vị tổ chức» tổ chức «tên hội nghị»',
      lead: '«Sáng hoặc chiều» ngày «ngày/tháng/năm», tại «địa điểm», «đơn vị tổ chức» tổ chức «tên hội nghị» nhằm «mục đích».',
      tags: ['hội nghị'],
    },
    blocks: [
      paragraph('Dự và chủ trì hội nghị có đồng chí «họ tên», «chức vụ». Cùng dự có «thành phần tham dự».'),
      paragraph('Tại hội nghị, đồng chí «họ tên», «chức vụ» trình bày «tên báo cáo». Theo báo cáo, «kết quả nổi bật, kèm số liệu». Bên cạnh đó, «khó khăn, hạn chế».'),
      heading('«Nội dung được thảo luận nhiều nhất»'),
      paragraph('Các đại biểu tập trung thảo luận về «vấn đề», đồng thời kiến nghị «kiến nghị».'),
      paragraph('Phát biểu kết luận, đồng chí «họ tên», «chức vụ» yêu cầu «đơn vị được giao» thực hiện tốt các nhiệm vụ:'),
      bullets('«Nhiệm vụ thứ nhất, thời hạn»', '«Nhiệm vụ thứ hai, thời hạn»', '«Nhiệm vụ thứ ba, thời hạn»'),
    ],
  }),
  template(2, {
    name: 'Lễ phát động, ra quân',
    description: 'Ai phát động, mục tiêu, lực lượng tham gia và kết quả ngày đầu.',
    fields: {
      headline: '«Xã hoặc phường» ra quân «tên phong trào»',
      lead: 'Hưởng ứng «sự kiện hoặc kế hoạch», ngày «ngày/tháng/năm», «đơn vị tổ chức» tổ chức lễ phát động «tên phong trào» tại «địa điểm».',
      tags: ['ra quân'],
    },
    blocks: [
      paragraph('Dự lễ phát động có «đại biểu, chức vụ» cùng hơn «số người» cán bộ, đoàn viên, hội viên và Nhân dân «thôn hoặc tổ dân phố».'),
      paragraph('Phát biểu tại buổi lễ, đồng chí «họ tên», «chức vụ» nêu rõ mục đích của phong trào là «mục đích», đồng thời kêu gọi «việc mỗi người cần làm».'),
      paragraph('Ngay sau lễ phát động, các lực lượng đã «việc đã làm». Kết quả trong ngày đầu: «khối lượng, số liệu».'),
      paragraph('“«Ý kiến của người tham gia»”, «họ tên», «thôn hoặc tổ dân phố», chia sẻ.'),
      paragraph('Phong trào được duy trì đến «thời gian kết thúc», tập trung vào «việc tiếp theo».'),
    ],
  }),
  template(3, {
    name: 'Tin vắn',
    description: 'Một đoạn: việc gì, ở đâu, khi nào, ai, kết quả ra sao.',
    fields: { headline: '«Việc gì, ở đâu»' },
    blocks: [paragraph('Ngày «ngày/tháng/năm», tại «địa điểm», «đơn vị hoặc người» đã «việc làm». «Kết quả, số liệu». «Việc tiếp theo».')],
  }),
  template(4, {
    name: 'Thông báo',
    description: 'Nội dung, đối tượng, thời gian, địa điểm và nơi liên hệ.',
    fields: {
      headline: 'Thông báo «nội dung thông báo»',
      lead: '«Cơ quan thông báo» thông báo đến «đối tượng» về «nội dung thông báo» như sau:',
      tags: ['thông báo'],
    },
    blocks: [
      bullets('*Nội dung:* «nội dung cụ thể»', '*Đối tượng:* «ai cần thực hiện»', '*Thời gian:* «từ giờ, ngày» đến «giờ, ngày»', '*Địa điểm:* «địa điểm»', '*Giấy tờ cần mang theo:* «giấy tờ»'),
      paragraph('Đề nghị «đối tượng» nắm nội dung thông báo và thực hiện đúng thời gian. Mọi thắc mắc xin liên hệ «bộ phận hoặc người phụ trách», điện thoại «số điện thoại», trong giờ hành chính.'),
    ],
  }),
  template(5, {
    name: 'Người tốt việc tốt, gương điển hình',
    description: 'Chân dung một người hoặc một tập thể: hoàn cảnh, việc làm, lời kể, ghi nhận.',
    fields: {
      headline: '«Họ tên» và «việc làm đáng quý»',
      lead: 'Ở «thôn hoặc tổ dân phố», «họ tên» được bà con quý mến bởi «việc làm».',
      tags: ['người tốt việc tốt'],
    },
    blocks: [
      paragraph('Chúng tôi gặp «họ tên» khi «chi tiết lần gặp: đang làm gì, ở đâu». Năm nay «tuổi» tuổi, «anh, chị, ông hoặc bà» «hoàn cảnh, công việc».'),
      heading('«Câu nói hoặc chi tiết đắt nhất»'),
      paragraph('Từ «thời gian», «họ tên» bắt đầu «việc làm». Những ngày đầu, «khó khăn và cách vượt qua».'),
      paragraph('“«Lời của nhân vật»”, «họ tên» bộc bạch.'),
      paragraph('Nhờ đó, «kết quả cụ thể: ai được giúp, bao nhiêu, thay đổi thế nào». «Họ tên người nhận xét», «chức vụ hoặc quan hệ», cho biết: “«lời nhận xét»”.'),
      paragraph('Với những đóng góp ấy, «họ tên» được «hình thức khen thưởng, cấp khen, năm».'),
    ],
  }),
  template(6, {
    name: 'Lịch tiếp công dân',
    description: 'Bảng ngày, giờ, người tiếp và địa điểm trong tháng.',
    fields: {
      headline: 'Lịch tiếp công dân tháng «tháng/năm» của lãnh đạo «xã hoặc phường»',
      lead: 'Thường trực HĐND, UBND «xã hoặc phường» thông báo lịch tiếp công dân định kỳ tháng «tháng/năm» như sau:',
      tags: ['tiếp công dân'],
    },
    blocks: [
      table(['Ngày', 'Thời gian', 'Người tiếp', 'Địa điểm'], ['«thứ, ngày»', '«từ giờ đến giờ»', '«họ tên, chức vụ»', '«phòng tiếp công dân»'], ['«thứ, ngày»', '«từ giờ đến giờ»', '«họ tên, chức vụ»', '«phòng tiếp công dân»']),
      paragraph('Công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh mang theo giấy tờ tùy thân và tài liệu liên quan. Trường hợp người tiếp có việc đột xuất, lịch mới được thông báo trước tại «nơi niêm yết».'),
      paragraph('Điện thoại liên hệ: «số điện thoại».'),
    ],
  }),
  template(7, {
    name: 'Phóng sự ảnh',
    description: 'Ít chữ, nhiều ảnh: mỗi ảnh một chú thích nói rõ ai, ở đâu, khi nào.',
    fields: { headline: '«Chủ đề của phóng sự ảnh»', lead: '«Bối cảnh trong hai câu: ở đâu, khi nào, vì sao đáng xem».', tags: ['phóng sự ảnh'] },
    blocks: [
      paragraph('«Ảnh mở đầu: toàn cảnh. Đặt con trỏ ở đây rồi bấm Chèn ảnh»'),
      paragraph('«Một, hai câu nối sang nhóm ảnh thứ nhất»'),
      paragraph('«Nhóm ảnh thứ nhất: con người, việc làm»'),
      paragraph('«Một, hai câu nối sang nhóm ảnh thứ hai»'),
      paragraph('«Nhóm ảnh thứ hai: chi tiết, cận cảnh»'),
      paragraph('«Câu kết và ảnh khép lại câu chuyện»'),
    ],
  }),
];
