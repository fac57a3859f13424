import { Heading as HeadingIcon } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { samePlace } from '../article/headings.ts';
import { useCurrentHeading } from './use-current-heading.ts';
import './outline.css';

/** *Dàn ý*: the headings of the article. Choosing one goes there; arrow keys walk, one stop for Tab. */
export function OutlinePanel() {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const list = useRef<HTMLOListElement>(null);
  const headings = useStore(session.outline, (outline) => outline.headings);
  const current = useCurrentHeading();
  const wanted = useStore(ui.outlineFocus);
  useEffect(() => {
    if (!wanted) return;
    ui.outlineFocus.set(false);
    const stop = list.current?.querySelector<HTMLElement>('button[tabindex="0"]') ?? document.querySelector<HTMLElement>('.inspector [role="tab"][aria-selected="true"]');
    stop?.focus();
  }, [wanted, ui]);

  if (headings.length === 0) {
    return (
      <EmptyState icon={<HeadingIcon size={24} aria-hidden />} title={t('outline.none')}>
        {t('outline.noneText')}
      </EmptyState>
    );
  }
  const at = Math.max(0, headings.findIndex((heading) => samePlace(heading, current)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || now === -1) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
  };
  return (
    <nav className="outline" aria-label={t('outline.label')}>
      <ol ref={list} onKeyDown={onKeyDown}>
        {headings.map((heading, index) => {
          const isCurrent = samePlace(heading, current);
          return (
            <li key={`${heading.blockId}-${String(heading.inBox)}`}>
              <button
                type="button"
                className="outline-line"
                data-level={heading.level}
                aria-current={isCurrent ? 'location' : undefined}
                tabIndex={index === at ? 0 : -1}
                onClick={() => {
                  // Gone meanwhile: the list is a moment older than the page.
                  if (session.editor()?.showHeading(heading) === false) session.refreshOutline();
                }}
              >
                <span className="visually-hidden">{t('outline.level', { level: heading.level - 1 })}</span>
                {heading.text === '' ? <i>{t('outline.untitled')}</i> : heading.text}
                {heading.inBox === null ? null : <small>{t('outline.inBox')}</small>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
