import type * as Electron from 'electron';
import { imitation, imitationClass } from './imitation.ts';
import { pages } from './page-link.ts';

/** What stands on a clipboard in one go: the same content in several kinds. Only text is imitated. */
export class HostClipboardItem implements Pick<Electron.ClipboardItem, 'types' | 'getType'> {
  readonly texts: Readonly<Record<string, string>>;

  constructor(items: Readonly<Record<string, unknown>>) {
    this.texts = Object.fromEntries(
      Object.entries(items).map(([type, text]) => {
        if (typeof text !== 'string') throw new Error('The browser host imitates ClipboardItem for text only');
        return [type, text];
      }),
    );
  }

  get types(): string[] {
    return Object.keys(this.texts);
  }

  getType: Electron.ClipboardItem['getType'] = ((type: string) => Promise.resolve(new Blob([this.texts[type] ?? ''], { type }))) as Electron.ClipboardItem['getType'];
}
imitationClass('ClipboardItem', HostClipboardItem);

let texts: Readonly<Record<string, string>> = {};

function put(next: Readonly<Record<string, string>>): Promise<void> {
  texts = next;
  pages.order({ what: 'copy', items: next });
  return Promise.resolve();
}

/** What the app itself wrote; a browser does not let a program read the person's clipboard unasked. */
export const clipboard = imitation('clipboard', {
  write: ([item]: readonly HostClipboardItem[]) => put(item?.texts ?? {}),
  writeText: (text: string) => put({ 'text/plain': text }),
  readText: () => Promise.resolve(texts['text/plain'] ?? ''),
} satisfies Record<keyof Pick<Electron.Clipboard, 'write' | 'writeText' | 'readText'>, unknown>);
