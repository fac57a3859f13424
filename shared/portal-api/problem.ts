import type { Problem, problemCodes } from './schemas.ts';

export type ProblemCode = (typeof problemCodes)[number];

/** Media type of every error answer (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** HTTP status and Vietnamese title of each code. A code always has the same status, so clients may decide by either. */
export const problemKinds: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'bad-request': { status: 400, title: 'Yêu cầu không đúng định dạng' },
  unauthenticated: { status: 401, title: 'Chưa đăng nhập hoặc phiên đã hết hạn' },
  forbidden: { status: 403, title: 'Không có quyền thực hiện' },
  'not-found': { status: 404, title: 'Không tìm thấy' },
  'precondition-failed': { status: 412, title: 'Nội dung trên cổng đã khác' },
  'precondition-required': { status: 428, title: 'Thiếu điều kiện phiên bản' },
  'key-reused': { status: 422, title: 'Khóa chống gửi trùng đã dùng cho nội dung khác' },
  'in-progress': { status: 409, title: 'Yêu cầu cùng khóa đang được xử lý' },
  'missing-assets': { status: 409, title: 'Thiếu ảnh trên cổng' },
  'unknown-section': { status: 422, title: 'Chuyên mục không có trên cổng' },
  'hash-mismatch': { status: 422, title: 'Tệp nhận được không khớp mã SHA-256' },
  'too-large': { status: 413, title: 'Dữ liệu quá lớn' },
  'unsupported-media': { status: 415, title: 'Loại dữ liệu không được nhận' },
  'too-many-requests': { status: 429, title: 'Thử quá nhiều lần' },
  internal: { status: 500, title: 'Lỗi bên trong cổng' },
};

/**
 * Builds the body of an error answer. `detail` is a Vietnamese sentence about this very case and never repeats a
 * secret; `assets` belongs to `missing-assets` only.
 */
export function makeProblem(code: ProblemCode, detail?: string, assets?: readonly string[]): Problem {
  const { status, title } = problemKinds[code];
  return {
    type: `urn:x-toasoan:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(assets === undefined ? {} : { assets: [...assets] }),
  };
}
