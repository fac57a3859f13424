/** Who may import what. The rule with the longest matching `from` counts. */
export type LayerRule = {
  /** A folder (ends in a slash) or one file. */
  readonly from: string;
  /** Folders (end in a slash) or files of this repository. */
  readonly may: readonly string[];
  /** Packages; `node:` stands for all of Node, a trailing slash for a whole scope. */
  readonly packages: readonly string[];
};

const react = ['react', 'react-dom', 'react-dom/client', 'react-i18next', 'i18next', 'react-aria-components', 'react-aria-components/i18n/en-US', 'lucide-react'];
const lists = ['@tanstack/react-query', '@tanstack/react-virtual'];
const lexical = ['lexical', '@lexical/'];
/** Parts of Lexical that run without a page. */
const headlessLexical = ['lexical', '@lexical/extension', '@lexical/headless', '@lexical/link', '@lexical/list', '@lexical/rich-text', '@lexical/table', '@lexical/utils'];
/** What the store promises, without how it keeps it. */
const storeInterfaces = 'electron/store/interfaces.ts';

export const layerTable: readonly LayerRule[] = [
  { from: 'shared/', may: ['shared/'], packages: ['zod', 'uuid', ...headlessLexical] },
  { from: 'shared/text/', may: ['shared/text/'], packages: [] },
  { from: 'electron/store/', may: ['shared/', 'electron/store/'], packages: ['node:', 'better-sqlite3', 'zod'] },
  { from: 'electron/photos/', may: ['shared/', 'electron/photos/', storeInterfaces], packages: ['node:', 'sharp', 'saxes', 'libheif-js/', 'zod'] },
  { from: 'electron/exchange/', may: ['shared/', 'electron/exchange/', storeInterfaces], packages: ['node:', 'docx', 'fflate', 'mammoth', 'saxes', 'yauzl'] },
  { from: 'electron/workers/', may: ['shared/', 'electron/photos/', 'electron/exchange/', 'electron/workers/'], packages: ['node:', 'sharp'] },
  { from: 'electron/sync/', may: ['shared/', 'electron/sync/', storeInterfaces], packages: ['zod'] },
  { from: 'electron/training-portal/', may: ['shared/', 'electron/training-portal/'], packages: ['node:', 'fastify', 'better-sqlite3', 'sharp', 'zod'] },
  { from: 'electron/settings/', may: ['shared/', 'electron/settings/'], packages: ['node:', 'electron', 'electron-store', 'write-file-atomic', 'zod'] },
  { from: 'electron/app/', may: ['shared/', 'electron/app/', 'electron/exchange/', 'electron/settings/', 'electron/sync/', storeInterfaces], packages: ['node:', 'electron', 'zod'] },
  {
    from: 'electron/ipc/',
    may: ['shared/', 'electron/ipc/', 'electron/app/', 'electron/settings/', 'electron/sync/', 'electron/photos/', storeInterfaces],
    packages: ['electron', 'zod'],
  },
  { from: 'electron/main.ts', may: ['shared/', 'electron/'], packages: ['node:', 'electron'] },
  { from: 'electron/preload.ts', may: ['shared/ipc/'], packages: ['electron'] },
  { from: 'renderer/', may: ['shared/', 'renderer/'], packages: [...react, ...lists, ...lexical, '@fontsource/', '@fontsource-variable/'] },
  {
    from: 'renderer/editor/',
    may: ['renderer/editor/', 'renderer/ui/', 'shared/document/', 'shared/domain/', 'shared/text/'],
    packages: [...react, ...lexical],
  },
  { from: 'renderer/ui/', may: ['renderer/ui/'], packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react'] },
];

/** Things that exactly these files may import from a package (or the whole package, with no names given). */
export type OwnerRule = { readonly package: string; readonly name?: string; readonly owners: readonly string[] };

export const ownerTable: readonly OwnerRule[] = [
  { package: 'electron', name: 'ipcMain', owners: ['electron/ipc/register.ts'] },
  { package: 'electron', name: 'ipcRenderer', owners: ['electron/preload.ts'] },
  { package: 'electron', name: 'contextBridge', owners: ['electron/preload.ts'] },
  { package: 'electron', name: 'safeStorage', owners: ['electron/settings/secrets.ts'] },
  { package: 'electron', name: 'shell', owners: ['electron/app/open-external.ts'] },
  { package: 'electron', name: 'protocol', owners: ['electron/app/protocol.ts'] },
  { package: 'electron', name: 'net', owners: ['electron/app/portal-fetch.ts'] },
  { package: 'electron', name: 'Menu', owners: ['electron/app/menu.ts'] },
  { package: 'electron', name: 'powerMonitor', owners: ['electron/app/power.ts'] },
  { package: 'electron-store', owners: ['electron/settings/settings.ts'] },
  { package: 'write-file-atomic', owners: ['electron/settings/secrets.ts'] },
];
