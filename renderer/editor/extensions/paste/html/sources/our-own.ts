import type { Source } from './source.ts';

/** What only pages made by `shared/document/to-html.ts` have. */
const marks = '.align-center, .align-justify, .table-scroll > table, .pull-quote, .info-box, .video-card, figcaption > .credit';

/** Our own pages: from the clipboard, a file or a portal. Their blocks are read where they stand. */
export const ourOwn: Source = {
  name: 'our-own',
  fits: (head, body) => /content="?Tòa Soạn/i.test(head) || body.querySelector(marks) !== null,
  *normalise(body) {
    for (const align of ['center', 'justify']) {
      yield;
      for (const element of body.querySelectorAll(`.align-${align}`)) element.setAttribute('align', align);
    }
  },
};
