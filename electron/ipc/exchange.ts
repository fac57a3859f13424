import type { ExchangeDesk } from '../app/exchange-desk.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = { readonly exchangeDesk: ExchangeDesk };

export function exchangeHandlers({ exchangeDesk }: Deps): HandlersOf<'import' | 'export'> {
  return {
    'import:choose': (_, { windowId }) => exchangeDesk.chooseWord(windowId),
    'import:read': (_, { windowId }) => exchangeDesk.readChosen(windowId),
    'import:word': ({ name, bytes }) => exchangeDesk.importWord(name, bytes),
    'export:file': ({ id, format }, { windowId }) => exchangeDesk.saveFile(windowId, id, format),
    'export:pdf': ({ id }, { windowId }) => exchangeDesk.savePdf(windowId, id),
    'export:print': (_, { windowId }) => exchangeDesk.print(windowId),
    'export:copy': ({ id, form }) => exchangeDesk.copy(id, form),
  };
}
