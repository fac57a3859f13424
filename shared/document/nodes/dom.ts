import { $getDocument, type LexicalNode } from 'lexical';

type PageElement = ReturnType<LexicalNode['createDOM']>;

/** An element of the page the editor lives in. Only called while drawing; this code is compiled without DOM types. */
export function $createElement(tag: string, className = ''): PageElement {
  const page = $getDocument() as unknown as { readonly createElement: (tag: string) => PageElement };
  const element = page.createElement(tag);
  if (className !== '') element.className = className;
  return element;
}
