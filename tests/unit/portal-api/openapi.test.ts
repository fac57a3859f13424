import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../../shared/portal-api/openapi.ts';
import { makeProblem, problemKinds } from '../../../shared/portal-api/problem.ts';
import { problemCodes, problemSchema } from '../../../shared/portal-api/schemas.ts';

type Node = { readonly [key: string]: unknown };
const document = openApiDocument();
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function* nodes(value: unknown): Generator<Node> {
  if (!isNode(value)) return;
  yield value;
  for (const item of Object.values(value)) yield* nodes(item);
}
const at = (path: readonly string[]) => path.reduce<unknown>((value, key) => (isNode(value) ? value[key] : undefined), document);
const operations = () => Object.entries(at(['paths']) as Node).flatMap(([path, item]) => Object.entries(item as Node).filter(([key]) => key !== 'parameters').map(([method, operation]) => ({ path, method, item: item as Node, operation: operation as Node })));

describe('the OpenAPI document', () => {
  test('is 3.1 and plain JSON', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api/v1' }] });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test('refers only to what is in it', () => {
    const refs = [...nodes(document)].map((node) => node['$ref']).filter((ref): ref is string => typeof ref === 'string');
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) expect(at(ref.split('/').slice(1)), ref).toBeDefined();
  });

  test('names each operation once and declares every path parameter', () => {
    const all = operations();
    expect(new Set(all.map(({ operation }) => operation['operationId'])).size).toBe(all.length);
    for (const { path, item } of all) {
      const declared = ((item['parameters'] ?? []) as readonly Node[]).map((parameter) => `{${String(parameter['name'])}}`);
      expect(path.match(/\{[^}]+\}/g) ?? [], path).toEqual(declared);
    }
  });

  test('holds schemas that compile', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', ...document });
    for (const name of Object.keys(at(['components', 'schemas']) as Node)) expect(ajv.getSchema(`api#/components/schemas/${name}`), name).toBeTypeOf('function');
  });

  test('says how every operation can fail', () => {
    for (const { method, operation } of operations()) {
      if (method !== 'head') expect(operation['responses']).toHaveProperty('500');
    }
  });
});

describe('problems', () => {
  test('every code has one status and a title of its own', () => {
    expect(Object.keys(problemKinds).toSorted()).toEqual([...problemCodes].toSorted());
    expect(new Set(Object.values(problemKinds).map((kind) => kind.title)).size).toBe(problemCodes.length);
  });

  test('are built as the schema wants them', () => {
    for (const code of problemCodes) expect(problemSchema.parse(makeProblem(code))).toEqual(makeProblem(code));
    expect(makeProblem('missing-assets', 'Thiếu ảnh.', ['a'.repeat(64)])).toMatchObject({ status: 409, assets: ['a'.repeat(64)], detail: 'Thiếu ảnh.' });
  });
});
