import { Printer } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/commands.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { keycaps, type Chord } from '../../ui/chord.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { keySheet } from './key-sheet.ts';
import './keyboard-sheet.css';

/** *Phím tắt*: all keys on one sheet, on the screen and on paper. */
export function KeyboardSheet() {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const open = useStore(ui.keyboardSheet);
  useCommand('keyboard-sheet', () => ui.keyboardSheet.set(true));
  return (
    <Dialog title={t('keySheet.title')} closeLabel={t('app.close')} size="l" open={open} onClose={() => ui.keyboardSheet.set(false)}>
      <div className="key-sheet">
        {/* What scrolls must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="key-sheet-scroll" tabIndex={0} role="region" aria-label={t('keySheet.title')}>
          <div className="key-sheet-groups">
            {keySheet().map(({ group, lines }) => (
              <section key={group} className="key-sheet-group">
                <h3>{t(`commandGroups.${group}`)}</h3>
                <dl>
                  {lines.map(({ id, label, chords }) => (
                    <div key={id} className="key-sheet-line">
                      <dt>{label.of === 'window' ? t(`commands.${label.key}`) : t(`editor.${label.key}`)}</dt>
                      <dd>
                        {chords.map((chord, at) => (
                          <Fragment key={chord}>
                            {at === 0 ? null : <span> {t('keySheet.or')} </span>}
                            <Keys chord={chord} />
                          </Fragment>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </div>
        <footer className="key-sheet-foot">
          <p>{t('keySheet.note')}</p>
          <Button onPress={() => window.print()}>
            <Printer size={16} aria-hidden />
            {t('keySheet.print')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}

function Keys({ chord }: { readonly chord: Chord }) {
  return (
    <span className="key-sheet-keys">
      {keycaps(chord).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
