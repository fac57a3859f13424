import { uuidSchema, sha256Schema } from '../../../shared/domain/ids.ts';
import { JSON_DEPTH_MAX } from '../limits.ts';
import { HttpProblem } from './http-problem.ts';

/** As much of a zod schema as is used here. */
type Schema<T> = {
  readonly safeParse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};
type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The value as the schema gives it back; throws HttpProblem `bad-request` naming the first few places that are wrong. */
export function validated<T>(schema: Schema<T>, value: unknown): T {
  if (tooDeep(value)) throw new HttpProblem('bad-request', 'Nội dung lồng quá nhiều tầng.');
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.') || '(gốc)'}: ${issue.message}`);
  throw new HttpProblem('bad-request', `Nội dung không đúng mô tả. ${places.join('; ')}`.slice(0, 1_000));
}

/** A path parameter that names an article. */
export function articleIdOf(params: unknown): string {
  return paramOf(uuidSchema, params, 'id', 'Mã bài phải là UUID.');
}

/** A path parameter that names an asset. */
export function assetIdOf(params: unknown): string {
  return paramOf(sha256Schema, params, 'sha256', 'Mã tệp phải là SHA-256 viết bằng 64 chữ số thập lục phân thường.');
}

function paramOf(schema: Schema<string>, params: unknown, name: string, detail: string): string {
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw new HttpProblem('bad-request', detail);
  return result.data;
}

/** Schemas and renderers recurse: nesting that would exhaust the call stack is refused before they see it. */
function tooDeep(value: unknown): boolean {
  let layer: readonly unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > JSON_DEPTH_MAX) return true;
    layer = layer.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
