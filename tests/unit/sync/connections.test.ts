import { describe, expect, it } from 'vitest';
import { apiBase } from '../../../electron/sync/connections.ts';

describe('apiBase', () => {
  it('puts the API below the address', () => {
    expect(apiBase('https://cong.example.vn')).toBe('https://cong.example.vn/api/v1');
    expect(apiBase('https://cong.example.vn/xa-tan-lap/')).toBe('https://cong.example.vn/xa-tan-lap/api/v1');
    expect(apiBase('http://127.0.0.1:4040')).toBe('http://127.0.0.1:4040/api/v1');
    expect(apiBase('http://localhost:4040')).toBe('http://localhost:4040/api/v1');
  });

  it.each(['', 'cong.example.vn', 'http://cong.example.vn', 'http://127.0.0.1.example.vn', 'ftp://cong.example.vn', 'file:///etc/passwd', 'https://a:b@cong.example.vn', 'https://cong.example.vn/?next=', 'https://cong.example.vn/#x'])(
    'refuses %j: a password would travel readable, or elsewhere',
    (address) => {
      expect(() => apiBase(address)).toThrow(expect.objectContaining({ error: expect.objectContaining({ kind: 'invalid-input', detail: 'address' }) }));
    },
  );
});
