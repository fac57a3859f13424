import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { defaultProfile } from '../../../shared/domain/photo-profile.ts';
import type { Portal } from '../../../shared/domain/portal.ts';
import { CheckResult } from './check-result.tsx';
import { PhotoProfileFields } from './photo-profile-fields.tsx';
import { faultsOf, plainAddress, type PortalDraft } from './portal-draft.ts';
import { usePortalActions } from './use-portal-actions.ts';

type PortalFormProps = {
  /** Null = a new one. */
  readonly portal: Portal | null;
  readonly onDone: () => void;
};

/** Name, address, sign-in and photo profile of a portal. The password goes to the main process and never comes back. */
export function PortalForm({ portal, onDone }: PortalFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<PortalDraft>({ name: portal?.name ?? '', address: portal?.address ?? '', username: portal?.username ?? '', password: '' });
  /** What is stored already: the portal being edited, or the new one once *Kiểm tra kết nối* has stored it. */
  const [stored, setStored] = useState(portal);
  const [tried, setTried] = useState(false);
  const [photos, setPhotos] = useState(portal?.photos ?? defaultProfile);
  const { busy, error, checked, save } = usePortalActions();
  const faults = faultsOf(draft, stored);
  const wrong = Object.keys(faults).length > 0;

  const training = portal?.kind === 'training';
  const store = async (): Promise<Portal | null> => {
    setTried(true);
    if (wrong) return null;
    const { name, address, username, password } = draft;
    const saved = await save({
      name: name.trim(),
      address: plainAddress(address),
      username: username.trim(),
      photos,
      ...(password ? { password } : {}),
      ...(stored === null ? {} : { id: stored.id }),
    });
    if (saved !== null) setStored(saved);
    return saved;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await store()) !== null) onDone();
  };
  const fault = (key: keyof PortalDraft): string | undefined => {
    const found = faults[key];
    return tried && found ? t(`portals.${found}`) : undefined;
  };

  return (
    <form className="card portal-form" aria-label={portal ? portal.name : t('portals.add')} onSubmit={(event) => void submit(event)} noValidate>
      <Field
        autoFocus
        label={t('portals.name')}
        placeholder={t('portals.namePlaceholder')}
        value={draft.name}
        maxLength={120}
        error={fault('name')}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      {training ? null : (
        <Field
          label={t('portals.address')}
          hint={t('portals.addressHint')}
          type="url"
          value={draft.address}
          maxLength={300}
          error={fault('address')}
          onChange={(address) => setDraft({ ...draft, address })}
        />
      )}
      <div className="portal-pair">
        <Field
          label={t('portals.username')}
          value={draft.username}
          maxLength={120}
          autoComplete="off"
          error={fault('username')}
          onChange={(username) => setDraft({ ...draft, username })}
        />
        <Field
          label={t('portals.password')}
          type="password"
          value={draft.password}
          maxLength={500}
          autoComplete="new-password"
          error={fault('password')}
          hint={stored?.hasPassword ? t('portals.passwordKept') : undefined}
          onChange={(password) => setDraft({ ...draft, password })}
        />
      </div>
      <PhotoProfileFields profile={photos} onChange={setPhotos} />
      <div className="portal-actions">
        <Button look="go" size="s" type="submit" isDisabled={busy}>
          {t('portals.save')}
        </Button>
        <Button size="s" isDisabled={busy} onPress={() => void store()}>
          {t('portals.check')}
        </Button>
        <Button size="s" look="plain" onPress={onDone}>
          {t('portals.cancel')}
        </Button>
      </div>
      <CheckResult busy={busy} error={error} checked={checked} />
    </form>
  );
}
