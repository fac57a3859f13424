import { useReducer, useRef, useState } from 'react';
import { COVER_RATIO, cropTo } from '../../../../shared/domain/photo-crop.ts';
import type { PhotoEdit, PhotoMark } from '../../../../shared/domain/photo-edit.ts';
import { photoFrame, regionToOriginal, type Size } from '../../../../shared/domain/photo-geometry.ts';
import { canStand, coverShape, cropFor, freeShape, hasShape, shapeOf, type CropShape } from './crop-shape.ts';
import { draftOf, reduceDraft, same, type DraftChange } from './draft.ts';

export const tools = ['cut', 'light', 'blur', 'focus', 'mark'] as const;
export type Tool = (typeof tools)[number];

/** The logo as far as it is known beyond this photo. */
export type UnitMark = {
  /** What was used last, or set for the unit. */
  readonly mark: PhotoMark | null;
  /** Asks for a picture and stores it; null when nothing was chosen. */
  readonly choose: () => Promise<string | null>;
};

type Options = {
  readonly original: Size;
  readonly recipe: PhotoEdit;
  readonly coverRatio: number | undefined;
  /** Begin with a crop in the shape of a cover. */
  readonly asCover: boolean;
  readonly unitMark: UnitMark;
};

/** A new blurred region: a fifth of what is seen, in its middle. */
const NEW_BLUR = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

/** Where a logo stands until somebody chose otherwise. */
export const firstMark = { corner: 'bottom-right', size: 0.15, opacity: 0.9 } as const;

export type EditorTools = ReturnType<typeof useEditor>;

/** The state of the photo editor: the draft, the tool in hand, and what the tools do. */
export function useEditor({ original, recipe, coverRatio = COVER_RATIO, asCover, unitMark }: Options) {
  const [start] = useState(() => draftOf(asCover && !hasShape(original, recipe, coverShape, coverRatio) ? cropTo(original, recipe, coverRatio) : recipe));
  const [draft, dispatch] = useReducer(reduceDraft, start);
  const [tool, setTool] = useState<Tool>('cut');
  const [chosenShape, setChosenShape] = useState<CropShape>(() => (asCover ? coverShape : shapeOf(original, recipe, coverRatio)));
  const [straightening, setStraightening] = useState(false);
  const [horizon, setHorizon] = useState(false);
  const [blur, setBlur] = useState<number | null>(null);
  const choosing = useRef(false);
  const { edit } = draft;
  const shape = hasShape(original, edit, chosenShape, coverRatio) ? chosenShape : freeShape;
  const change = (action: DraftChange & { readonly gesture?: string }): void => dispatch(action);

  const chooseMark = async (): Promise<void> => {
    // A second dialog of the system over the first would be lost.
    if (choosing.current) return;
    choosing.current = true;
    try {
      const assetId = await unitMark.choose();
      if (assetId === null) return;
      const mark = { ...(edit.mark ?? unitMark.mark ?? firstMark), assetId };
      change({ do: 'mark', mark });
    } finally {
      choosing.current = false;
    }
  };
  return {
    draft,
    edit,
    /** Whether leaving now would lose something the person did. */
    isTouched: !same(edit, start.edit),
    /** Whether there is something to apply; a cover is one also when the photo already has its shape. */
    isChanged: asCover || !same(edit, recipe),
    change,
    undo: () => dispatch({ do: 'undo' }),
    redo: () => dispatch({ do: 'redo' }),
    endGesture: () => dispatch({ do: 'end-gesture' }),
    cancelGesture: () => dispatch({ do: 'cancel-gesture' }),
    tool,
    setTool: (next: Tool) => {
      setTool(next);
      setHorizon(false);
    },
    coverRatio,
    shape,
    setShape: (next: CropShape) => {
      setChosenShape(next);
      change({ do: 'crop', region: cropFor(original, edit, next, coverRatio) });
    },
    turn: (direction: 'clockwise' | 'anticlockwise') => {
      if (canStand(shape.preset)) setChosenShape({ ...shape, upright: !shape.upright });
      change({ do: 'turn', direction });
    },
    straightening,
    setStraightening,
    horizon,
    setHorizon,
    /** A line was drawn that should be level: it becomes so. */
    level: (degrees: number) => {
      change({ do: 'straighten', degrees: edit.straighten - degrees });
      setHorizon(false);
    },
    blur: blur !== null && blur < edit.blurs.length ? blur : null,
    setBlur,
    addBlur: () => {
      change({ do: 'add-blur', region: regionToOriginal(photoFrame(original, edit), NEW_BLUR) });
      setBlur(edit.blurs.length);
    },
    removeBlur: (index: number) => {
      change({ do: 'remove-blur', index });
      setBlur(null);
    },
    setMark: (mark: PhotoMark) => change({ do: 'mark', mark, gesture: 'mark' }),
    chooseMark: () => void chooseMark(),
    showMark: (on: boolean) => {
      if (!on) change({ do: 'mark', mark: null });
      else if (unitMark.mark) change({ do: 'mark', mark: unitMark.mark });
      else void chooseMark();
    },
  };
}
