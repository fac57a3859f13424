import type { i18n } from 'i18next';
import * as englishModule from 'react-aria-components/i18n/en-US';

/**
 * What React Aria says by itself, mostly to screen readers (the hidden button that closes a pop-up, how many
 * suggestions there are). The library has no Vietnamese: without this, Vietnamese pages would speak English there.
 */

type Arguments = Readonly<Record<string, unknown>>;
type Say = (values: Arguments, formatter?: unknown) => string;
type Dictionary = Readonly<Record<string, Readonly<Record<string, string | Say>>>>;

// Its types know the shape of the module only as a type.
const english = (englishModule as unknown as { readonly default: Dictionary }).default;

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of the parts this app uses. */
function ownWords({ t }: i18n): Readonly<Record<string, Readonly<Record<string, Say>>>> {
  const option = (values: Arguments): string => (values['isSelected'] === true ? t('kit.selected', { what: words(values['optionText']) }) : words(values['optionText']));
  return {
    '@react-aria/overlays': { dismiss: () => t('kit.dismiss') },
    '@react-aria/menu': { longPressMessage: () => t('kit.openMenu') },
    '@react-aria/autocomplete': { collectionLabel: () => t('kit.suggestions') },
    '@react-aria/combobox': {
      buttonLabel: () => t('kit.showSuggestions'),
      listboxLabel: () => t('kit.suggestions'),
      countAnnouncement: (values) => t('kit.options', { count: count(values['optionCount']) }),
      selectedAnnouncement: (values) => t('kit.selected', { what: words(values['optionText']) }),
      focusAnnouncement: (values) =>
        values['isGroupChange'] === true ? `${t('kit.group', { what: words(values['groupTitle']), count: count(values['groupCount']) })} ${option(values)}` : option(values),
    },
    'react-aria-components': { selectPlaceholder: () => t('kit.choose') },
  };
}

/** Gives React Aria our words, in whichever language is shown at the moment. To be called before anything is drawn. */
export function setupKitWords(i18n: i18n): void {
  const own = ownWords(i18n);
  const strings = Object.fromEntries(
    Object.entries(english).map(([part, entries]) => [part, Object.fromEntries(Object.entries(entries).map(([key, said]) => [key, own[part]?.[key] ?? said]))]),
  );
  // Where the library looks first: its way for pages made on a server.
  Object.assign(window, { [Symbol.for('react-aria.i18n.locale')]: 'vi-VN', [Symbol.for('react-aria.i18n.strings')]: strings });
}
