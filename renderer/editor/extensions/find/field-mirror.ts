/** A copy of a field's text behind the field. Browsers mark places in text, but not in the text of a box. */
export type FieldMirror = {
  readonly range: (start: number, end: number) => Range | null;
  /** Follows the box: its text, its place, its width. Costs a layout: only when something is to be marked. */
  readonly follow: () => void;
  readonly remove: () => void;
};

/** Made when a field has hits; lies behind the box, whose background is clear, and wraps its lines as the box does. */
export function createFieldMirror(box: HTMLTextAreaElement): FieldMirror {
  const mirror = document.createElement('div');
  mirror.className = `${box.className} find-mirror`;
  mirror.setAttribute('aria-hidden', 'true');
  const text = document.createTextNode('');
  mirror.append(text);
  return {
    range(start, end) {
      if (end > text.length) return null;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    },
    follow() {
      if (mirror.parentElement !== box.parentElement) box.parentElement?.append(mirror);
      if (text.data !== box.value) text.data = box.value;
      mirror.style.top = `${String(box.offsetTop)}px`;
      mirror.style.left = `${String(box.offsetLeft)}px`;
      mirror.style.width = `${String(box.clientWidth)}px`;
    },
    remove: () => mirror.remove(),
  };
}
