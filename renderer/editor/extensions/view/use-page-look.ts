import type { LexicalEditor } from 'lexical';
import { useEffect, type RefObject } from 'react';
import { registerDimming } from './dimming.ts';
import { registerTypewriter } from './typewriter.ts';
import './view.css';

type PageLook = { readonly focusMode?: boolean; readonly typewriter?: boolean };

/** Switches on and off what the writer asked for; without either nothing listens. */
export function usePageLook(editor: LexicalEditor, page: RefObject<HTMLElement | null>, { focusMode = false, typewriter = false }: PageLook): void {
  useEffect(() => (focusMode ? registerDimming(editor) : undefined), [editor, focusMode]);
  useEffect(() => {
    const scroller = page.current?.querySelector<HTMLElement>('.page-scroll');
    return typewriter && scroller ? registerTypewriter(editor, scroller) : undefined;
  }, [editor, page, typewriter]);
}
