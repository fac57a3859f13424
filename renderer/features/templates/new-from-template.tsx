import { BookmarkPlus, ChevronDown, Settings2 } from 'lucide-react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useTemplates } from '../../bridge/shelf-queries.ts';
import { useCommand } from '../../app/commands.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { MenuList, type MenuEntry } from '../../ui/menu.tsx';
import { useShelfActions } from './use-shelf-actions.ts';
import './templates.css';

/** Beside *Bài mới*: a new article from a template. */
export function NewFromTemplate() {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const open = useStore(ui.templateMenu);
  const hasArticle = useStore(session.view, (view) => view.phase === 'open');
  const { create } = useShelfActions();
  const templates = useTemplates().filter(({ hidden }) => !hidden);
  useCommand('new-from-template', () => ui.templateMenu.set(true));
  const entriesOf = (builtIn: boolean): readonly MenuEntry[] =>
    templates
      .filter((template) => template.builtIn === builtIn)
      .map((template) => ({ key: template.id, label: template.name, hint: template.description || undefined, run: () => create(template) }));
  const [own, shipped] = [entriesOf(false), entriesOf(true)];
  const entries: readonly MenuEntry[] = [
    ...own,
    ...(own.length > 0 && shipped.length > 0 ? ['line' as const] : []),
    ...shipped,
    ...(templates.length > 0 ? ['line' as const] : []),
    { key: 'keep', label: t('templates.keepAsTemplate'), icon: <BookmarkPlus size={15} aria-hidden />, disabled: !hasArticle, run: () => ui.keeping.set('template') },
    { key: 'manage', label: t('templates.manage'), icon: <Settings2 size={15} aria-hidden />, run: () => ui.shelf.set({ kind: 'templates', id: null }) },
  ];
  return (
    <MenuTrigger isOpen={open} onOpenChange={ui.templateMenu.set}>
      {/* Not named after the button beside it: whoever looks or listens for *Bài mới* must find one only. */}
      <Button className="button button-line button-m" aria-label={t('templates.newFromTemplate')}>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover template-menu" placement="bottom start" offset={4}>
        <MenuList label={t('templates.newFromTemplate')} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}
