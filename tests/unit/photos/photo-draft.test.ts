import { describe, expect, it } from 'vitest';
import { draftOf, reduceDraft, STEPS_MAX, type Draft, type DraftAction } from '../../../renderer/features/photos/editor/draft.ts';
import { BLURS_MAX, noEdit, photoEditSchema, type PhotoEdit } from '../../../shared/domain/photo-edit.ts';

const run = (actions: readonly DraftAction[], edit: PhotoEdit = noEdit): Draft => actions.reduce(reduceDraft, draftOf(edit));
const half = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const logo = { assetId: 'a'.repeat(64), corner: 'bottom-right', size: 0.2, opacity: 0.9 } as const;

describe('the draft of an edit', () => {
  it('takes every change, and what it holds is always a recipe', () => {
    const actions: readonly DraftAction[] = [
      { do: 'turn', direction: 'clockwise' },
      { do: 'straighten', degrees: 3.14 },
      { do: 'crop', region: half },
      { do: 'focus', point: { x: 0.5, y: 0.25 } },
      { do: 'light', auto: true, brightness: 12.6, contrast: -300 },
      { do: 'add-blur', region: { x: 0.9, y: 0.9, width: 0.5, height: 0.5 } },
      { do: 'change-blur', index: 0, region: { x: -1, y: 2, width: 0, height: 0.2 } },
      { do: 'mark', mark: logo },
    ];
    const { edit, past } = run(actions);
    expect(edit).toMatchObject({ rotate: 90, straighten: 3.1, crop: half, focus: { x: 0.5, y: 0.25 }, auto: true, brightness: 13, contrast: -100, mark: logo });
    expect(edit.blurs).toEqual([{ x: 0, y: 0.99, width: 0.01, height: 0.01 }]);
    expect(past).toHaveLength(actions.length);
    for (const step of [...past, edit]) expect(photoEditSchema.parse(step)).toEqual(step);
  });

  it('undoes and redoes step by step, and a new change forgets what was undone', () => {
    const there = run([{ do: 'turn', direction: 'clockwise' }, { do: 'straighten', degrees: 2 }, { do: 'undo' }]);
    expect(there.edit).toMatchObject({ rotate: 90, straighten: 0 });
    expect(reduceDraft(there, { do: 'redo' }).edit.straighten).toBe(2);
    const other = reduceDraft(there, { do: 'light', brightness: 5 });
    expect(reduceDraft(other, { do: 'redo' })).toEqual({ ...other, gesture: null });
    expect(run([{ do: 'undo' }, { do: 'redo' }]).edit).toEqual(noEdit);
  });

  it('makes one step of a gesture, from where it began', () => {
    const pulled = run([
      { do: 'focus', point: { x: 0.9, y: 0.9 } },
      { do: 'crop', region: half, gesture: 'pull' },
      { do: 'crop', region: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }, gesture: 'pull' },
      { do: 'end-gesture' },
    ]);
    // The focal point was out of the first crop, but not of the one that stayed.
    expect(pulled.edit.focus).toEqual({ x: 0.8, y: 0.8 });
    expect(pulled.past).toHaveLength(2);
    expect(reduceDraft(pulled, { do: 'undo' }).edit).toMatchObject({ crop: null, focus: { x: 0.9, y: 0.9 } });
  });

  it('leaves no step of what changes nothing, and of a gesture that came back', () => {
    const nothing = run([
      { do: 'straighten', degrees: 0.04 },
      { do: 'crop', region: { x: 0, y: 0, width: 1, height: 1 } },
      { do: 'remove-blur', index: 3 },
      { do: 'reset' },
      { do: 'straighten', degrees: 5, gesture: 'slide' },
      { do: 'straighten', degrees: 0, gesture: 'slide' },
      { do: 'end-gesture' },
    ]);
    expect(nothing).toEqual(draftOf(noEdit));
  });

  it('puts back what a cancelled gesture did, and only that', () => {
    const draft = run([{ do: 'light', contrast: 20 }, { do: 'add-blur', region: half, gesture: 'draw' }, { do: 'add-blur', region: { ...half, width: 0.6 }, gesture: 'draw' }]);
    expect(draft.edit.blurs).toEqual([{ ...half, width: 0.6 }]);
    expect(reduceDraft(draft, { do: 'cancel-gesture' })).toEqual({ ...run([{ do: 'light', contrast: 20 }]), gesture: null });
    expect(run([{ do: 'light', contrast: 20 }, { do: 'cancel-gesture' }]).edit.contrast).toBe(20);
  });

  it('starts a step of its own for the next gesture', () => {
    const draft = run([
      { do: 'light', brightness: 1, gesture: 'key-1' },
      { do: 'light', brightness: 2, gesture: 'key-1' },
      { do: 'light', brightness: 3, gesture: 'key-2' },
    ]);
    expect(draft.past.map(({ brightness }) => brightness)).toEqual([0, 2]);
  });

  it('turns crop and focal point with the picture, and four turns change nothing', () => {
    const edit: PhotoEdit = { ...noEdit, crop: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }, focus: { x: 0.2, y: 0.7 }, blurs: [half] };
    expect(run([{ do: 'turn', direction: 'clockwise' }], edit).edit).toEqual({ ...edit, rotate: 90, crop: { x: 0.4, y: 0.1, width: 0.4, height: 0.3 }, focus: { x: 0.3, y: 0.2 } });
    expect(run(Array.from({ length: 4 }, (): DraftAction => ({ do: 'turn', direction: 'anticlockwise' })), edit).edit).toEqual(edit);
  });

  it('goes back to the original as one step that can be undone', () => {
    const edit: PhotoEdit = { ...noEdit, rotate: 180, blurs: [half], mark: logo };
    const reset = run([{ do: 'reset' }], edit);
    expect(reset.edit).toEqual(noEdit);
    expect(reduceDraft(reset, { do: 'undo' }).edit).toEqual(edit);
  });

  it('keeps to the most regions and the most steps', () => {
    const many = run(Array.from({ length: BLURS_MAX + 5 }, (_, at): DraftAction => ({ do: 'add-blur', region: { ...half, x: at / 1000 } })));
    expect(many.edit.blurs).toHaveLength(BLURS_MAX);
    const steps = run(Array.from({ length: STEPS_MAX + 50 }, (_, at): DraftAction => ({ do: 'straighten', degrees: ((at % 100) + 1) / 10 })));
    expect(steps.past).toHaveLength(STEPS_MAX);
  });
});
