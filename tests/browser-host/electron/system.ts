import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { imitation } from './imitation.ts';
import { pages } from './page-link.ts';

/** Never emits anything: a browser does not tell when the PC sleeps. */
export const powerMonitor = imitation('powerMonitor', new EventEmitter());

class HostNativeTheme extends EventEmitter implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'> {
  readonly shouldUseHighContrastColors = false;
  #source: Electron.NativeTheme['themeSource'] = 'system';

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }
  /** Does not change `prefers-color-scheme` in the pages: that stays the browser's. */
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? (pages.front()?.dark() ?? false) : this.#source === 'dark';
  }
}

export const nativeTheme = imitation('nativeTheme', new HostNativeTheme());

/** Nothing is collected: a page that crashes is the browser's affair. */
export const crashReporter = imitation('crashReporter', {
  start: () => {},
  addExtraParameter: () => {},
  removeExtraParameter: () => {},
  getUploadedReports: () => [],
  getLastCrashReport: () => null,
  getUploadToServer: () => false,
  setUploadToServer: () => {},
} satisfies Partial<Electron.CrashReporter>);
