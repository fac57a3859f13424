import { ClipboardImportExtension } from '@lexical/clipboard';
import { CoreImportExtension } from '@lexical/html';
import { WordListImportExtension } from '@lexical/list';
import { $getEditor, $getRoot, configExtension, defineExtension, safeCast, type BaseSelection } from 'lexical';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $blockIdOf } from '../../../../shared/document/nodes/block-id.ts';
import type { EditorNotice } from '../../host.ts';
import { FilesExtension } from '../files/extension.ts';
import { $rememberPlace } from '../files/place.ts';
import { cleanPage } from './clean.ts';
import { $insertLines, $insertPasted, $nodesFromJson, $nodesFromPage } from './pipeline.ts';
import { readClipboardJson } from './clipboard-json.ts';

/** Longest HTML or text that is pasted (UTF-16 units); more would freeze an old PC for minutes. */
const PASTE_MAX = 4_000_000;

type Config = { readonly onNotice: (notice: EditorNotice) => void };

/**
 * What comes from the clipboard or is dropped: from our own pages with ids and captions, from elsewhere as plain
 * structure without fonts, colours or pictures. All of it is treated as hostile, also what claims to be ours.
 */
export const PasteExtension = defineExtension({
  name: 'toasoan/paste',
  config: safeCast<Config>({ onNotice: () => undefined }),
  dependencies: [
    CoreImportExtension,
    WordListImportExtension,
    FilesExtension,
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

function $notice(notice: EditorNotice): void {
  getExtensionDependencyFromEditor($getEditor(), PasteExtension).config.onNotice(notice);
}

function $tooLarge(data: string): boolean {
  if (data.length <= PASTE_MAX) return false;
  $notice('paste-too-large');
  return true;
}

/** Claims the data only when it is ours; otherwise the next type on the clipboard is tried. */
function $pasteJson(data: string, selection: BaseSelection): boolean {
  if ($tooLarge(data)) return true;
  const used = new Set($getRoot().getChildren().map($blockIdOf));
  const nodes = readClipboardJson(data, used);
  if (nodes === null) return false;
  $insertPasted($nodesFromJson(nodes), selection);
  return true;
}

function $pasteHtml(data: string, selection: BaseSelection, dataTransfer: DataTransfer): boolean {
  if ($tooLarge(data)) return true;
  const page = new DOMParser().parseFromString(data, 'text/html');
  const { pictures } = cleanPage(page);
  if (page.body.textContent.trim() === '' && dataTransfer.files.length > 0) {
    // "Copy image" in a browser: the picture itself came along, only its description is HTML.
    $rememberPlace($getEditor());
    getExtensionDependencyFromEditor($getEditor(), FilesExtension).config.onFiles([...dataTransfer.files]);
    return true;
  }
  if (pictures > 0) $notice('pasted-images-dropped');
  $insertPasted($nodesFromPage(page, dataTransfer), selection);
  return true;
}

function $pasteText(data: string, selection: BaseSelection): boolean {
  if (!$tooLarge(data)) $insertLines(data, selection);
  return true;
}
