import '@fontsource-variable/source-serif-4';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import './bare.css';

/** Lexical as its own quick start sets it up: rich text and history, nothing of ours, nothing tuned. */
const editor = createEditor({ namespace: 'bare', nodes: [HeadingNode, QuoteNode], onError: (error) => { throw error; } });
editor.setRootElement(document.querySelector<HTMLElement>('#editable'));
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

/** Work added to every key press, in milliseconds: the proof that the measurement sees what it should see. */
const query = new URLSearchParams(location.search);
const burden = Number(query.get('burden') ?? '0');
document.addEventListener('keydown', () => {
  for (const until = performance.now() + burden; performance.now() < until; );
});

const response = await fetch(`./${query.get('article') ?? 'main'}.txt`);
const paragraphs = (await response.text()).split('\n');
editor.update(() => {
  const root = $getRoot().clear();
  for (const text of paragraphs) root.append($createParagraphNode().append($createTextNode(text)));
});
