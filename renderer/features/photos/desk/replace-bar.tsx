import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import type { Desk } from './use-desk.ts';
import type { Placing } from './use-placing.ts';

type ReplaceBarProps = { readonly desk: Desk; readonly placing: Placing; readonly blockId: string };

/** Another photo is being looked for in the place of one in the text. */
export function ReplaceBar({ desk, placing, blockId }: ReplaceBarProps) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const number = useStore(session.outline, ({ figures }) => figures.findIndex((figure) => figure.blockId === blockId) + 1);
  const isGone = number === 0;
  const end = useEffectEvent(() => desk.setView({ replacing: null }));
  useEffect(() => {
    if (isGone) end();
  }, [isGone]);
  const [item] = desk.chosen;
  if (isGone) return null;
  const fits = desk.chosen.length === 1 && item !== undefined && item.number !== number;
  return (
    <Callout
      tone="info"
      title={t('desk.replacing', { n: number })}
      actions={
        <>
          <Button look="go" size="s" isDisabled={!fits} onPress={() => item && void placing.replace(blockId, item)}>
            {t('desk.useThis')}
          </Button>
          <Button size="s" onPress={() => desk.setView({ replacing: null })}>
            {t('desk.stopReplacing')}
          </Button>
        </>
      }
    >
      {t('desk.replacingText')}
    </Callout>
  );
}
