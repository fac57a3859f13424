import { ClipboardImportExtension } from '@lexical/clipboard';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $getEditor, configExtension, defineExtension, safeCast, type BaseSelection } from 'lexical';
import type { PageHost } from '../../host.ts';
import { $usedBlockIds } from '../blocks/block-ids.ts';
import { $pasteTextIntoCells } from '../table/fill.ts';
import { FilesExtension } from '../files/extension.ts';
import { $rememberPlace } from '../files/place.ts';
import { readClipboardJson } from './clipboard-json.ts';
import { createPasteDesk, type PasteDesk } from './desk.ts';
import { $roomAt } from './gap.ts';
import { readHtml, type FoundPage } from './html/import-html.ts';
import { convertOldText } from './html/lines.ts';
import { mapLines } from './html/pieces.ts';
import { $insertPasted } from './insert.ts';
import { $pasteFound, pasteBlocksInSteps, pasteInSteps, type PasteContext } from './paste-html.ts';
import { isWithinReach } from './pictures.ts';
import { $takeTexts } from './text-files.ts';
import { $insertWords, cleanWords, linesOf, piecesOfText } from './plain.ts';

/** Longest source (UTF-16 units) and most lines that are pasted in one go: well below the time a person notices. */
const AT_ONCE = 150_000;
const LINES_AT_ONCE = 500;
/** Longest source that is taken at all; more would need more memory than an old PC has. */
const LENGTH_MAX = 64_000_000;

type Config = { readonly host: () => PageHost | null; readonly desk: PasteDesk };

/**
 * What comes from the clipboard or is dropped: from our own pages with ids, captions and files, from elsewhere as
 * plain structure without fonts, colours and sizes. All of it is treated as hostile, also what claims to be ours.
 */
export const PasteExtension = defineExtension({
  name: 'toasoan/paste',
  config: safeCast<Config>({ host: () => null, desk: createPasteDesk() }),
  dependencies: [
    configExtension(FilesExtension, { $takeTexts: (files) => $takeFiles(files) }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [(data, selection) => $pasteJson(data, selection)],
        'text/html': [(data, selection, _next, dataTransfer) => $pasteHtml(data, selection, dataTransfer)],
        'text/plain': [(data, selection) => $pasteText(data, selection)],
        'text/uri-list': [(data, selection) => $pasteText(data, selection)],
      },
    }),
  ],
});

function $takeFiles(files: readonly File[]): readonly File[] {
  const context = $context();
  return context === null ? files : $takeTexts(files, context);
}

function $context(): PasteContext | null {
  const editor = $getEditor();
  const { host, desk } = getExtensionDependencyFromEditor(editor, PasteExtension).config;
  const page = host();
  return page === null ? null : { editor, host: () => host() ?? page, desk };
}

/** Claims the data only when it is ours; otherwise the next type on the clipboard is tried. */
function $pasteJson(data: string, selection: BaseSelection): boolean {
  if (data.length > LENGTH_MAX) return false;
  const nodes = readClipboardJson(data, $usedBlockIds());
  if (nodes === null) return false;
  const context = $context();
  // Of words, our own format needs several times the length.
  if (context !== null && data.length > 2 * AT_ONCE) void pasteBlocksInSteps(nodes, selection.clone(), context);
  else $insertPasted(nodes, selection);
  return true;
}

function $pasteHtml(data: string, selection: BaseSelection, dataTransfer: DataTransfer): boolean {
  const context = $context();
  if (context === null || $tooLarge(data, context)) return true;
  const text = dataTransfer.getData('text/plain');
  const files = [...dataTransfer.files];
  if (data.length > AT_ONCE && files.length === 0) return $inSteps({ html: data, text }, selection, context);
  const found = readHtml(data);
  if (files.length > 0 && found.pieces.every(({ type }) => type === 'picture')) {
    // "Copy image" in a browser: the picture itself came along, only its description is HTML.
    $rememberPlace(context.editor);
    getExtensionDependencyFromEditor(context.editor, FilesExtension).config.onFiles(files);
    return true;
  }
  if (isLong(found) || ($roomAt(selection) !== 'line' && found.pictures.some(isWithinReach))) return $inSteps({ html: data, text }, selection, context);
  $pasteFound(found, selection, context);
  return true;
}

function $pasteText(data: string, selection: BaseSelection): boolean {
  const context = $context();
  if (context === null || $tooLarge(data, context) || $pasteTextIntoCells(data, cleanWords)) return true;
  if (data.length > AT_ONCE) return $inSteps({ html: null, text: data }, selection, context);
  const lines = linesOf(data);
  const found: FoundPage = { ...convertOldText(piecesOfText(data)), pictures: [], source: null };
  // A few words keep the spaces at their ends and take the look of what stands around.
  if (lines.length === 1 && found.old === null) $insertWords(cleanWords(data), selection);
  else if (isLong(found)) return $inSteps({ html: null, text: data }, selection, context);
  else if (found.pieces.length > 0) $pasteFound(found, selection, context);
  return true;
}

/** Short in the source, but long on the page: a thousand lines of one word. */
function isLong({ pieces }: FoundPage): boolean {
  let lines = 0;
  mapLines(pieces, (line) => {
    lines += 1;
    return line;
  });
  return lines > LINES_AT_ONCE;
}

/** The rest happens after this update: behind a dialog, which stands before the next key is answered. */
function $inSteps(pasted: { readonly html: string | null; readonly text: string }, selection: BaseSelection, context: PasteContext): true {
  void pasteInSteps(pasted, selection.clone(), context);
  return true;
}

function $tooLarge(data: string, { host }: PasteContext): boolean {
  if (data.length <= LENGTH_MAX) return false;
  host().notice('paste-too-large');
  return true;
}
