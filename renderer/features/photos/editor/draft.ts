import { withCrop, withQuarterTurn } from '../../../../shared/domain/photo-crop.ts';
import { BLURS_MAX, REGION_MIN, STRAIGHTEN_MAX, canonicalEdit, noEdit, type FocusPoint, type PhotoEdit, type PhotoMark, type Region } from '../../../../shared/domain/photo-edit.ts';
import { clamp } from './region.ts';

/** A recipe while it is being made, with its own undo. */
export type Draft = {
  readonly edit: PhotoEdit;
  readonly past: readonly PhotoEdit[];
  readonly future: readonly PhotoEdit[];
  /** The drag or held key whose changes are one step of undo; null between them. */
  readonly gesture: string | null;
};

/** What can be done to a recipe. */
export type DraftChange =
  | { readonly do: 'turn'; readonly direction: 'clockwise' | 'anticlockwise' }
  | { readonly do: 'straighten'; readonly degrees: number }
  | { readonly do: 'crop'; readonly region: Region | null }
  | { readonly do: 'focus'; readonly point: FocusPoint | null }
  | { readonly do: 'light'; readonly auto?: boolean; readonly brightness?: number; readonly contrast?: number }
  | { readonly do: 'add-blur'; readonly region: Region }
  | { readonly do: 'change-blur'; readonly index: number; readonly region: Region }
  | { readonly do: 'remove-blur'; readonly index: number }
  | { readonly do: 'mark'; readonly mark: PhotoMark | null }
  | { readonly do: 'reset' };

export type DraftAction =
  | (DraftChange & { readonly gesture?: string })
  | { readonly do: 'undo' | 'redo' }
  /** The drag is over; `cancel-gesture` puts back what was there before it. */
  | { readonly do: 'end-gesture' | 'cancel-gesture' };

/** Steps that can be undone; more are forgotten, the oldest first. */
export const STEPS_MAX = 200;

export const draftOf = (edit: PhotoEdit): Draft => ({ edit, past: [], future: [], gesture: null });

/** The draft after an action. What changes nothing is no step; changes of one gesture are one step together. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.do) {
    case 'undo':
      return back(draft);
    case 'redo':
      return forth(draft);
    case 'end-gesture':
      return draft.gesture === null ? draft : { ...settled(draft), gesture: null };
    case 'cancel-gesture':
      return draft.gesture === null ? draft : { ...draft, edit: draft.past.at(-1) ?? draft.edit, past: draft.past.slice(0, -1), gesture: null };
    default:
      return change(draft, action);
  }
}

function change(draft: Draft, action: DraftChange & { readonly gesture?: string }): Draft {
  const gesture = action.gesture ?? null;
  const goesOn = gesture !== null && gesture === draft.gesture;
  // Within a gesture every change starts from where it began: a crop that is pulled in and out again loses nothing.
  const base = goesOn ? (draft.past.at(-1) ?? draft.edit) : draft.edit;
  const edit = applied(base, action);
  if (goesOn) return same(edit, draft.edit) ? draft : { ...draft, edit };
  if (same(edit, draft.edit)) return draft;
  return { edit, past: [...draft.past, draft.edit].slice(-STEPS_MAX), future: [], gesture };
}

/** A gesture that came back to where it began leaves no step. */
function settled(draft: Draft): Draft {
  const before = draft.past.at(-1);
  return before !== undefined && same(before, draft.edit) ? { ...draft, past: draft.past.slice(0, -1) } : draft;
}

function back(draft: Draft): Draft {
  const { edit, past, future } = settled(draft);
  const before = past.at(-1);
  return before === undefined ? { edit, past, future, gesture: null } : { edit: before, past: past.slice(0, -1), future: [edit, ...future], gesture: null };
}

function forth({ edit, past, future }: Draft): Draft {
  const [next, ...rest] = future;
  return next === undefined ? { edit, past, future, gesture: null } : { edit: next, past: [...past, edit], future: rest, gesture: null };
}

export const same = (a: PhotoEdit, b: PhotoEdit): boolean => canonicalEdit(a) === canonicalEdit(b);

function applied(edit: PhotoEdit, action: DraftChange): PhotoEdit {
  switch (action.do) {
    case 'turn':
      return tidied(withQuarterTurn(edit, action.direction));
    case 'straighten':
      return { ...edit, straighten: clamp(Math.round(action.degrees * 10) / 10, -STRAIGHTEN_MAX, STRAIGHTEN_MAX) + 0 };
    case 'crop':
      return tidied(withCrop(edit, action.region && tidyRegion(action.region)));
    case 'focus':
      return { ...edit, focus: action.point && tidyPoint(action.point) };
    case 'light':
      return { ...edit, auto: action.auto ?? edit.auto, brightness: level(action.brightness ?? edit.brightness), contrast: level(action.contrast ?? edit.contrast) };
    case 'add-blur':
      return edit.blurs.length >= BLURS_MAX ? edit : { ...edit, blurs: [...edit.blurs, tidyRegion(action.region)] };
    case 'change-blur':
      return { ...edit, blurs: edit.blurs.map((region, index) => (index === action.index ? tidyRegion(action.region) : region)) };
    case 'remove-blur':
      return { ...edit, blurs: edit.blurs.filter((_, index) => index !== action.index) };
    case 'mark':
      return { ...edit, mark: action.mark };
    case 'reset':
      return noEdit;
  }
}

const tidied = (edit: PhotoEdit): PhotoEdit => ({ ...edit, crop: edit.crop && tidyRegion(edit.crop), focus: edit.focus && tidyPoint(edit.focus) });
const level = (value: number): number => clamp(Math.round(value), -100, 100) + 0;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const tidyPoint = ({ x, y }: FocusPoint): FocusPoint => ({ x: rounded(clamp(x, 0, 1)), y: rounded(clamp(y, 0, 1)) });

/** To four decimals, like stored recipes, and inside the picture. */
function tidyRegion({ x, y, width, height }: Region): Region {
  const [left, top] = [rounded(clamp(x, 0, 1 - REGION_MIN)), rounded(clamp(y, 0, 1 - REGION_MIN))];
  return { x: left, y: top, width: rounded(clamp(width, REGION_MIN, 1 - left)), height: rounded(clamp(height, REGION_MIN, 1 - top)) };
}
