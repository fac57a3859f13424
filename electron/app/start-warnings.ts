import type { Output } from '../../shared/ipc/contract.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import type { Store } from '../store/interfaces.ts';

type Deps = {
  readonly settings: Pick<Settings, 'wasReset'>;
  readonly secrets: Pick<Secrets, 'unprotected'>;
  readonly store: Pick<Store, 'restored'>;
};

/** Plain facts about this start that people should know. */
export function startWarnings({ settings, secrets, store }: Deps): Output<'app:boot'>['warnings'] {
  const warnings: Output<'app:boot'>['warnings'] = [];
  if (settings.wasReset) warnings.push('settings-reset');
  if (secrets.unprotected()) warnings.push('secrets-unprotected');
  if (store.restored) warnings.push('database-restored');
  return warnings;
}
