import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Pilcrow } from 'lucide-react';
import { usePageHost } from '../../host.ts';
import { ToolButton } from '../../toolbar/tool-button.tsx';
import { $selectOnly } from '../blocks/whole-blocks.ts';
import { useLineWords } from './card-lines.ts';
import { CardTools } from './card-tools.tsx';
import { togglePullQuote } from './pull-quote.ts';

/** What a pull-quote has beside its two lines. */
export function PullQuoteView({ nodeKey }: { readonly nodeKey: string }) {
  const [editor] = useLexicalComposerContext();
  const { labels, readOnly } = usePageHost();
  const { cards } = labels;
  useLineWords(nodeKey, 'quote', cards.quoteText, cards.quoteHint);
  useLineWords(nodeKey, 'source', cards.quoteSource, cards.quoteSourceHint);
  if (readOnly) return null;
  return (
    <CardTools nodeKey={nodeKey} label={cards.quoteTools}>
      <ToolButton
        label={cards.quoteBack}
        onPress={() => {
          editor.update(() => $selectOnly(nodeKey), { discrete: true });
          togglePullQuote(editor);
          editor.focus();
        }}
      >
        <Pilcrow size={16} aria-hidden />
      </ToolButton>
    </CardTools>
  );
}
