import type { WindowCommand } from '../../app/command-table.ts';

/** What templates and snippets add to the window. */
export const templateCommands = [
  { id: 'new-from-template', label: 'newFromTemplate', group: 'article' },
  { id: 'keep-as-template', label: 'keepAsTemplate', group: 'article', needs: 'article' },
  { id: 'keep-as-snippet', label: 'keepAsSnippet', group: 'texts', needs: 'article' },
  { id: 'templates', label: 'templates', group: 'texts' },
  { id: 'office-import', label: 'officeImport', group: 'files' },
  { id: 'office-export', label: 'officeExport', group: 'files' },
] as const satisfies readonly WindowCommand[];
