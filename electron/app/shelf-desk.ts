import type { EventPayload } from '../../shared/ipc/contract.ts';
import type { Shelf, ShelfContent, ShelfItem } from '../store/interfaces.ts';
import type { Broadcast } from './broadcast.ts';

export type ShelfKind = EventPayload<'shelf:changed'>['kinds'][number];
export type ShelfDesk<Content extends ShelfContent> = ReturnType<typeof createShelfDesk<Content>>;

/** Snippets or templates over all windows: every change is told to all of them. */
export function createShelfDesk<Content extends ShelfContent>(shelf: Shelf<Content>, kind: ShelfKind, broadcast: Pick<Broadcast, 'all'>) {
  const told = <T>(answer: T): T => {
    broadcast.all('shelf:changed', { kinds: [kind] });
    return answer;
  };
  return {
    list: (): readonly ShelfItem<Content>[] => shelf.list(),
    save: (content: Content, id?: string): ShelfItem<Content> => told(shelf.save(content, id)),
    remove: (id: string): void => told(shelf.remove(id)),
    restore: (id: string): ShelfItem<Content> => told(shelf.restore(id)),
    reset: (id: string): ShelfItem<Content> => told(shelf.reset(id)),
    setHidden: (id: string, hidden: boolean): ShelfItem<Content> => told(shelf.setHidden(id, hidden)),
  };
}
