const pictureName = /\.(?:jpe?g|png|webp|gif|avif|tiff?|bmp|heic|heif|svg|ico|psd|jxl|nef|cr2|cr3|arw|dng)$/i;

/** Whether a file is to be put in as a photo. What has no name was pasted, and that is always a picture. */
export function isPicture({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return name === '' || type.startsWith('image/') || pictureName.test(name);
}
