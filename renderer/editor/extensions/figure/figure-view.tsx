import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalSlotRef } from '@lexical/react/useLexicalSlotRef';
import { ImageOff, TriangleAlert } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { FigureFacts } from '../../../../shared/document/nodes/figure-node.ts';
import { usePageHost } from '../../host.ts';
import type { Lack } from './lacks.ts';
import { decorateCaption } from './slot.ts';
import './figure.css';

type FigureViewProps = { readonly nodeKey: string; readonly facts: FigureFacts; readonly lacks: readonly Lack[] };

/** A figure as it is drawn: photo, what it lacks, and the place of the caption, which Lexical itself edits. */
export function FigureView({ nodeKey, facts, lacks }: FigureViewProps) {
  const [editor] = useLexicalComposerContext();
  const { labels, readOnly, photoUrl } = usePageHost();
  const mountSlot = useLexicalSlotRef<HTMLDivElement>(editor, nodeKey, 'caption');
  const mountCaption = useCallback(
    (place: HTMLDivElement | null) => {
      const unmount = mountSlot(place);
      if (place) decorateCaption(place, labels.caption, labels.captionHint, readOnly);
      return unmount;
    },
    [mountSlot, labels, readOnly],
  );
  return (
    <>
      <div className="figure-frame">
        <Photo key={facts.assetId} facts={facts} src={photoUrl(facts.assetId)} missing={labels.photoMissing} />
        {readOnly || lacks.length === 0 ? null : <Lacks lacks={lacks} />}
      </div>
      <figcaption className="figure-caption-line">
        <div className="figure-caption-place" ref={mountCaption} />
        {facts.credit.trim() === '' ? null : (
          <span className="figure-credit">
            {labels.creditPrefix} {facts.credit}
          </span>
        )}
      </figcaption>
    </>
  );
}

type PhotoProps = { readonly facts: FigureFacts; readonly src: string; readonly missing: string };

function Photo({ facts, src, missing }: PhotoProps) {
  const [failed, setFailed] = useState(false);
  // Reserved before the file is there, so that the text below does not jump.
  const shape = facts.width > 0 && facts.height > 0 ? { aspectRatio: `${facts.width} / ${facts.height}` } : {};
  if (failed) {
    return (
      <div className="figure-photo figure-missing" style={shape} role="img" aria-label={facts.alt || missing} draggable>
        <ImageOff size={28} aria-hidden />
        <span>{missing}</span>
        {facts.alt === '' ? null : <small>{facts.alt}</small>}
      </div>
    );
  }
  return <img className="figure-photo" src={src} alt={facts.alt} style={shape} draggable onError={() => setFailed(true)} />;
}

/** A quiet mark on the photo: a sign and words, so that nobody has to tell colours apart. */
function Lacks({ lacks }: { readonly lacks: readonly Lack[] }) {
  const { labels } = usePageHost();
  const words = { caption: labels.lackCaption, credit: labels.lackCredit, alt: labels.lackAlt };
  return (
    <p className="figure-lacking" data-lacks={lacks.join(' ')}>
      <TriangleAlert size={14} aria-hidden />
      <span className="figure-lacking-words">
        <span>{labels.lacking}</span>
        {lacks.map((what) => (
          <span key={what} data-lack={what}>
            {words[what]}
          </span>
        ))}
      </span>
    </p>
  );
}
