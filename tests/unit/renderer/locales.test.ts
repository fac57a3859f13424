import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appErrorKinds } from '../../../shared/domain/app-error.ts';
import { articleStates } from '../../../shared/domain/states.ts';
import { createI18n } from '../../../renderer/app/i18n.ts';
import en from '../../../renderer/locales/en.json';
import vi from '../../../renderer/locales/vi.json';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [inner, text] of flat(value, at)) found.set(inner, text);
  }
  return found;
}
const vietnamese = flat(vi);
const english = flat(en);
const slots = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

describe('locale files', () => {
  it('have the same keys; English adds only its singular', () => {
    const singular = [...english.keys()].filter((key) => key.endsWith('_one'));
    expect([...english.keys()].filter((key) => !key.endsWith('_one')).toSorted()).toEqual([...vietnamese.keys()].toSorted());
    expect(singular.map((key) => key.replace(/_one$/, '_other')).filter((key) => !vietnamese.has(key))).toEqual([]);
    expect([...vietnamese.keys()].filter((key) => key.endsWith('_other') && !english.has(key.replace(/_other$/, '_one')))).toEqual([]);
  });

  it('fill the same slots', () => {
    for (const [key, text] of vietnamese) expect(slots(english.get(key) ?? ''), key).toEqual(slots(text));
  });

  it('hold no empty text and are NFC', () => {
    for (const [key, text] of [...vietnamese, ...english]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.normalize('NFC'));
    }
  });

  it('explain every kind of error: what happened, what is safe, what to do', () => {
    for (const kind of appErrorKinds) {
      for (const part of ['happened', 'safe', 'todo']) {
        expect(vietnamese.has(`error.${kind}.${part}`), `${kind}.${part}`).toBe(true);
      }
    }
    expect(Object.keys(vi.error).toSorted()).toEqual([...appErrorKinds].toSorted());
  });

  it('name every state of an article with the words of the design', () => {
    for (const state of articleStates) expect(vi.state[state]).toBeTruthy();
    expect(vi.state.draft).toBe('Lưu nháp');
    expect(vi.state.published).toBe('Đã đăng');
  });

  it('keep the accessible names that others rely on', () => {
    expect(vi.bar.newArticle).toBe('Bài mới');
    expect(vi.bar.send).toBe('Gửi lên cổng');
    expect(vi.library.search).toBe('Tìm bài');
    expect(vi.photo.credit).toBe('Ảnh: (nguồn)');
    expect(vi.photo.alt).toBe('Văn bản thay thế');
    expect(vi.ledger.label).toBe('Sổ gửi bài');
    expect(vi.status.saved.startsWith('Đã lưu ')).toBe(true);
  });

  it('switch at run time, with the plurals of each language', async () => {
    const i18n = createI18n('vi');
    expect(i18n.t('status.words', { count: 1 })).toBe('1 chữ');
    expect(i18n.t('library.trashed', { headline: '<b>Tin & ảnh</b>' })).toContain('<b>Tin & ảnh</b>');
    await i18n.changeLanguage('en');
    expect(i18n.t('status.words', { count: 1 })).toBe('1 word');
    expect(i18n.t('status.words', { count: 2 })).toBe('2 words');
  });

  it('hold no text that nothing shows', () => {
    const root = new URL('../../../renderer/', import.meta.url);
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(new URL(file, root), 'utf8'))
      .join('\n');
    const literals = new Set([...code.matchAll(/'([a-zA-Z][\w.-]*)'|i18nKey="([\w.]+)"/g)].map(([, plain, attribute]) => plain ?? attribute));
    const templates = [...code.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`]*)`/g)].map(
      ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`),
    );
    const unused = [...vietnamese.keys()]
      .map((key) => key.replace(/_other$/, ''))
      .filter((key) => !key.startsWith('editor.') && !literals.has(key) && !templates.some((template) => template.test(key)));
    expect(unused).toEqual([]);
  });

  it('are where the interface gets its texts from: no Vietnamese text in the sources of the shell', () => {
    const root = new URL('../../../renderer/', import.meta.url);
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /^(app|bridge|features|ui)\b.*\.tsx?$/.test(file));
    expect(sources.length).toBeGreaterThan(50);
    const marked = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
    for (const file of sources) {
      const code = readFileSync(new URL(file, root), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '');
      expect(marked.exec(code)?.[0], file).toBeUndefined();
    }
  });
});
