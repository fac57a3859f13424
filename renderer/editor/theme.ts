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
  text: { bold: 'page-bold', italic: 'page-italic', underline: 'page-underline' },
};
