import { domOverride } from '@lexical/html';
import { TableNode } from '@lexical/table';
import { $getDocument, ElementNode, setDOMUnmanaged, type DOMExportOutput } from 'lexical';
import { $titleOf } from './caption.ts';
import { shownRowsOf } from './shown-rows.ts';

/** Rows from which on the columns are equally wide unless they have widths: sizing by content looks at every cell for every key. */
const LONG = 80;

/** Where the title stands: over the frame in which a wide table scrolls. */
const TITLE_PLACE = 'page-table-title';

type Words = () => {
  readonly label: string;
  readonly hint: string;
  /** Under a table of which only a part is shown; `{rows}` and `{shown}` stand for numbers. */
  readonly shownRows: string;
};

/**
 * How a table is drawn: its title, and below it Lexical's frame with the table. Lexical draws the title's paragraph
 * itself and asks where; the place is the one that must carry the name.
 */
export function tableDrawing(words: Words) {
  return domOverride([TableNode], {
    $createDOM: (_node, $next) => {
      const page = $getDocument();
      const block = page.createElement('div');
      block.className = 'page-table-block';
      const place = page.createElement('div');
      place.className = TITLE_PLACE;
      setDOMUnmanaged(place);
      block.append(place, $next());
      return block;
    },
    // Lexical asks the table also for its slot's own element, in which a table looks for a table.
    $getDOMSlot: (node, dom, $next) => (dom.hasAttribute('data-lexical-slot') ? ElementNode.prototype.getDOMSlot.call(node, dom) : $next()),
    $getSlotTargetElement: (_node, _slot, dom) => dom.querySelector<HTMLElement>(`:scope > .${TITLE_PLACE}`),
    $decorateDOM: (node, previous, dom) => {
      const box = dom.querySelector<HTMLElement>(`:scope > .${TITLE_PLACE} > [data-lexical-slot]`);
      if (box) nameTitle(box, words());
      // A key in a cell passes the table, too, but leaves the node as it was.
      if (previous !== node) $lookAtSize(node, dom, words().shownRows);
      const title = $titleOf(node)?.getTextContent().trim() ?? '';
      const table = dom.querySelector('table');
      if (title === '') table?.removeAttribute('aria-label');
      else if (table && table.getAttribute('aria-label') !== title) table.setAttribute('aria-label', title);
    },
    $exportDOM: (node, $next): DOMExportOutput => {
      const output = $next();
      const title = $titleOf(node)?.getTextContent().trim() ?? '';
      return {
        ...output,
        after: (element) => {
          const table = output.after ? output.after(element) : element;
          if (title !== '' && table instanceof HTMLTableElement) table.createCaption().textContent = title;
          return table;
        },
      };
    },
  });
}

function nameTitle(box: HTMLElement, { label, hint }: Pick<ReturnType<Words>, 'label' | 'hint'>): void {
  if (box.getAttribute('aria-label') === label) return;
  box.setAttribute('role', 'textbox');
  box.setAttribute('aria-label', label);
  box.setAttribute('aria-placeholder', hint);
  box.setAttribute('data-hint', hint);
}

/** How long tables are drawn: equally wide columns, and of giant ones only the first rows. */
function $lookAtSize(node: TableNode, dom: HTMLElement, shownRows: string): void {
  const rows = node.getChildrenSize();
  const columns = node.getColumnCount();
  dom.classList.toggle('is-long', rows >= LONG);
  // A class and not `:has(colgroup)`, which would make the browser look at every cell again for every new one.
  dom.classList.toggle('is-sized', node.getColWidths() !== undefined);
  if (rows >= LONG) dom.style.setProperty('--columns', String(columns));
  const shown = shownRowsOf(rows, columns);
  if (shown === rows && !dom.hasAttribute('data-note')) return;
  for (const [at, row] of [...(dom.querySelector('table')?.rows ?? [])].entries()) if (row.hidden !== at >= shown) row.hidden = at >= shown;
  if (shown === rows) dom.removeAttribute('data-note');
  else dom.setAttribute('data-note', shownRows.replace('{rows}', String(rows)).replace('{shown}', String(shown)));
}
