import { useState } from 'react';
import type { Envelope } from '../../shared/document/envelope.ts';
import { readEnvelope } from '../../shared/document/read-envelope.ts';
import { DamagedPage } from './damaged-page.tsx';
import type { SnippetPlace } from './extensions/snippets/place.ts';
import type { EditorNotice, FileActions, NoticeDetails, PageHost, PhotoActions } from './host.ts';
import type { EditorLabels } from './labels.ts';
import type { PagePort } from './port.ts';
import { WritingPage } from './writing-page.tsx';
import './page.css';

export type PageEditorProps = {
  /** What the page starts with; read once. Another article needs another `key`. */
  readonly initial: { readonly headline: string; readonly lead: string; readonly document: Envelope };
  readonly readOnly: boolean;
  /** Only the body, without headline and lead. */
  readonly bodyOnly?: boolean;
  /** Sets quotation marks and dashes as they are printed, while they are typed. */
  readonly smartSigns: boolean;
  /** Name of the section, above the headline; empty for none. */
  readonly kicker: string;
  /** Line of authors at the end; empty for none. */
  readonly byline: string;
  readonly labels: EditorLabels;
  /** Address of a photo at page size. */
  readonly photoUrl: (assetId: string) => string;
  /** A new name for a block (`blockIdSchema`). */
  readonly newBlockId: () => string;
  /** The page can be asked things from now on; null when it goes away. */
  readonly onPort: (port: PagePort | null) => void;
  /** Something changed. Called with every keystroke: must be cheap. */
  readonly onTouch: () => void;
  /** Block id of the figure somebody works on. */
  readonly onCurrentFigure: (blockId: string | null) => void;
  readonly onInsertPhoto: () => void;
  /** Asks for photos that come back as `insertPhotos(photos, 'gallery')`; without it only photos of the page become galleries. */
  readonly onInsertGallery?: () => void;
  readonly photoActions?: PhotoActions;
  /** Asks for attachments; without it none can be put in. */
  readonly onInsertFiles?: () => void;
  readonly files?: FileActions;
  /** A snippet is wanted at this place of the page. */
  readonly onSnippets: (place: SnippetPlace) => void;
  /** Files were dropped or pasted; what can be imported comes back through `insertPhotos`. */
  readonly onFiles: (files: readonly File[]) => void;
  /** As `PageHost.importPhotos`. */
  readonly onImportPhotos: PageHost['importPhotos'];
  readonly onWordPictures: PageHost['wordPictures'];
  readonly onPastePlain: () => void;
  /** An address is to be opened outside the app. */
  readonly onOpenLink: (href: string) => void;
  readonly onNotice: (notice: EditorNotice, details?: NoticeDetails) => void;
  /** The toolbar folds away and the blocks without the caret step back. */
  readonly focusMode?: boolean;
  /** The line being typed stays in the middle. */
  readonly typewriter?: boolean;
};

/** The page of one article: headline, lead and body as they will look on the portal, and the bar above them. */
export function PageEditor(props: PageEditorProps) {
  const [read] = useState(() => readEnvelope(props.initial.document));
  const state = read.kind === 'damaged' ? null : read.state;
  if (state === null) return <DamagedPage {...props} />;
  // A newer version's document may be looked at; writing it would lose what only that version knows.
  return <WritingPage {...props} state={state} readOnly={props.readOnly || read.kind === 'newer'} foreign={read.kind === 'newer'} />;
}
