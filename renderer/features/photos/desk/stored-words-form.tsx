import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Field } from '../../../ui/field.tsx';
import { PHOTO_ALT_MAX, PHOTO_CAPTION_MAX, PHOTO_CREDIT_MAX, PHOTO_PLACE_MAX } from '../../../../shared/domain/desk-photo.ts';
import type { DeskItem } from './desk-item.ts';
import { useDeskWords } from './use-desk-words.ts';

/** How long after the last key the words of a stored photo are kept, in ms; also when the box or the photo is left. */
const KEEP_AFTER_MS = 600;

const kinds = ['caption', 'credit', 'alt', 'place'] as const;
type Kind = (typeof kinds)[number];
const limits: Readonly<Record<Kind, number>> = { caption: PHOTO_CAPTION_MAX, credit: PHOTO_CREDIT_MAX, alt: PHOTO_ALT_MAX, place: PHOTO_PLACE_MAX };

/** Words of a photo that is not in the text; it takes them along when it is put there. */
export function StoredWordsForm({ item }: { readonly item: DeskItem }) {
  const { t } = useTranslation();
  const { timers } = useWorkspace();
  const { describe } = useDeskWords();
  const [typed, setTyped] = useState<Partial<Readonly<Record<Kind, string>>>>({});
  const waiting = useRef<Partial<Record<Kind, string>>>({});
  const timer = useRef<unknown>(null);

  const keep = (): void => {
    if (timer.current !== null) timers.clear(timer.current);
    timer.current = null;
    const words = waiting.current;
    waiting.current = {};
    if (Object.keys(words).length > 0) describe({ assetId: item.originId, ...words });
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // Another photo is chosen, or the desk is left: what was typed is kept.
  useEffect(() => () => latest.current(), []);

  return (
    <div className="panel-words" data-undo="box" onBlur={keep}>
      {kinds.map((kind) => (
        <Field
          key={kind}
          label={t(`desk.word.${kind}`)}
          rows={kind === 'credit' || kind === 'place' ? 1 : 3}
          value={typed[kind] ?? item[kind]}
          maxLength={limits[kind]}
          {...(kind === 'caption' ? { 'data-caption': '' } : {})}
          onChange={(text) => {
            setTyped((now) => ({ ...now, [kind]: text }));
            waiting.current[kind] = text;
            if (timer.current !== null) timers.clear(timer.current);
            timer.current = timers.set(keep, KEEP_AFTER_MS);
          }}
        />
      ))}
    </div>
  );
}
