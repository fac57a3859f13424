import { z } from 'zod';
import { openApiPaths } from './openapi-paths.ts';
import * as schemas from './schemas.ts';

/** JSON, as far as the document needs it. */
export type Json = { readonly [key: string]: unknown };

const components = {
  SessionRequest: schemas.sessionRequestSchema,
  Session: schemas.sessionSchema,
  User: schemas.userSchema,
  Server: schemas.serverSchema,
  Sections: schemas.sectionsSchema,
  Authors: schemas.authorsSchema,
  ArticleContent: schemas.articleContentSchema,
  RemoteArticle: schemas.remoteArticleSchema,
  RemoteAsset: schemas.remoteAssetSchema,
  Problem: schemas.problemSchema,
} as const;
export type ComponentName = keyof typeof components;

/**
 * The OpenAPI 3.1 document of the open Portal API. Component schemas are generated from the zod schemas that both
 * sides validate with, so the document cannot drift from the code.
 */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Cổng API mở của Tòa Soạn',
      version: '1.0',
      summary: 'Giao diện để gửi bài, ảnh và tệp đính kèm lên cổng, đúng một lần.',
      description: [
        'Thứ tự gửi: ảnh và tệp đính kèm (PUT /assets), bài (PUT /articles), rồi mới đăng (POST …/publish).',
        'Cổng không nhận tệp đính kèm thì không khai `limits.fileBytes` ở GET /server. Nội dung tệp phải đúng loại đã khai trong `Content-Type`.',
        'Cổng hiểu khối bộ ảnh (`gallery`) và ảnh đại diện (`cover`) thì khai `features: ["gallery", "cover"]` ở GET /server. Không khai thì máy gửi tách bộ ảnh thành từng ảnh, chú thích chung thành đoạn văn ngay sau, và bỏ `cover`.',
        'Cổng cắt ảnh đại diện theo tỷ lệ nào thì khai `coverRatio` (rộng chia cao) ở GET /server, máy gửi sẽ mời cắt đúng tỷ lệ ấy. Không khai thì là 16:9.',
        'Mọi thay đổi mang `Idempotency-Key`: gửi lại cùng khóa, cùng nội dung thì nhận lại đúng câu trả lời cũ. Khóa giữ ít nhất 30 ngày.',
        'Tạo bài cần `If-None-Match: *`; sửa và đăng cần `If-Match` với ETag của bản đã thấy (không nhận `*`).',
        'Phóng viên chỉ đọc, sửa, đăng bài do mình tạo; biên tập viên và người duyệt làm được với mọi bài. Cổng tập huấn cho phép phóng viên tự đăng để luyện trọn quy trình; cổng thật có thể trả 403.',
        'Lỗi là `application/problem+json` (RFC 9457) với `code` để máy đọc.',
      ].join('\n\n'),
    },
    servers: [{ url: schemas.API_PREFIX }],
    security: [{ bearer: [] }],
    paths: openApiPaths(),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, componentSchema(name, schema)])),
    },
  };
}

function componentSchema(name: string, schema: z.ZodType): unknown {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'throw' });
  return withAbsoluteRefs(json, `#/components/schemas/${name}`);
}

/** A generated schema refers to itself from its own root; inside the document that root lies deeper. */
function withAbsoluteRefs(value: unknown, root: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withAbsoluteRefs(item, root));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === '$ref' && typeof item === 'string' && item.startsWith('#') ? [key, root + item.slice(1)] : [key, withAbsoluteRefs(item, root)],
    ),
  );
}
