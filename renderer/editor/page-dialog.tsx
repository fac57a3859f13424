import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, type ComponentProps } from 'react';
import { Dialog } from '../ui/dialog.tsx';

type PageDialogProps = ComponentProps<typeof Dialog> & { readonly editor: LexicalEditor };

/** A dialog of the page. When it has gone the keys go on from the page, also where the button that opened it has gone meanwhile. */
export function PageDialog({ editor, children, ...dialog }: PageDialogProps) {
  return (
    <Dialog {...dialog}>
      {dialog.open ? <FocusReturn editor={editor} /> : null}
      {children}
    </Dialog>
  );
}

function FocusReturn({ editor }: { readonly editor: LexicalEditor }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const shown = mark.current;
    return () => {
      // In the frame after it went, React Aria gives the focus to where it was; only then is known whether that still exists.
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (shown?.isConnected === false) takeLostFocus(editor);
      }));
    };
  }, [editor]);
  return <span hidden ref={mark} />;
}

function takeLostFocus(editor: LexicalEditor): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  // Lexical brings the caret back, but moves no focus for a selected card.
  editor.focus();
  if (document.activeElement === null || document.activeElement === document.body) editor.getRootElement()?.focus({ preventScroll: true });
}
