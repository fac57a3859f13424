import type { Section } from '../../shared/domain/portal.ts';

/** Who the pages say they are. */
export const siteName = 'Cổng tập huấn';
export const siteTagline = 'Trang thông tin điện tử xã Tân Lập';

/** The sections (`Chuyên mục`) in the order of the menu. */
export const sections: readonly Section[] = [
  { code: 'tin-tuc-su-kien', name: 'Tin tức - Sự kiện' },
  { code: 'van-hoa-xa-hoi', name: 'Văn hóa - Xã hội' },
  { code: 'kinh-te', name: 'Kinh tế' },
  { code: 'thong-bao', name: 'Thông báo' },
];

/** The section with this code, or null. */
export function sectionByCode(code: string): Section | null {
  return sections.find((section) => section.code === code) ?? null;
}
