import type { NewsroomApi } from '../../shared/ipc/api.ts';

declare global {
  // Only declaration merging can describe what the preload script adds to the page.
  interface Window {
    readonly newsroom: NewsroomApi;
  }
}

/** The main process, as the preload script offers it. The only reader of `window.newsroom`. */
export function newsroom(): NewsroomApi {
  return window.newsroom;
}
