import { useEffect, useState, type KeyboardEvent } from 'react';
import { Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isNoEdit } from '../../../../shared/domain/photo-edit.ts';
import { finishedSize, fitInside } from '../../../../shared/domain/photo-geometry.ts';
import { useCommandsFirst } from '../../../app/commands.ts';
import { ErrorWords } from '../../../app/errors/error-words.tsx';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { chordOf } from '../../../ui/chord.ts';
import { EditorBar } from './editor-bar.tsx';
import { ToolPanel, ToolRail } from './editor-panel.tsx';
import { EditorStage, partFor, shownSize } from './editor-stage.tsx';
import type { PhotoEditorProps } from './photo-editor.tsx';
import { SizeLine } from './size-line.tsx';
import { tools as toolNames, useEditor } from './use-editor.ts';
import { usePicture } from './use-picture.ts';
import { useZoom } from './use-zoom.ts';

type EditorBodyProps = Omit<PhotoEditorProps, 'portalSide'> & {
  readonly portalSide: number;
  /** Whether leaving now would lose something. */
  readonly onTouched: (touched: boolean) => void;
};

/** Keys that press what has the focus; there Enter does not mean *Áp dụng*. */
const pressed = 'button, a, [role="tab"], [role="option"], [role="menuitem"]';

/** Everything inside the dialog. */
export function EditorBody({ photo, recipe, coverRatio, asCover = false, portalSide, unitMark, busy, error, onApply, onTouched, onClose }: EditorBodyProps) {
  const { t } = useTranslation();
  const { assetId, width, height } = photo;
  const original = { width, height };
  const tools = useEditor({ original, recipe, coverRatio, asCover, unitMark });
  const picture = usePicture(assetId);
  const [comparing, setComparing] = useState(false);
  const [said, setSaid] = useState('');
  const { edit, draft, isChanged, isTouched } = tools;
  const shown = comparing ? original : shownSize(original, edit, partFor(tools.tool, comparing));
  const finished = finishedSize(original, edit);
  const { zoom, stage, stageRef } = useZoom(shown, fitInside(finished, portalSide).width / finished.width);
  // The keys belong to the picture from the start.
  useEffect(() => stage?.focus({ preventScroll: true }), [stage]);
  useEffect(() => onTouched(isTouched), [isTouched, onTouched]);

  const undo = (): void => {
    if (draft.past.length > 0) setSaid(t('photoEditor.undone', { left: draft.past.length - 1 }));
    tools.undo();
  };
  const redo = (): void => {
    if (draft.future.length > 0) setSaid(t('photoEditor.redone'));
    tools.redo();
  };
  const reset = (): void => {
    tools.change({ do: 'reset' });
    setSaid(t('photoEditor.wasReset'));
  };
  // From the menu: meant is what is in front, not the article behind it.
  useCommandsFirst((command) => {
    if (command === 'undo') undo();
    else if (command === 'redo') redo();
    else return false;
    return true;
  });
  const apply = (): void => {
    if (busy) return;
    if (isChanged) onApply(edit);
    else onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as Element;
    // Keys of the question above it arrive here as well.
    if (!event.currentTarget.contains(target) || event.nativeEvent.isComposing) return;
    const chord = chordOf(event.nativeEvent);
    if (chord === 'Mod+Z') undo();
    else if (chord === 'Mod+Y' || chord === 'Mod+Shift+Z') redo();
    else if (chord === '\\') setComparing(true);
    else if (chord === 'Enter' && target.closest(pressed) === null) apply();
    else if (chord === 'Escape' && tools.horizon) tools.setHorizon(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="editor"
      onKeyDown={onKeyDown}
      onKeyUp={({ key }) => {
        if (key === '\\') setComparing(false);
      }}
    >
      <EditorBar
        zoom={zoom}
        canUndo={draft.past.length > 0}
        canRedo={draft.future.length > 0}
        canReset={!isNoEdit(edit)}
        comparing={comparing}
        onUndo={undo}
        onRedo={redo}
        onReset={reset}
        onCompare={setComparing}
      />
      <Tabs
        className="editor-main"
        orientation="vertical"
        selectedKey={tools.tool}
        onSelectionChange={(key) => {
          const found = toolNames.find((name) => name === key);
          if (found) tools.setTool(found);
        }}
      >
        <ToolRail />
        <EditorStage assetId={assetId} original={original} picture={picture} tools={tools} comparing={comparing} zoom={zoom} stageRef={stageRef} />
        <ToolPanel tools={tools} />
      </Tabs>
      {error ? (
        <div className="editor-error" role="alert">
          <Callout tone="bad" title={t('photoEditor.failed')}>
            <ErrorWords error={error} />
          </Callout>
        </div>
      ) : null}
      <footer className="editor-foot">
        <SizeLine original={original} finished={finished} portalSide={portalSide} />
        <span className="visually-hidden" role="status">
          {said}
        </span>
        <Button onPress={onClose} isDisabled={busy}>
          {t('photoEditor.cancel')}
        </Button>
        <Button look="go" onPress={apply} isDisabled={busy || picture.state === 'missing'}>
          {t(busy ? 'photoEditor.applying' : 'photoEditor.apply')}
        </Button>
      </footer>
    </div>
  );
}
