import { attachmentMimes } from '../domain/attachment.ts';
import type { ComponentName, Json } from './openapi.ts';
import type { ProblemCode } from './problem.ts';
import { PROBLEM_MEDIA_TYPE, problemKinds } from './problem.ts';

/** Image types a portal must accept; the bytes must be what the header says. */
export const assetMimes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
export type AssetMime = (typeof assetMimes)[number];

/** Types of everything that is uploaded: photos, and the files of a portal that publishes attachments. */
export const uploadMimes = [...assetMimes, ...attachmentMimes] as const;
export type UploadMime = (typeof uploadMimes)[number];

const ref = (name: ComponentName): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (name: ComponentName): Json => ({ 'application/json': { schema: ref(name) } });
const etag: Json = { ETag: { description: 'Phiên bản hiện tại.', required: true, schema: { type: 'string' } } };
const replayed: Json = { 'Idempotent-Replayed': { description: 'Có khi câu trả lời là bản đã lưu của lần gửi trước.', schema: { const: 'true' } } };

const header = (name: string, description: string, required: boolean): Json => ({ name, in: 'header', required, description, schema: { type: 'string', minLength: 1, maxLength: 255 } });
const key = header('Idempotency-Key', 'Khóa do máy gửi tạo một lần cho mỗi ý định; 1–255 ký tự ASCII.', true);
const articleId: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' }, description: 'UUID do máy gửi tạo.' };
const assetId: Json = { name: 'sha256', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } };

/** Problem answers grouped by status: one status may stand for several codes. */
function problems(...codes: readonly ProblemCode[]): Json {
  const always: readonly ProblemCode[] = ['internal'];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...codes, ...always]) byStatus.set(problemKinds[code].status, [...(byStatus.get(problemKinds[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      String(status),
      { description: list.map((code) => `${code}: ${problemKinds[code].title}`).join('; '), content: { [PROBLEM_MEDIA_TYPE]: { schema: ref('Problem') } } },
    ]),
  );
}

const answer = (description: string, name: ComponentName, headers: Json = {}): Json => ({ description, headers, content: json(name) });

/** Every path of the API, relative to the prefix. */
export function openApiPaths(): Json {
  const contentBody: Json = { required: true, content: json('ArticleContent') };
  return {
    '/session': {
      post: {
        operationId: 'signIn',
        summary: 'Đăng nhập, nhận token',
        security: [],
        requestBody: { required: true, content: json('SessionRequest') },
        responses: { 200: answer('Token dùng cho các lần gọi sau.', 'Session'), ...problems('bad-request', 'unauthenticated', 'too-many-requests', 'unsupported-media', 'too-large') },
      },
    },
    '/me': { get: { operationId: 'me', summary: 'Người đang đăng nhập', responses: { 200: answer('Tài khoản.', 'User'), ...problems('unauthenticated') } } },
    '/server': { get: { operationId: 'server', summary: 'Giờ và giới hạn của cổng', security: [], responses: { 200: answer('Thông tin.', 'Server'), ...problems() } } },
    '/sections': { get: { operationId: 'sections', summary: 'Các chuyên mục', responses: { 200: answer('Danh sách.', 'Sections'), ...problems('unauthenticated') } } },
    '/authors': { get: { operationId: 'authors', summary: 'Các tác giả', responses: { 200: answer('Danh sách.', 'Authors'), ...problems('unauthenticated') } } },
    '/assets/{sha256}': {
      parameters: [assetId],
      get: { operationId: 'asset', summary: 'Cổng đã có tệp này chưa (HEAD cho cùng câu trả lời)', responses: { 200: answer('Đã có.', 'RemoteAsset'), ...problems('bad-request', 'unauthenticated', 'not-found') } },
      head: {
        operationId: 'hasAsset',
        summary: 'Như GET, không có thân',
        responses: { 200: { description: 'Đã có.' }, 401: { description: 'Chưa đăng nhập.' }, 404: { description: 'Chưa có.' } },
      },
      put: {
        operationId: 'putAsset',
        summary: 'Gửi một ảnh hoặc một tệp đính kèm',
        parameters: [header('If-None-Match', '`*`: chỉ gửi khi cổng chưa có; đã có thì 412.', false)],
        requestBody: { required: true, content: Object.fromEntries(uploadMimes.map((mime) => [mime, {}])) },
        responses: {
          200: answer('Đã có từ trước.', 'RemoteAsset'),
          201: answer('Vừa nhận.', 'RemoteAsset'),
          ...problems('bad-request', 'unauthenticated', 'precondition-failed', 'too-large', 'unsupported-media', 'hash-mismatch'),
        },
      },
    },
    '/articles/{id}': {
      parameters: [articleId],
      get: { operationId: 'article', summary: 'Đọc bài', responses: { 200: answer('Bài.', 'RemoteArticle', etag), ...problems('bad-request', 'unauthenticated', 'forbidden', 'not-found') } },
      put: {
        operationId: 'putArticle',
        summary: 'Tạo hoặc thay bản làm việc',
        parameters: [key, header('If-None-Match', '`*`: tạo mới.', false), header('If-Match', 'ETag của bản đã thấy: sửa.', false)],
        requestBody: contentBody,
        responses: {
          200: answer('Đã thay.', 'RemoteArticle', { ...etag, ...replayed }),
          201: answer('Đã tạo.', 'RemoteArticle', { ...etag, ...replayed }),
          ...problems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'in-progress', 'missing-assets', 'precondition-failed', 'precondition-required', 'too-large', 'unsupported-media', 'key-reused', 'unknown-section'),
        },
      },
    },
    '/articles/{id}/publish': {
      parameters: [articleId],
      post: {
        operationId: 'publishArticle',
        summary: 'Đăng bản làm việc; địa chỉ công khai giữ nguyên mãi',
        parameters: [key, header('If-Match', 'ETag của bản muốn đăng.', true)],
        responses: {
          200: answer('Đã đăng.', 'RemoteArticle', { ...etag, ...replayed }),
          ...problems('bad-request', 'unauthenticated', 'forbidden', 'not-found', 'in-progress', 'precondition-failed', 'precondition-required', 'key-reused'),
        },
      },
    },
  };
}
