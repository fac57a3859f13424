import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Download, FileArchive, FileMusic, FileSpreadsheet, FileText, FolderOpen, Pencil, Presentation, type LucideIcon } from 'lucide-react';
import { createElement } from 'react';
import type { AttachmentFacts } from '../../../../shared/document/nodes/attachment-node.ts';
import { attachmentMimes, endingOf, type AttachmentEnding } from '../../../../shared/domain/attachment.ts';
import { fileSize } from '../../../../shared/text/file-size.ts';
import { usePageHost } from '../../host.ts';
import { ToolButton } from '../../toolbar/tool-button.tsx';
import { CardTools } from './card-tools.tsx';
import { EDIT_ATTACHMENT_COMMAND } from './edit-commands.ts';

const icons: Readonly<Partial<Record<AttachmentEnding, LucideIcon>>> = {
  xls: FileSpreadsheet,
  xlsx: FileSpreadsheet,
  ods: FileSpreadsheet,
  csv: FileSpreadsheet,
  ppt: Presentation,
  pptx: Presentation,
  odp: Presentation,
  zip: FileArchive,
  mp3: FileMusic,
};

/** A file as it is drawn: what it is, what readers see it called, and its size. */
export function AttachmentView({ nodeKey, facts }: { readonly nodeKey: string; readonly facts: AttachmentFacts }) {
  const [editor] = useLexicalComposerContext();
  const { labels, readOnly, files } = usePageHost();
  const { cards } = labels;
  const mime = attachmentMimes.find((known) => known === facts.mime);
  const ending = mime === undefined ? null : endingOf(mime);
  const size = fileSize(facts.bytes);
  return (
    <>
      <div className="card-face" data-ending={ending}>
        <span className="card-icon">
          {createElement((ending && icons[ending]) ?? FileText, { size: 24, 'aria-hidden': true })}
        </span>
        <span className="card-words">
          <strong className="card-title">{facts.title === '' ? facts.name : facts.title}</strong>
          <small className="card-facts">{[...(ending === null ? [] : [ending.toUpperCase()]), size, ...(facts.title === '' ? [] : [facts.name])].join(' · ')}</small>
        </span>
      </div>
      <CardTools nodeKey={nodeKey} label={cards.fileTools}>
        {readOnly ? null : (
          <ToolButton label={cards.fileRename} keys="Enter" onPress={() => editor.dispatchCommand(EDIT_ATTACHMENT_COMMAND, nodeKey)}>
            <Pencil size={16} aria-hidden />
          </ToolButton>
        )}
        {files ? (
          <>
            <ToolButton label={cards.fileOpen} onPress={() => files.open(facts)}>
              <FolderOpen size={16} aria-hidden />
            </ToolButton>
            <ToolButton label={cards.fileSave} onPress={() => files.save(facts)}>
              <Download size={16} aria-hidden />
            </ToolButton>
          </>
        ) : null}
      </CardTools>
    </>
  );
}
