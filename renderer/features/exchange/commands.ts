import { Code2, FileDown, FileInput, FileText, FileType2, Printer } from 'lucide-react';
import type { WindowCommand } from '../../app/command-table.ts';

/** Articles in from Word and out to files, paper and the clipboard. */
export const exchangeCommands = [
  { id: 'import-word', label: 'importWord', group: 'files', icon: FileInput },
  { id: 'export', label: 'export', group: 'files', needs: 'article', icon: FileDown, chords: ['Mod+Shift+S'] },
  { id: 'export-docx', label: 'exportDocx', group: 'files', needs: 'article', icon: FileType2 },
  { id: 'export-pdf', label: 'exportPdf', group: 'files', needs: 'article', icon: FileText },
  { id: 'export-html', label: 'exportHtml', group: 'files', needs: 'article', icon: Code2 },
  { id: 'export-text', label: 'exportText', group: 'files', needs: 'article', icon: FileText },
  { id: 'print', label: 'print', group: 'files', needs: 'article', icon: Printer, chords: ['Mod+P'] },
  { id: 'copy-html', label: 'copyHtml', group: 'files', needs: 'article', icon: Code2 },
  { id: 'copy-html-source', label: 'copyHtmlSource', group: 'files', needs: 'article', icon: Code2 },
] as const satisfies readonly WindowCommand[];
