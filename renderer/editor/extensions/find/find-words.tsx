import type { FindNote, FindView } from './find-view.ts';
import { filled, type FindLabels } from './labels.ts';

type CountProps = { readonly view: FindView; readonly labels: FindLabels };

/** Which of how many. Read out whenever it changes. */
export function FindCount({ view: { total, at, busy, blank, trouble }, labels }: CountProps) {
  const shown = blank || trouble !== null ? '' : busy ? labels.searching : at === null ? labels.none : filled(labels.count, { at, total });
  return (
    <span className="find-count" role="status" aria-busy={busy}>
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">{at === null || shown === '' || busy ? shown : filled(labels.countSaid, { at, total })}</span>
    </span>
  );
}

type MessageProps = CountProps & { readonly readOnly: boolean };

/** What is wrong, or what has just happened; and why nothing can be replaced. */
export function FindMessage({ view: { trouble, note, at, total }, labels, readOnly }: MessageProps) {
  const text = note && noteText(note, labels);
  const wrong = trouble === null ? null : trouble === 'slow' ? labels.slow : labels.faults[trouble];
  return (
    <>
      <p id="find-message" className="find-message" role="status">
        {wrong === null ? null : <span className="find-wrong">{wrong}</span>}
        {wrong === null && text ? (
          <span key={`${text} ${String(at)}/${String(total)}`} className="find-note">
            {text}
          </span>
        ) : null}
      </p>
      {readOnly ? (
        <p id="find-read-only" className="find-lasting">
          {labels.readOnly}
        </p>
      ) : null}
    </>
  );
}

function noteText(note: FindNote, labels: FindLabels): string {
  switch (note.kind) {
    case 'replaced':
      return filled(labels.replaced, { n: note.count });
    case 'from-top':
      return labels.fromTop;
    case 'from-bottom':
      return labels.fromBottom;
    case 'nothing-selected':
      return labels.nothingSelected;
  }
}
