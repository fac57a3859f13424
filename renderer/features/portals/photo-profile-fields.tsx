import { useTranslation } from 'react-i18next';
import { usePhotoExample } from '../../bridge/photo-weight-queries.ts';
import { Radios } from '../../ui/radios.tsx';
import { Select, type Choice } from '../../ui/select.tsx';
import { photoFormats, type PhotoProfile } from '../../../shared/domain/photo-profile.ts';
import { fileSize } from '../../../shared/text/file-size.ts';
import { byteChoices, qualityChoices, sideChoices } from './profile-choices.ts';
import './photo-profile.css';

type PhotoProfileFieldsProps = { readonly profile: PhotoProfile; readonly onChange: (profile: PhotoProfile) => void };

/** How a portal wants its photos, with what the newest photo on this PC would then weigh. */
export function PhotoProfileFields({ profile, onChange }: PhotoProfileFieldsProps) {
  const { t } = useTranslation();
  const choices = (values: readonly number[], label: (value: number) => string): Choice[] => values.map((value) => ({ key: String(value), label: label(value) }));
  const limit = (bytes: number): string => (bytes === 0 ? t('portals.photos.noLimit') : fileSize(bytes));
  return (
    <fieldset className="photo-profile">
      <legend>{t('portals.photos.title')}</legend>
      <div className="portal-pair">
        <Select
          label={t('portals.photos.maxSide')}
          choices={choices(sideChoices(profile.maxSide), (side) => t('portals.photos.pixels', { side }))}
          value={String(profile.maxSide)}
          onChange={(side) => onChange({ ...profile, maxSide: Number(side) })}
        />
        <Select
          label={t('portals.photos.quality')}
          choices={choices(qualityChoices(profile.quality), String)}
          value={String(profile.quality)}
          onChange={(quality) => onChange({ ...profile, quality: Number(quality) })}
        />
      </div>
      <div className="portal-pair">
        <Select
          label={t('portals.photos.limit')}
          choices={choices(byteChoices(profile.maxBytes), limit)}
          value={String(profile.maxBytes ?? 0)}
          onChange={(bytes) => onChange({ ...profile, maxBytes: Number(bytes) === 0 ? null : Number(bytes) })}
        />
        <Radios
          label={t('portals.photos.format')}
          choices={photoFormats.map((format) => ({ key: format, label: t(`portals.photos.formats.${format}`) }))}
          value={profile.format}
          onChange={(format) => onChange({ ...profile, format })}
        />
      </div>
      <PhotoExample profile={profile} />
    </fieldset>
  );
}

function PhotoExample({ profile }: { readonly profile: PhotoProfile }) {
  const { t } = useTranslation();
  const { data: example, isFetching, isError } = usePhotoExample(profile);
  const words = (): string => {
    if (isFetching) return t('portals.photos.trying');
    if (isError) return t('portals.photos.notTried');
    if (!example) return t('portals.photos.noPhoto');
    const { name, bytes, width, height, fits } = example;
    return t(fits ? 'portals.photos.example' : 'portals.photos.tooHeavy', { name, size: fileSize(bytes), width, height });
  };
  return (
    <p className="photo-example" role="status">
      {words()}
    </p>
  );
}
