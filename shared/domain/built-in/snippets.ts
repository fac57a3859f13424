import { bullets, documentOf, paragraph } from '../../document/plain-nodes.ts';
import type { SerializedNode } from '../../document/envelope.ts';
import type { SnippetContent } from '../snippet.ts';
import type { BuiltIn } from './templates.ts';

function snippet(number: number, name: string, shortcut: string, ...blocks: readonly SerializedNode[]): BuiltIn<SnippetContent> {
  return { id: `6d617501-0000-7000-8000-${String(number).padStart(12, '0')}`, name, shortcut, scope: 'personal', document: documentOf(...blocks) };
}

/** The snippets that come with the app. Their shortcut words are letters that no input method turns into others. */
export const builtInSnippets: readonly BuiltIn<SnippetContent>[] = [
  snippet(1, 'Câu mở đầu hội nghị', 'mdhn', paragraph('Dự và chủ trì hội nghị có đồng chí «họ tên», «chức vụ». Cùng dự có «thành phần tham dự».')),
  snippet(2, 'Câu kết hội nghị', 'khn', paragraph('Phát biểu kết luận, đồng chí «họ tên», «chức vụ» ghi nhận «kết quả» và đề nghị «đơn vị được giao» «nhiệm vụ trọng tâm».')),
  snippet(3, 'Trích lời', 'tl', paragraph('“«Lời nói»”, «họ tên», «chức vụ hoặc nơi ở», cho biết.')),
  snippet(4, 'Mời xem thêm văn bản', 'mvb', paragraph('Mời bạn đọc xem toàn văn «tên văn bản» số «số, ký hiệu» ngày «ngày/tháng/năm» của «cơ quan ban hành» tại đây: «liên kết».')),
  snippet(5, 'Đường dây nóng', 'nong', paragraph('*Đường dây nóng:* «số điện thoại» (trong giờ hành chính); thư điện tử: «địa chỉ thư».')),
  snippet(
    6,
    'Chữ ký cơ quan',
    'ckcq',
    paragraph('*«TÊN CƠ QUAN»*'),
    bullets('Địa chỉ: «địa chỉ trụ sở»', 'Điện thoại: «số điện thoại»', 'Thư điện tử: «địa chỉ thư»', 'Trang thông tin điện tử: «địa chỉ trang»'),
  ),
];
