import type { Preferences } from '../../shared/domain/preferences.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import type { Broadcast } from '../app/broadcast.ts';
import { openExternal } from '../app/open-external.ts';
import type { Settings } from '../settings/settings.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = {
  readonly version: string;
  readonly settings: Pick<Settings, 'preferences' | 'setPreferences' | 'lastArticleId'>;
  readonly warnings: Output<'app:boot'>['warnings'];
  /** Settled when there is something to show: at the very first start the sample article is being made. */
  readonly ready: Promise<unknown>;
  readonly broadcast: Broadcast;
  readonly newWindow: () => void;
  readonly onPreferences: (preferences: Preferences) => void;
};

export function appHandlers(deps: Deps): HandlersOf<'app' | 'preferences' | 'window' | 'shell'> {
  const { settings } = deps;
  return {
    'app:boot': async () => {
      await deps.ready;
      return {
        version: deps.version,
        preferences: settings.preferences(),
        lastArticleId: settings.lastArticleId(),
        warnings: deps.warnings,
      };
    },
    'preferences:set': (change) => {
      const preferences = settings.setPreferences(change);
      deps.broadcast.all('preferences:changed', preferences);
      deps.onPreferences(preferences);
      return preferences;
    },
    'window:new': deps.newWindow,
    'shell:open': ({ url }) => openExternal(url),
  };
}
