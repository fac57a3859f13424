import type { EditorThemeClasses } from 'lexical';

/** Class names of what Lexical draws; the look itself is in `page.css`. */
export const pageTheme: EditorThemeClasses = {
  paragraph: 'page-p',
  heading: { h2: 'page-h2', h3: 'page-h3', h4: 'page-h4' },
  quote: 'page-quote',
  list: { ul: 'page-ul', ol: 'page-ol', listitem: 'page-li', nested: { listitem: 'page-li-nested' } },
  link: 'page-link',
  hr: 'page-rule',
  hrSelected: 'is-selected',
  table: 'page-table',
  tableScrollableWrapper: 'page-table-frame',
  tableCell: 'page-table-cell',
  tableCellHeader: 'page-table-header',
  tableCellSelected: 'is-selected',
  tableSelection: 'is-selecting',
  text: {
    bold: 'page-bold',
    italic: 'page-italic',
    underline: 'page-underline',
    strikethrough: 'page-strike',
    underlineStrikethrough: 'page-underline-strike',
    subscript: 'page-sub',
    superscript: 'page-sup',
  },
};
