import { COMMAND_PRIORITY_LOW, createCommand, defineExtension, safeCast, type LexicalCommand } from 'lexical';
import type { LegacySource } from '../../../../shared/text/legacy/by-hand.ts';
import { codeOf } from '../../../../shared/text/legacy/parts.ts';
import type { ConversionCount } from '../../../../shared/text/legacy/runs.ts';
import type { PageHost } from '../../host.ts';
import { focusedField } from '../snippets/fields.ts';
import { convertField } from './convert-field.ts';
import { convertSelection } from './convert-selection.ts';
import { tellConverted } from './tell.ts';

type Converted = Pick<ConversionCount, 'encoding' | 'paragraphs'>;

/** Converts text in an old Vietnamese encoding: the selection, or the line with the caret; in headline and lead, too. */
export const CONVERT_LEGACY_COMMAND: LexicalCommand<{ readonly from: LegacySource }> = createCommand('CONVERT_LEGACY');

/** Conversion by hand. What was done, or that there was nothing to do, is told by a notice. */
export const LegacyTextExtension = defineExtension({
  name: 'toasoan/legacy-text',
  config: safeCast<{ readonly host: () => PageHost | null }>({ host: () => null }),
  register: (editor, { host }) =>
    editor.registerCommand(
      CONVERT_LEGACY_COMMAND,
      ({ from }) => {
        const page = host();
        if (page === null || !editor.isEditable() || editor.isComposing()) return false;
        const field = focusedField(editor);
        if (field !== null) {
          const encoding = convertField(field, from);
          tell(page, encoding === null ? [] : [{ encoding: codeOf(encoding), paragraphs: 1 }]);
        } else convertSelection(editor, from, (counts) => tell(page, counts));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
});

function tell(page: PageHost, counts: readonly Converted[]): void {
  if (counts.length === 0) page.notice('no-old-text');
  tellConverted(page.notice, counts);
}
