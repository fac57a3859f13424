import { CaseSensitive, Regex, TextSelect, WholeWord } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToolButton } from '../../toolbar/tool-button.tsx';
import type { FindOption, FindOptions } from './find-view.ts';
import type { Finder } from './finder.ts';
import type { FindLabels } from './labels.ts';

type Props = { readonly finder: Finder; readonly options: FindOptions; readonly labels: FindLabels };

const signs: readonly (readonly [FindOption, ReactNode])[] = [
  ['matchCase', <CaseSensitive key="" size={18} aria-hidden />],
  ['wholeWord', <WholeWord key="" size={18} aria-hidden />],
  // Drawn by the style sheet: as text it would have to be part of the name.
  ['ignoreAccents', <span key="" className="find-sign" aria-hidden />],
  ['regex', <Regex key="" size={16} aria-hidden />],
  ['inSelection', <TextSelect key="" size={16} aria-hidden />],
];

/** How the page is searched: five switches. */
export function FindOptionButtons({ finder, options, labels }: Props) {
  return (
    <div className="find-options" role="group" aria-label={labels.options}>
      {signs.map(([option, sign]) => (
        // A pattern says itself which letters it means.
        <ToolButton key={option} label={labels[option]} pressed={options[option]} disabled={option === 'ignoreAccents' && options.regex} onPress={() => finder.toggle(option)}>
          {sign}
        </ToolButton>
      ))}
    </div>
  );
}
