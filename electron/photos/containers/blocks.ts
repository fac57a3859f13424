/** What is written around the pixels; an empty block is left out. `exif` without `Exif\0\0` in front. */
export type Blocks = { readonly exif: Buffer; readonly xmp: Buffer; readonly iptc: Buffer };
