import ElectronStore from 'electron-store';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppFailure, appError } from '../../shared/domain/app-error.ts';
import { uuidSchema } from '../../shared/domain/ids.ts';
import { defaultPreferences, type Preferences, preferencesSchema } from '../../shared/domain/preferences.ts';

const shape = preferencesSchema.shape;

/** One value of a newer or edited file that makes no sense costs that value only, not all of them. */
const fileSchema = z.object({
  preferences: z
    .object({
      locale: shape.locale.catch(defaultPreferences.locale),
      theme: shape.theme.catch(defaultPreferences.theme),
      textSize: shape.textSize.catch(defaultPreferences.textSize),
      libraryOpen: shape.libraryOpen.catch(defaultPreferences.libraryOpen),
      inspectorOpen: shape.inspectorOpen.catch(defaultPreferences.inspectorOpen),
      smartSigns: shape.smartSigns.catch(defaultPreferences.smartSigns),
      portalId: shape.portalId.catch(defaultPreferences.portalId),
      pageZoom: shape.pageZoom.catch(defaultPreferences.pageZoom),
      typewriter: shape.typewriter.catch(defaultPreferences.typewriter),
      recentCommands: shape.recentCommands.catch([]),
      unitMark: shape.unitMark.catch(null),
      markNewPhotos: shape.markNewPhotos.catch(defaultPreferences.markNewPhotos),
    })
    .catch(defaultPreferences),
  lastArticleId: uuidSchema.nullable().catch(null),
  training: z
    .object({
      port: z.number().int().min(1).max(65_535).nullable().catch(null),
      wanted: z.boolean().catch(true),
    })
    .catch({ port: null, wanted: true }),
});
type Contents = z.infer<typeof fileSchema>;

export type Settings = {
  readonly preferences: () => Preferences;
  /** Answers all preferences; throws AppFailure `storage-failed` when they cannot be written. */
  readonly setPreferences: (change: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }) => Preferences;
  readonly lastArticleId: () => string | null;
  /** Only a convenience of the next start: a failed write is ignored. */
  readonly setLastArticleId: (id: string) => void;
  readonly trainingPort: () => number | null;
  /** As `setLastArticleId`. */
  readonly setTrainingPort: (port: number) => void;
  /** Whether the training portal runs from the start; true until the person switches it off. */
  readonly trainingWanted: () => boolean;
  readonly setTrainingWanted: (wanted: boolean) => void;
  /** The file could not be read: it was put aside and defaults took its place. */
  readonly wasReset: boolean;
};

/**
 * What a person chose about the app itself: `config.json` in the data folder. electron-store writes the whole file
 * at every change, so no article, secret or delivery may ever live here.
 */
export function openSettings({ dir }: { readonly dir: string }): Settings {
  const { file, wasReset } = openFile(dir);
  let contents: Contents = fileSchema.parse(file.store);

  function write(change: Partial<Contents>): void {
    const next = { ...contents, ...change };
    try {
      file.store = next;
    } catch (error) {
      throw new AppFailure(appError('storage-failed', 'settings'), { cause: error });
    }
    contents = next;
  }

  function tryWrite(change: Partial<Contents>): void {
    try {
      write(change);
    } catch {
      contents = { ...contents, ...change };
    }
  }

  return {
    wasReset,
    preferences: () => contents.preferences,
    setPreferences: (change) => {
      write({ preferences: preferencesSchema.parse({ ...contents.preferences, ...defined(change) }) });
      return contents.preferences;
    },
    lastArticleId: () => contents.lastArticleId,
    setLastArticleId: (id) => {
      if (contents.lastArticleId !== id) tryWrite({ lastArticleId: id });
    },
    trainingPort: () => contents.training.port,
    setTrainingPort: (port) => {
      if (contents.training.port !== port) tryWrite({ training: { ...contents.training, port } });
    },
    trainingWanted: () => contents.training.wanted,
    setTrainingWanted: (wanted) => write({ training: { ...contents.training, wanted } }),
  };
}

type File = ElectronStore;

/** An unreadable file is kept as `config.json.bad` for whoever wants to look, never silently overwritten. */
function openFile(dir: string): { readonly file: File; readonly wasReset: boolean } {
  const path = join(dir, 'config.json');
  const wasReset = existsSync(path) && !isReadable(path);
  if (wasReset) renameSync(path, `${path}.bad`);
  return { file: new ElectronStore({ name: 'config', cwd: dir, clearInvalidConfig: false }), wasReset };
}

/** Looked at here, because the library takes JSON of any kind for an empty file. */
function isReadable(path: string): boolean {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(readFileSync(path, 'utf8'))).success;
  } catch {
    return false;
  }
}

function defined(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
