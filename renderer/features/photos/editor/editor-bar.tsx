import { Maximize, Redo2, RotateCcwSquare, SquareSplitHorizontal, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { chordText } from '../../../ui/chord.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import type { Zoom } from './use-zoom.ts';

/** Zoom buttons, for the editor and the viewer. */
export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  const { t } = useTranslation();
  return (
    <>
      <IconButton label={t('photoEditor.zoomOut')} keys="−" onPress={zoom.zoomOut}>
        <ZoomOut size={17} aria-hidden />
      </IconButton>
      <Button look="plain" onPress={zoom.full} aria-label={t('photoEditor.zoomFull', { percent: zoom.percent })}>
        <span className="zoom-percent">{zoom.percent} %</span>
      </Button>
      <IconButton label={t('photoEditor.zoomIn')} keys="+" onPress={zoom.zoomIn}>
        <ZoomIn size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('photoEditor.zoomFit')} keys="0" onPress={zoom.fit}>
        <Maximize size={17} aria-hidden />
      </IconButton>
    </>
  );
}

type EditorBarProps = {
  readonly zoom: Zoom;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canReset: boolean;
  readonly comparing: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReset: () => void;
  readonly onCompare: (comparing: boolean) => void;
};

/** What can be done whatever tool is in hand. */
export function EditorBar({ zoom, canUndo, canRedo, canReset, comparing, onUndo, onRedo, onReset, onCompare }: EditorBarProps) {
  const { t } = useTranslation();
  return (
    <Toolbar className="editor-bar" aria-label={t('photoEditor.bar')}>
      <IconButton label={t('photoEditor.undo')} keys={chordText('Mod+Z')} isDisabled={!canUndo} onPress={onUndo}>
        <Undo2 size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('photoEditor.redo')} keys={chordText('Mod+Y')} isDisabled={!canRedo} onPress={onRedo}>
        <Redo2 size={17} aria-hidden />
      </IconButton>
      <span className="editor-bar-gap" />
      <AriaButton className="button button-plain button-m" aria-pressed={comparing} onPressStart={() => onCompare(true)} onPressEnd={() => onCompare(false)}>
        <SquareSplitHorizontal size={16} aria-hidden />
        {t('photoEditor.compare')}
        <kbd aria-hidden>\</kbd>
      </AriaButton>
      <Button look="plain" isDisabled={!canReset} onPress={onReset}>
        <RotateCcwSquare size={16} aria-hidden />
        {t('photoEditor.reset')}
      </Button>
      <span className="editor-bar-space" />
      <ZoomButtons zoom={zoom} />
    </Toolbar>
  );
}
