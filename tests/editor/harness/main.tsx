import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/app/fonts.css';
import '../../../renderer/app/tokens.css';
import '../../../renderer/app/base.css';
import './harness.css';
import { PageEditor } from '../../../renderer/editor/page-editor.tsx';
import type { PhotoActions } from '../../../renderer/editor/host.ts';
import type { SnippetPlace } from '../../../renderer/editor/extensions/snippets/place.ts';
import type { PagePort } from '../../../renderer/editor/port.ts';
import { writeEnvelope } from '../../../shared/document/write-envelope.ts';
import vi from '../../../renderer/locales/vi.json';
import { randomEdit, randomFrom } from './random-edits.ts';
import { getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';
import type { HarnessApi, HarnessEvent, Opening } from './api.ts';
import { importPhotos, pasteHarness, rememberNotice, wordPictures } from './paste.ts';

/** The editor alone, with everything the shell would do reduced to a list of what was asked of it. */
const events: HarnessEvent[] = [];
let port: PagePort | null = null;
let place: SnippetPlace | null = null;
let blocks = 0;
let source = '';
let showSource: (value: string) => void = () => undefined;
let setLook: (look: Parameters<HarnessApi['look']>[0]) => void = () => undefined;
const container = document.getElementById('root');
if (!container) throw new Error('no root element');
const root = createRoot(container);
let opening = 0;

const note = (kind: HarnessEvent['kind'], detail: unknown = null): void => void events.push({ kind, detail });

function Page({ initial, readOnly }: { readonly initial: Opening; readonly readOnly: boolean }) {
  const [field, setField] = useState(source);
  const [look, changeLook] = useState<Parameters<HarnessApi['look']>[0]>({});
  useEffect(() => {
    showSource = setField;
    setLook = changeLook;
  }, []);
  return (
    <div className="harness">
      <PageEditor
        initial={initial}
        readOnly={readOnly}
        smartSigns
        kicker="Tin tức - Sự kiện"
        byline="Minh Châu – Quốc Anh"
        labels={vi.editor}
        photoUrl={(assetId) => `./asset/${assetId}/portal`}
        newBlockId={() => `block-${String((blocks += 1)).padStart(6, '0')}`}
        onPort={onPort}
        onTouch={onTouch}
        onCurrentFigure={(blockId) => note('figure', blockId)}
        onInsertPhoto={() => note('insert-photo')}
        onInsertGallery={onInsertGallery}
        photoActions={photoActions}
        onInsertFiles={onInsertFiles}
        files={fileActions}
        onSnippets={onSnippets}
        onFiles={(files) => note('files', files.map(({ name }) => name))}
        onOpenLink={(href) => note('open-link', href)}
        onImportPhotos={importPhotos}
        onWordPictures={wordPictures}
        onPastePlain={() => note('paste-plain')}
        onNotice={(notice, details) => {
          rememberNotice(details);
          note('notice', notice);
        }}
        {...look}
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
const onSnippets = (asked: SnippetPlace): void => {
  place = asked;
  note('snippets', asked.word);
};
const onInsertGallery = (): void => note('insert-gallery');
const photoAction = (action: string) => (blockId: string) => note('photo-action', `${action} ${blockId}`);
/** Photos whose name begins with `e` are edited ones. */
const photoActions: PhotoActions = {
  edit: photoAction('edit'),
  replace: photoAction('replace'),
  isEdited: (assetId) => Promise.resolve(assetId.startsWith('e')),
  restore: photoAction('restore'),
  makeCover: photoAction('cover'),
  fullScreen: photoAction('full-screen'),
};
const onInsertFiles = (): void => note('insert-files');
const fileActions = { open: ({ name }: { readonly name: string }) => note('open-file', name), save: ({ name }: { readonly name: string }) => note('save-file', name) };
const onTouch = (): void => note('touch');

const pageEditor = (): LexicalEditor => {
  const editor = getNearestEditorFromDOMNode(document.querySelector('.page-body'));
  if (!editor) throw new Error('the page is not mounted');
  return editor;
};

const present = (): PagePort => {
  if (!port) throw new Error('the page is not mounted');
  return port;
};

const api: HarnessApi = {
  ...pasteHarness,
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
  look: (look) => setLook(look),
  ready: () => port !== null,
  commands: () => present().commands(),
  showHeading: (place) => present().showHeading(place),
  currentHeading: () => present().currentHeading(),
  selectedText: () => present().selectedText(),
  focusAgain: () => present().focusAgain(),
  snapshot: () => present().snapshot(),
  insertPhotos: (photos, as, at) => present().insertPhotos(photos, as, at),
  forgetPlace: () => present().forgetPlace(),
  figures: () => present().figures(),
  changeFigures: (changes) => present().changeFigures(changes),
  makeGallery: (blockIds) => present().makeGallery(blockIds),
  ungroup: (galleryId) => present().ungroup(galleryId),
  moveInGallery: (blockId, to) => present().moveInGallery(blockId, to),
  insertAttachments: (files) => present().insertAttachments(files),
  setFigure: (blockId, change) => present().setFigure(blockId, change),
  showFigure: (blockId) => present().showFigure(blockId),
  focus: (place) => present().focus(place),
  find: (action) => present().find(action),
  undo: () => present().undo(),
  redo: () => present().redo(),
  command: (id) => present().commands().find((command) => command.id === id)?.run(),
  snippet: (document, instead) => place?.insert(document, instead),
  selectionDocument: () => present().selectionDocument(),
  blanksLeft: () => present().blanksLeft(),
  edit: (seed, count, check) => {
    const random = randomFrom(seed);
    const faults: string[] = [];
    for (let at = 1; at <= count; at++) {
      randomEdit(pageEditor(), random);
      if (at % check === 0 && JSON.stringify(present().snapshot().document) !== JSON.stringify(writeEnvelope(pageEditor().getEditorState().toJSON()))) faults.push(`edit ${String(at)}`);
    }
    return faults;
  },
  undoAll: () => {
    let steps = 0;
    while (present().commands().some(({ id, available }) => id === 'write.undo' && available)) {
      present().undo();
      pageEditor().update(() => undefined, { discrete: true });
      steps += 1;
    }
    return steps;
  },
  watchShared: (blockId) => void present().watchFigure(blockId, (figure) => note('watched', figure?.sharedCaption ?? null)),
  watch: (blockId) => void present().watchFigure(blockId, (figure) => note('watched', figure?.caption ?? null)),
  events: () => [...events],
};
window.harness = api;
