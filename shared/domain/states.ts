/** The life of an article, in order. Interface words: Lưu nháp, Chờ duyệt, Trả lại, Đang biên tập, Đã duyệt, Hẹn giờ, Đã đăng, Đã gỡ. */
export const articleStates = [
  'draft',
  'submitted',
  'returned',
  'in_edit',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const;
export type ArticleState = (typeof articleStates)[number];
