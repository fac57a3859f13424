import type { SnippetContent } from '../../shared/domain/snippet.ts';
import type { TemplateContent } from '../../shared/domain/template.ts';
import type { OfficeFiles } from '../app/office-files.ts';
import type { ShelfDesk } from '../app/shelf-desk.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = {
  readonly templateDesk: ShelfDesk<TemplateContent>;
  readonly snippetDesk: ShelfDesk<SnippetContent>;
  readonly officeFiles: OfficeFiles;
};

export function shelfHandlers({ templateDesk, snippetDesk, officeFiles }: Deps): HandlersOf<'template' | 'snippet' | 'office'> {
  return {
    'template:list': () => templateDesk.list(),
    'template:save': ({ id, ...content }) => templateDesk.save(content, id),
    'template:remove': ({ id }) => templateDesk.remove(id),
    'template:restore': ({ id }) => templateDesk.restore(id),
    'template:reset': ({ id }) => templateDesk.reset(id),
    'template:set-hidden': ({ id, hidden }) => templateDesk.setHidden(id, hidden),
    'snippet:list': () => snippetDesk.list(),
    'snippet:save': ({ id, ...content }) => snippetDesk.save(content, id),
    'snippet:remove': ({ id }) => snippetDesk.remove(id),
    'snippet:restore': ({ id }) => snippetDesk.restore(id),
    'snippet:reset': ({ id }) => snippetDesk.reset(id),
    'snippet:set-hidden': ({ id, hidden }) => snippetDesk.setHidden(id, hidden),
    'office:export': (_, { windowId }) => officeFiles.export(windowId),
    'office:import': (_, { windowId }) => officeFiles.import(windowId),
  };
}
