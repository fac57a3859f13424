import type { TFunction } from 'i18next';
import { ChevronRight, FileText, Heading as HeadingIcon } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticles } from '../../bridge/queries.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { keycaps } from '../../ui/chord.ts';
import { QuickPick, type QuickPickItem } from '../../ui/quick-pick.tsx';
import { paletteSections, searchOf, type PaletteEntry, type PaletteSection } from './palette-entries.ts';
import { usePalette } from './use-palette.ts';

/** *Bảng lệnh*: everything the app can do, every heading of the article and every article, by a few letters. */
export function Palette() {
  const palette = usePalette();
  return palette.query === null ? null : <OpenPalette {...palette} query={palette.query} />;
}

type OpenPaletteProps = Omit<ReturnType<typeof usePalette>, 'query'> & { readonly query: string };

function OpenPalette({ query, setQuery, commands, close, onGone }: OpenPaletteProps) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const { recentCommands } = usePreferences().preferences;
  // As it was when the palette opened: the caret does not move meanwhile.
  const [offered] = useState(commands);
  const [gone] = useState(() => onGone);
  const headings = useStore(session.outline, (outline) => outline.headings);
  useEffect(() => gone, [gone]);

  const search = searchOf(query);
  const words = useDeferredValue(search.words.slice(0, 200));
  const articles = useArticles(false, words);
  const wantsArticles = search.what === 'articles' || words.length > 1;
  const sections = paletteSections(search, { commands: offered, recent: recentCommands, headings, articles: wantsArticles ? (articles.data ?? []) : [] });
  const entries = sections.flatMap((section) => section.entries);
  const titleOf = ({ title }: PaletteSection): string => (typeof title === 'object' ? title.group : t(`palette.${title}`));
  return (
    <QuickPick
      label={t('palette.label')}
      placeholder={t('palette.hint')}
      nothing={t('palette.nothing')}
      countText={(count) => t('palette.count', { count })}
      query={query}
      onQuery={setQuery}
      sections={sections.map((section) => ({ key: titleOf(section), title: titleOf(section), items: section.entries.map((entry) => itemOf(entry, section.title === 'commands' || section.title === 'recent', t)) }))}
      onChoose={(key) => {
        const chosen = entries.find((entry) => entry.key === key);
        if (chosen) close(chosen);
      }}
      onClose={() => close()}
    />
  );
}

function itemOf(entry: PaletteEntry, mixed: boolean, t: TFunction): QuickPickItem {
  const { key } = entry;
  switch (entry.kind) {
    case 'article':
      return { key, label: entry.article.headline || t('library.untitled'), icon: <FileText size={15} aria-hidden /> };
    case 'heading':
      return { key, label: entry.heading.text || t('outline.untitled'), icon: <HeadingIcon size={15} aria-hidden /> };
    case 'command': {
      const { icon: Icon, label, group, chords } = entry.command;
      const [chord] = chords;
      return { key, label, icon: Icon ? <Icon size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />, note: mixed ? group : undefined, keys: chord === undefined ? undefined : keycaps(chord) };
    }
  }
}
