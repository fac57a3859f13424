import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { appError, AppFailure, fail } from '../../shared/domain/app-error.ts';
import { PHOTO_PIXELS_MAX } from '../../shared/domain/asset.ts';
import type { PlainPixels } from './plain-tiff.ts';

/** libheif's C interface, whose names begin with a low line in it. Pointers are numbers into `HEAPU8`. */
type Libheif = { readonly HEAPU8: Uint8Array } & Readonly<Partial<Record<`_${string}`, (...values: readonly number[]) => number>>>;

/** Values of libheif's enumerations. */
const RGB = 1;
const INTERLEAVED_RGB = 10;
const INTERLEAVED_RGBA = 11;
const INTERLEAVED_CHANNEL = 10;
const UNSUPPORTED: ReadonlySet<number> = new Set([3, 4]);
const OUT_OF_MEMORY = 6;
/** `convert_hdr_to_8bit` in `heif_decoding_options`. */
const TO_8_BIT = 20;
/** `color_primaries` in `heif_color_profile_nclx`, and its value for Display P3. */
const PRIMARIES = 4;
const P3_PRIMARIES = 12;
/** WebAssembly memory never shrinks: an instance that has grown beyond this is given up, in bytes. */
const KEPT_MEMORY = 64 * 1024 * 1024;

export type HeifPicture = PlainPixels & {
  /** The colours are Display P3 by number, without a profile in the file. */
  readonly p3: boolean;
};

let kept: Libheif | null = null;

/**
 * Decodes the primary image of a HEIF file whose pictures are HEVC, as phones write them: tiles put together, turned and
 * mirrored as the file says, depth and other side pictures left out. Blocks the calling thread, for seconds where the
 * photo is large. `take` gets the pixels where they lie and may not keep them. Throws AppFailure `too-many-pixels`,
 * `unsupported-format` or `damaged-image`.
 */
export async function decodeHeif<T>(bytes: Uint8Array, take: (picture: HeifPicture) => T): Promise<T> {
  const heif = kept ?? (await load());
  kept = null;
  const made = decodeWith(heif, bytes, take);
  if (heif.HEAPU8.byteLength <= KEPT_MEMORY) kept = heif;
  return made;
}

/** The library is a part of its own under the LGPL: two files of its package, which anybody may replace. */
async function load(): Promise<Libheif> {
  const require = createRequire(import.meta.url);
  const wasmBinary = await readFile(require.resolve('libheif-js/libheif-wasm/libheif.wasm'));
  const create = require('libheif-js/libheif-wasm/libheif.js') as (options: { readonly wasmBinary: Uint8Array; readonly print: () => void; readonly printErr: () => void }) => Libheif;
  return create({ wasmBinary, print: () => undefined, printErr: () => undefined });
}

function decodeWith<T>(heif: Libheif, bytes: Uint8Array, take: (picture: HeifPicture) => T): T {
  const call = (name: string, ...values: readonly number[]): number => {
    const known = heif[`_${name}`] ?? fail('internal', `libheif without ${name}`);
    return known(...values);
  };
  // Memory may move whenever libheif takes more of it, so a view is never kept.
  const read32 = (at: number): number => new DataView(heif.HEAPU8.buffer).getUint32(at, true);
  const undo: (() => void)[] = [];
  const alloc = (size: number): number => {
    const at = call('malloc', size);
    if (at === 0) fail('too-many-pixels', 'no memory');
    undo.push(() => call('free', at));
    return at;
  };
  try {
    const result = alloc(12);
    const out = alloc(4);
    const file = alloc(bytes.byteLength);
    heif.HEAPU8.set(bytes, file);
    const check = (): void => {
      const code = read32(result);
      if (UNSUPPORTED.has(code)) fail('unsupported-format', `HEIF ${code}.${read32(result + 4)}`);
      if (code === OUT_OF_MEMORY) fail('too-many-pixels', 'no memory');
      if (code !== 0) fail('damaged-image', `HEIF ${code}.${read32(result + 4)}`);
    };

    const context = call('heif_context_alloc');
    undo.push(() => call('heif_context_free', context));
    call('heif_context_read_from_memory_without_copy', result, context, file, bytes.byteLength, 0);
    check();
    call('heif_context_get_primary_image_handle', result, context, out);
    check();
    const handle = read32(out);
    undo.push(() => call('heif_image_handle_release', handle));
    const [width, height] = [call('heif_image_handle_get_width', handle), call('heif_image_handle_get_height', handle)];
    if (width * height > PHOTO_PIXELS_MAX) fail('too-many-pixels', `${width} x ${height}`);

    const channels = call('heif_image_handle_has_alpha_channel', handle) === 0 ? 3 : 4;
    const options = call('heif_decoding_options_alloc');
    undo.push(() => call('heif_decoding_options_free', options));
    heif.HEAPU8[options + TO_8_BIT] = 1;
    call('heif_decode_image', result, handle, out, RGB, channels === 4 ? INTERLEAVED_RGBA : INTERLEAVED_RGB, options);
    check();
    const image = read32(out);
    undo.push(() => call('heif_image_release', image));
    const plane = call('heif_image_get_plane_readonly', image, INTERLEAVED_CHANNEL, out);
    const stride = read32(out);
    if (plane === 0) fail('damaged-image', 'HEIF without pixels');
    const p3 = hasP3Primaries();
    return take({ data: heif.HEAPU8.subarray(plane, plane + stride * height), width, height, channels, stride, p3 });

    function hasP3Primaries(): boolean {
      call('heif_image_handle_get_nclx_color_profile', result, handle, out);
      if (read32(result) !== 0) return false;
      const profile = read32(out);
      const primaries = read32(profile + PRIMARIES);
      call('heif_nclx_color_profile_free', profile);
      return primaries === P3_PRIMARIES;
    }
  } catch (cause) {
    if (cause instanceof AppFailure) throw cause;
    // WebAssembly stops with an error of its own when it runs out of memory or meets a bug.
    throw new AppFailure(appError('damaged-image', 'HEIF'), { cause });
  } finally {
    for (const release of undo.toReversed()) release();
  }
}
