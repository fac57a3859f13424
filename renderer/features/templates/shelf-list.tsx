import { FileDown, FileUp, Plus } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ShelfView } from '../../app/ui-state.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { ShelfEntry } from './item-draft.ts';
import type { Told } from './shelf-told.tsx';
import { useShelfActions } from './use-shelf-actions.ts';

type ShelfListProps = {
  readonly kind: ShelfView['kind'];
  readonly entries: readonly ShelfEntry[];
  readonly selected: string | null;
  readonly onKind: (kind: ShelfView['kind']) => void;
  readonly onSelect: (id: string) => void;
  readonly onAdd: () => void;
  readonly onTold: (told: Told) => void;
};

/** Left side of the dialog: both shelves, and what comes in and goes out. */
export function ShelfList({ kind, entries, selected, onKind, onSelect, onAdd, onTold }: ShelfListProps) {
  const { t } = useTranslation();
  const { importOffice, exportOffice } = useShelfActions(onTold);
  return (
    <div className="shelf-side">
      <Segments
        label={t('templates.kinds')}
        choices={[
          { key: 'templates', label: t('templates.templates') },
          { key: 'snippets', label: t('templates.snippets') },
        ]}
        value={kind}
        onChange={onKind}
      />
      <ListBox
        className="shelf-list"
        aria-label={t(`templates.${kind}`)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const chosen = entries.find(({ item }) => keys !== 'all' && keys.has(item.id));
          if (chosen) onSelect(chosen.item.id);
        }}
      >
        {entries.map((entry) => (
          <ListBoxItem key={entry.item.id} id={entry.item.id} textValue={entry.item.name} className={entry.item.hidden ? 'option shelf-entry is-hidden' : 'option shelf-entry'}>
            <span className="option-label">
              <span>{entry.item.name}</span> <span className="menu-hint">{factsOf(entry).map((fact) => t(`templates.fact.${fact}`)).join(' · ')}</span>
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      <div className="shelf-side-foot">
        <Button size="s" onPress={onAdd}>
          <Plus size={14} aria-hidden />
          {t(kind === 'templates' ? 'templates.newTemplate' : 'templates.newSnippet')}
        </Button>
        <Button look="plain" size="s" onPress={importOffice}>
          <FileDown size={14} aria-hidden />
          {t('templates.import')}
        </Button>
        <Button look="plain" size="s" onPress={exportOffice}>
          <FileUp size={14} aria-hidden />
          {t('templates.export')}
        </Button>
      </div>
    </div>
  );
}

/** Where an item comes from and what was done to it. */
function factsOf({ item }: ShelfEntry): readonly ('builtIn' | 'changed' | 'office' | 'personal' | 'hidden')[] {
  const shared = item.scope === 'office';
  const facts = [
    { fact: 'builtIn', holds: item.builtIn && !item.changed },
    { fact: 'changed', holds: item.changed },
    { fact: 'personal', holds: !item.builtIn && !shared },
    { fact: 'office', holds: shared },
    { fact: 'hidden', holds: item.hidden },
  ] as const;
  return facts.filter(({ holds }) => holds).map(({ fact }) => fact);
}
