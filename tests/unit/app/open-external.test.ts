import { beforeEach, describe, expect, it, vi } from 'vitest';
import { externalUrl, openExternal } from '../../../electron/app/open-external.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

beforeEach(resetElectron);

describe('externalUrl', () => {
  it.each([
    ['https://phuong1.gov.vn/tin?id=1#a', 'https://phuong1.gov.vn/tin?id=1#a'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
    ['  https://phuong1.gov.vn  ', 'https://phuong1.gov.vn/'],
    ['HTTPS://PHUONG1.GOV.VN', 'https://phuong1.gov.vn/'],
    ['mailto:toasoan@phuong1.gov.vn?subject=B%C3%A0i&body=x', 'mailto:toasoan@phuong1.gov.vn?subject=B%C3%A0i&body=x'],
  ])('opens %s', (raw, normal) => {
    expect(externalUrl(raw)).toBe(normal);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://ok.vn',
    'java\nscript:alert(1)',
    'https://ok.vn\n.evil.example/',
    'data:text/html,<script>alert(1)</script>',
    'file:///C:/Windows/System32/calc.exe',
    'file://server/share/x.exe',
    '\\\\server\\share\\x.exe',
    'C:\\Windows\\System32\\calc.exe',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'vbscript:msgbox(1)',
    'tel:113',
    'app://bundle/index.html',
    'app://bundle.evil/index.html',
    'https://ok.vn@evil.example/',
    'https://user:pass@ok.vn/',
    'mailto:a@b.vn?attach=/etc/passwd',
    'mailto:a@b.vn?ATTACHMENT=C:%5Csecret',
    'https://',
    'https://ok.vn/\0',
    'example.com/?next=https://ok.vn',
    '',
  ])('refuses %j', (raw) => {
    expect(externalUrl(raw)).toBeNull();
  });
});

describe('openExternal', () => {
  it('hands on the normal form only', async () => {
    await openExternal('HTTPS://phuong1.gov.vn');
    await expect(openExternal('file:///etc/passwd')).rejects.toMatchObject({ error: { kind: 'invalid-input' } });
    expect(electron.shell.opened).toEqual(['https://phuong1.gov.vn/']);
  });
});
