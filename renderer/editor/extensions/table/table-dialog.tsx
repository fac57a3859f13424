import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { usePageHost } from '../../host.ts';
import { PageDialog } from '../../page-dialog.tsx';
import { insertTable } from './insert.ts';
import { sizeWords, typedCount, type Size } from './size.ts';
import { SizeGrid } from './size-grid.tsx';

type TableDialogProps = { readonly editor: LexicalEditor; readonly onClose: () => void };

/** How large a new table is to be: on squares, or in numbers for larger ones. */
export function TableDialog({ editor, onClose }: TableDialogProps) {
  const { labels } = usePageHost();
  const [typed, setTyped] = useState({ rows: '3', columns: '3' });
  const [headerRow, setHeaderRow] = useState(true);
  const rows = typedCount(typed.rows, 'rows');
  const columns = typedCount(typed.columns, 'columns');
  const setSize = (size: Size): void => setTyped({ rows: String(size.rows), columns: String(size.columns) });
  const insert = (size: Size): void => {
    onClose();
    insertTable(editor, { ...size, headerRow });
    editor.focus();
  };
  return (
    <PageDialog editor={editor} title={labels.tableDialog} closeLabel={labels.close} open onClose={onClose}>
      <form
        className="table-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (rows !== null && columns !== null) insert({ rows, columns });
        }}
      >
        <SizeGrid label={labels.tableSizeGrid} size={{ rows: rows ?? 0, columns: columns ?? 0 }} say={(size) => sizeWords(labels.tableSize, size)} onSize={setSize} onChoose={insert} />
        <div className="table-numbers">
          <Field label={labels.tableRows} inputMode="numeric" value={typed.rows} error={rows === null ? labels.tableBadRows : undefined} onChange={(next) => setTyped({ ...typed, rows: next })} />
          <Field label={labels.tableColumns} inputMode="numeric" value={typed.columns} error={columns === null ? labels.tableBadColumns : undefined} onChange={(next) => setTyped({ ...typed, columns: next })} />
        </div>
        <Switch label={labels.tableHeaderRowHint} on={headerRow} onChange={setHeaderRow} />
        <div className="link-actions">
          <Button onPress={onClose}>{labels.cancel}</Button>
          <Button look="go" type="submit" isDisabled={rows === null || columns === null}>
            {labels.tableMake}
          </Button>
        </div>
      </form>
    </PageDialog>
  );
}
