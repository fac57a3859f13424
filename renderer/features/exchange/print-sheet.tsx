import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { sheetStyle } from '../../../shared/document/article-html.ts';
import './print-sheet.css';

/** An article that is being printed. `ready` is called once it is drawn, with its photos and letters. */
export type PrintJob = { readonly html: string; readonly title: string; readonly ready: () => void };

/** The article as it goes on paper: unseen on the screen, and on paper nothing else is seen. */
export function PrintSheet() {
  const { ui } = useWorkspace();
  const job = useStore(ui.printSheet);
  return job === null ? null : createPortal(<Sheet job={job} />, document.body);
}

function Sheet({ job }: { readonly job: PrintJob }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(sheetStyle);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    // A PDF is called what the window is called.
    const title = document.title;
    if (job.title !== '') document.title = job.title;
    let current = true;
    void draw(host.current, job.html).then(() => {
      if (current) job.ready();
    });
    return () => {
      current = false;
      document.title = title;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
    };
  }, [job]);
  return <div ref={host} className="print-sheet" lang="vi" aria-hidden inert />;
}

/** Our own HTML, every text in it escaped; parsed without running or fetching anything, then taken over. */
async function draw(host: HTMLElement | null, html: string): Promise<void> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  host?.replaceChildren(...page.body.childNodes);
  const photos = [...(host?.querySelectorAll('img') ?? [])];
  // A photo that cannot be drawn must not hold up the rest.
  await Promise.all([...photos.map((photo) => photo.decode().catch(() => undefined)), ...letters(host?.textContent ?? '')]);
}

/** What is not on the screen does not fetch its letters by itself. */
function letters(text: string): readonly Promise<unknown>[] {
  const used = [...new Set(text)].join('');
  const looks = ['400', '600', '700', 'italic 400', 'italic 700'];
  return looks.map((look) => document.fonts.load(`${look} 16px "Source Serif 4 Variable"`, used).catch(() => undefined));
}
