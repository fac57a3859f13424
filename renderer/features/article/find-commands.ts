import type { WindowCommand } from '../../app/command-table.ts';

/** Finding and replacing in the open article. */
export const findCommands = [
  { id: 'find', label: 'findInArticle', group: 'article', chords: ['Mod+F'], needs: 'article' },
  { id: 'replace', label: 'replaceInArticle', group: 'article', chords: ['Mod+H'], needs: 'article' },
  { id: 'find-next', label: 'findNext', group: 'article', chords: ['F3'], needs: 'article' },
  { id: 'find-previous', label: 'findPrevious', group: 'article', chords: ['Shift+F3'], needs: 'article' },
] as const satisfies readonly WindowCommand[];
