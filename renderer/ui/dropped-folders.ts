/** Deepest folder that is looked into, and most entries that are looked at. */
const DEPTH_MAX = 12;
const ENTRIES_MAX = 50_000;

const order = new Intl.Collator('vi', { numeric: true });

/**
 * The files in folders that are dropped: those whose names are wanted, folder by folder, in the order people count.
 * Null when no folder is among what is dropped. To be called in the handler of the drop: later nothing is left of it.
 * Links are not followed; what cannot be read is passed over.
 */
export function filesInFolders(dropped: DataTransfer | null, wanted: (name: string) => boolean): Promise<readonly File[]> | null {
  const folders = [...(dropped?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null && isFolder(entry));
  if (folders.length === 0) return null;
  let entries = 0;

  async function look(folder: FileSystemDirectoryEntry, depth: number): Promise<readonly File[]> {
    const found: FileSystemEntry[] = [];
    const reader = folder.createReader();
    // A reader answers about a hundred entries at a time, and none when it is done.
    for (let more = await batch(reader); more.length > 0 && entries <= ENTRIES_MAX; more = await batch(reader)) {
      entries += more.length;
      found.push(...more.filter(({ name }) => !name.startsWith('.')));
    }
    found.sort((a, b) => order.compare(a.name, b.name));
    const files = await Promise.all(found.filter(isFile).filter(({ name }) => wanted(name)).map(fileOf));
    const below: File[] = [];
    if (depth < DEPTH_MAX) for (const inner of found.filter(isFolder)) below.push(...(await look(inner, depth + 1)));
    return [...files.filter((file) => file !== null), ...below];
  }
  return Promise.all(folders.map((folder) => look(folder, 0))).then((found) => found.flat());
}

/** The files of a drop without its folders, which look like files that cannot be read. To be called in its handler, too. */
export function filesOf(dropped: DataTransfer | null): readonly File[] {
  const items = [...(dropped?.items ?? [])].filter(({ kind }) => kind === 'file');
  if (items.length === 0) return [...(dropped?.files ?? [])];
  return items.flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    const file = entry !== null && isFolder(entry) ? null : item.getAsFile();
    return file === null ? [] : [file];
  });
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function batch(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
