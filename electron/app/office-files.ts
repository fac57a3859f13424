import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppFailure, appError, fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { OFFICE_FILE_BYTES_MAX, readOfficeFile, writeOfficeFile } from '../../shared/domain/office-file.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import type { SnippetStore, TemplateStore } from '../store/interfaces.ts';
import type { Broadcast } from './broadcast.ts';
import type { Log } from './log.ts';
import { writeWholeFile } from './whole-file.ts';
import type { Words } from './words.ts';

export type OfficeFiles = ReturnType<typeof createOfficeFiles>;

type Deps = {
  readonly templates: Pick<TemplateStore, 'list' | 'receive' | 'handedOut'>;
  readonly snippets: Pick<SnippetStore, 'list' | 'receive' | 'handedOut'>;
  readonly broadcast: Pick<Broadcast, 'all'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: () => Words;
  /** Asks the person for a file to read, or for a place to write to; null = cancelled. */
  readonly ask: { readonly file: (windowId: number) => Promise<string | null>; readonly place: (windowId: number) => Promise<string | null> };
};

/** Hands the office's snippets and templates from PC to PC as one file. */
export function createOfficeFiles({ templates, snippets, broadcast, clock, log, words, ask }: Deps) {
  return {
    export: async (windowId: number): Promise<Output<'office:export'>> => {
      const shared = { templates: templates.list().filter(isShared), snippets: snippets.list().filter(isShared) };
      if (shared.templates.length + shared.snippets.length === 0) return { kind: 'empty' };
      const path = await ask.place(windowId);
      if (path === null) return { kind: 'cancelled' };
      const { text, leftOut } = writeOfficeFile(shared.templates, shared.snippets, clock.now());
      await writeWholeFile(path, new TextEncoder().encode(text));
      templates.handedOut(shared.templates);
      snippets.handedOut(shared.snippets);
      return { kind: 'done', name: basename(path), templates: shared.templates.length, snippets: shared.snippets.length, leftOut };
    },

    import: async (windowId: number): Promise<Output<'office:import'>> => {
      const path = await ask.file(windowId);
      if (path === null) return { kind: 'cancelled' };
      const name = basename(path);
      const text = await readSmall(path);
      const file = text === null ? 'too-large' : readOfficeFile(text);
      if (typeof file === 'string') {
        log.info('office.refused', { reason: file });
        return { kind: 'refused', name, reason: file };
      }
      const localName = (own: string) => `${own} (${words().changedHere})`;
      const received = [templates.receive(file.templates, localName), snippets.receive(file.snippets, localName)];
      broadcast.all('shelf:changed', { kinds: ['snippets', 'templates'] });
      const sum = (key: keyof (typeof received)[number]) => received.reduce((total, counts) => total + counts[key], 0);
      return { kind: 'done', name, counts: { added: sum('added'), updated: sum('updated'), unchanged: sum('unchanged'), keptBoth: sum('keptBoth') } };
    },
  };
}

/** What goes into the file: what people marked, unless it is as it came with the app, where every PC has it. */
function isShared({ scope, updatedAt }: { readonly scope: string; readonly updatedAt: number }): boolean {
  return scope === 'office' && updatedAt > 0;
}

/** The size is asked for before reading: a film chosen by mistake must not be pulled into memory. */
async function readSmall(path: string): Promise<string | null> {
  try {
    const about = await stat(path);
    if (!about.isFile()) fail('not-found', 'not a file');
    return about.size > OFFICE_FILE_BYTES_MAX ? null : await readFile(path, 'utf8');
  } catch (error) {
    throw error instanceof AppFailure ? error : new AppFailure(appError('not-found', codeOf(error)), { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
