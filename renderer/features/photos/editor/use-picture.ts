import { useEffect, useState } from 'react';
import { photoUrl } from '../photo-url.ts';

/** The pixels of an original at portal size. `bitmap` is decoded: drawing from it holds nothing up. */
export type LoadedPicture = { readonly state: 'loading' | 'ready' | 'missing'; readonly bitmap: ImageBitmap | null };

const loading: LoadedPicture = { state: 'loading', bitmap: null };

/** Loads a photo at portal size. It is decoded beside the page, not when it is first drawn. */
export function usePicture(assetId: string): LoadedPicture {
  const [loaded, setLoaded] = useState<LoadedPicture & { readonly assetId: string }>({ assetId, ...loading });
  useEffect(() => {
    const stop = new AbortController();
    const made: { bitmap?: ImageBitmap } = {};
    void load(assetId, stop.signal).then((bitmap) => {
      if (stop.signal.aborted) return bitmap?.close();
      if (bitmap) made.bitmap = bitmap;
      return setLoaded({ assetId, state: bitmap ? 'ready' : 'missing', bitmap });
    });
    return () => {
      stop.abort();
      made.bitmap?.close();
    };
  }, [assetId]);
  return loaded.assetId === assetId ? loaded : loading;
}

async function load(assetId: string, signal: AbortSignal): Promise<ImageBitmap | null> {
  try {
    const answer = await fetch(photoUrl(assetId, 'portal'), { signal });
    return answer.ok ? await createImageBitmap(await answer.blob()) : null;
  } catch {
    return null;
  }
}
