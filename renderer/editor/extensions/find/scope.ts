import { applyEdits, movedOffset } from '../../../../shared/text/replace-hits.ts';
import { changeBetween } from '../../text-change.ts';
import type { Match, Spot } from './match.ts';
import type { Change } from './replace.ts';
import type { Segment } from './segments.ts';

/** One end of the part of the page that is searched, and the text around it when it was looked at last. */
type End = { readonly id: string; readonly text: string; readonly offset: number };

/** The part of the page that is searched when only a selection is. */
export type Scope = { readonly from: End; readonly to: End };

/** A scope between two spots; null when it would be empty. */
export function scopeBetween(segments: readonly Segment[], from: Spot, to: Spot): Scope | null {
  const [first, last] = [segments[from.order], segments[to.order]];
  if (!first || !last || (from.order === to.order && from.offset >= to.offset)) return null;
  return { from: { id: first.id, text: first.text, offset: from.offset }, to: { id: last.id, text: last.text, offset: to.offset } };
}

/** The scope after what was written meanwhile; null when the text at one of its ends is gone. */
export function movedScope({ from, to }: Scope, segments: readonly Segment[]): Scope | null {
  const [first, last] = [movedEnd(from, segments, 'start'), movedEnd(to, segments, 'end')];
  return first && last && { from: first, to: last };
}

function movedEnd(end: End, segments: readonly Segment[], edge: 'start' | 'end'): End | null {
  const text = segments.find(({ id }) => id === end.id)?.text;
  if (text === undefined) return null;
  if (text === end.text) return end;
  const { start, removed, added } = changeBetween(end.text, text);
  // What was written right at an end belongs to the part that is searched.
  const behind = edge === 'start' ? start >= end.offset : start > end.offset;
  const reaches = start + removed > end.offset;
  const offset = behind ? end.offset : !reaches ? end.offset + added.length - removed : edge === 'start' ? start : start + added.length;
  return { id: end.id, text, offset };
}

/** The scope after replacing in it: here it is known exactly which letters took the place of which. */
export function editedScope({ from, to }: Scope, changes: readonly Change[]): Scope {
  return { from: editedEnd(from, changes), to: editedEnd(to, changes) };
}

function editedEnd(end: End, changes: readonly Change[]): End {
  const edits = changes.find(({ segment }) => segment.id === end.id && segment.text === end.text)?.edits ?? [];
  return { id: end.id, text: applyEdits(end.text, edits), offset: movedOffset(end.offset, edits) };
}

/** The matches that lie wholly within a scope. */
export function withinScope(matches: readonly Match[], { from, to }: Scope, segments: readonly Segment[]): readonly Match[] {
  const first = segments.findIndex(({ id }) => id === from.id);
  const last = segments.findIndex(({ id }) => id === to.id);
  return matches.filter(
    ({ order, start, end }) => (order > first || (order === first && start >= from.offset)) && (order < last || (order === last && end <= to.offset)),
  );
}
