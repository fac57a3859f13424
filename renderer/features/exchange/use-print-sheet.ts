import { useSectionName } from '../portals/use-section-name.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { articleToHtml } from '../../../shared/document/article-html.ts';
import { standAlone } from '../../../shared/document/block-words.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { blocksToHtml } from '../../../shared/document/to-html.ts';
import { printedByline } from '../../../shared/domain/byline.ts';
import { photoUrl } from '../photos/photo-url.ts';

/** Puts the article on paper: draws it for printing, does what is asked, and takes it away again. */
export function usePrintSheet(): <T>(run: () => Promise<T>) => Promise<T> {
  const { session, ui } = useWorkspace();
  const section = useSectionName(useStore(session.details, (details) => details.section));
  return async (run) => {
    const present = session.present();
    if (present === null) throw new Error('no article');
    const { headline, lead, byline, source } = present.fields;
    const blocks = standAlone(toBlocks(present.document).blocks, () => true);
    const body = blocksToHtml(blocks, { assetUrl: (sha256) => photoUrl(sha256, 'portal') });
    const html = articleToHtml({ headline, lead, source, section, byline: printedByline(byline) }, body);
    try {
      await new Promise<void>((ready) => ui.printSheet.set({ html, title: headline, ready }));
      return await run();
    } finally {
      ui.printSheet.set(null);
    }
  };
}
