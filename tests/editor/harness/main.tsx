import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/app/fonts.css';
import '../../../renderer/app/tokens.css';
import '../../../renderer/app/base.css';
import './harness.css';
import { PageEditor } from '../../../renderer/editor/page-editor.tsx';
import type { PagePort } from '../../../renderer/editor/port.ts';
import vi from '../../../renderer/locales/vi.json';
import type { HarnessApi, HarnessEvent, Opening } from './api.ts';

/** The editor alone, with everything the shell would do reduced to a list of what was asked of it. */
const events: HarnessEvent[] = [];
let port: PagePort | null = null;
let blocks = 0;
let source = '';
let showSource: (value: string) => void = () => undefined;
const container = document.getElementById('root');
if (!container) throw new Error('no root element');
const root = createRoot(container);
let opening = 0;

const note = (kind: HarnessEvent['kind'], detail: unknown = null): void => void events.push({ kind, detail });

function Page({ initial, readOnly }: { readonly initial: Opening; readonly readOnly: boolean }) {
  const [field, setField] = useState(source);
  useEffect(() => {
    showSource = setField;
  }, []);
  return (
    <div className="harness">
      <PageEditor
        initial={initial}
        readOnly={readOnly}
        kicker="Tin tức - Sự kiện"
        byline="Minh Châu – Quốc Anh"
        labels={vi.editor}
        photoUrl={(assetId) => `./asset/${assetId}/portal`}
        newBlockId={() => `block-${String((blocks += 1)).padStart(6, '0')}`}
        onPort={onPort}
        onTouch={onTouch}
        onCurrentFigure={(blockId) => note('figure', blockId)}
        onInsertPhoto={() => note('insert-photo')}
        onFiles={(files) => note('files', files.map(({ name }) => name))}
        onNotice={(notice) => note('notice', notice)}
      />
      <label className="harness-field">
        Nguồn
        <input
          value={field}
          onChange={(event) => {
            const before = source;
            source = event.target.value;
            setField(source);
            port?.recordField({
              name: 'source',
              before,
              after: source,
              apply: (value) => {
                source = value;
                showSource(value);
              },
            });
          }}
        />
      </label>
    </div>
  );
}

const onPort = (next: PagePort | null): void => {
  port = next;
};
const onTouch = (): void => note('touch');

const present = (): PagePort => {
  if (!port) throw new Error('the page is not mounted');
  return port;
};

const api: HarnessApi = {
  open: ({ readOnly = false, ...initial }) => {
    events.length = 0;
    source = '';
    opening += 1;
    root.render(
      <StrictMode>
        <Page key={opening} initial={initial} readOnly={readOnly} />
      </StrictMode>,
    );
  },
  ready: () => port !== null,
  snapshot: () => present().snapshot(),
  insertPhotos: (photos) => present().insertPhotos(photos),
  setFigure: (blockId, change) => present().setFigure(blockId, change),
  showFigure: (blockId) => present().showFigure(blockId),
  focus: (place) => present().focus(place),
  undo: () => present().undo(),
  redo: () => present().redo(),
  events: () => [...events],
};
window.harness = api;
