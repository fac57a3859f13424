import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { $getNodeByKey, stopLexicalPropagation, type NodeKey } from 'lexical';
import { $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { cover, edit, fullScreen, galleryPhotoTools, galleryTools, gather, photoDown, photoGone, photoUp, replace, restore } from '../../commands/photo-commands.ts';
import { CommandTool } from '../../toolbar/command-tool.tsx';
import { useTools } from '../../toolbar/tools.ts';
import { useRoving } from '../../toolbar/use-roving.ts';
import { FIGURE_TOOLS } from '../figure/drawing.ts';
import { GALLERY_TOOLS } from './drawing.ts';

/** The buttons of the photo or gallery that is selected, drawn where it stands. One bar for the whole page: forty photos cost no buttons. */
export function PhotoTools() {
  const { editor, readOnly, state } = useTools();
  const { figure, gallery, photoSelected } = state;
  const host = gallery ?? figure;
  if (!photoSelected || readOnly || host === null) return null;
  const place = editor.getElementByKey(host)?.querySelector(`:scope > .${gallery === null ? FIGURE_TOOLS : GALLERY_TOOLS}`);
  return place ? createPortal(<PhotoBar key={figure ?? gallery} />, place) : null;
}

function PhotoBar() {
  const { editor, host, labels, state } = useTools();
  const { figure, gallery } = state;
  const bar = useRef<HTMLDivElement>(null);
  const onArrows = useRoving(bar);
  useEffect(() => {
    const element = bar.current;
    // The buttons stand inside the page: their own keys are not meant for the photo.
    const keep = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey) stopLexicalPropagation(event);
    };
    element?.addEventListener('keydown', keep);
    return () => element?.removeEventListener('keydown', keep);
  }, []);
  return (
    <div
      ref={bar}
      className="photo-tools"
      role="toolbar"
      tabIndex={-1}
      aria-label={figure === null ? labels.galleryTools : labels.figureTools}
      contentEditable={false}
      onKeyDown={(event) => {
        onArrows(event);
        if (event.key === 'Escape') editor.getRootElement()?.focus({ preventScroll: true });
      }}
    >
      {figure === null || host.photos === null ? null : (
        <>
          <CommandTool command={edit} />
          <CommandTool command={replace} />
          <RestoreTool figure={figure} />
          <CommandTool command={cover} />
          <CommandTool command={fullScreen} />
          <span className="photo-tools-line" />
        </>
      )}
      {figure !== null && gallery === null ? (
        <>
          {state.besidePhotos ? <CommandTool command={gather} /> : null}
          <CommandTool command={photoUp} />
          <CommandTool command={photoDown} />
          <CommandTool command={photoGone} />
        </>
      ) : null}
      {figure !== null && gallery !== null ? galleryPhotoTools.map((command) => <CommandTool key={command.id} command={command} />) : null}
      {gallery === null || figure !== null ? null : galleryTools.map((command) => <CommandTool key={command.id} command={command} />)}
    </div>
  );
}

/** Only where there is something to go back to. */
function RestoreTool({ figure }: { readonly figure: NodeKey }) {
  const { editor, host } = useTools();
  const { photos } = host;
  const [edited, setEdited] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      const assetId = editor.getEditorState().read(() => {
        const node = $getNodeByKey(figure);
        return $isFigureNode(node) ? node.facts().assetId : null;
      });
      if (assetId !== null) void photos?.isEdited(assetId).then((answer) => gone || setEdited(answer), () => gone || setEdited(false));
    };
    look();
    const stop = editor.registerUpdateListener(({ dirtyLeaves }) => {
      // Another photo may have come in its place.
      if (dirtyLeaves.has(figure)) look();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [editor, figure, photos]);
  return edited ? <CommandTool command={restore} /> : null;
}
