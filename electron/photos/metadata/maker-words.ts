/** What cameras and programs write where a caption belongs, in lower case. */
const captions: ReadonlySet<string> = new Set([
  'olympus digital camera', 'minolta digital camera', 'konica minolta digital camera', 'sony dsc', 'digital camera', 'samsung camera pictures', 'samsung',
  'casio computer co.,ltd.', 'kodak digital still camera', 'exif_jpeg_picture', 'exif jpeg', 'exif_jpeg_420', 'jpeg', 'default', 'untitled', 'untitled-1', 'no description', 'description',
  'caption', 'title', 'image', 'photo', 'picture', 'screenshot', 'binary comment', 'applemark', 'binarycomment', 'ascii', 'unicode', 'null', 'none', 'unknown',
]);

/** The same as patterns: file names, programs that signed, modes of phone cameras (`rhdr`, `cof_beauty`). */
const captionPatterns: readonly RegExp[] = [
  /^dcim[\\/]/i,
  /^(?:img|dsc|dscn|dscf|p|imgp|pict|image|screenshot|photo|vid|mvi|_mg|dji)[-_ ]?\d[\w-]*(?:\.\w{3,4})?$/i,
  /^[\w-]+\.(?:jpe?g|png|tiff?|heic|webp)$/i,
  /^(?:created with|file written by|processed (?:with|by)|process with|lead technologies|creator: gd-jpeg|compressed by|made with|edited (?:with|by|in)|shot on)\b/i,
  /^(?:oznor|rhdr|vhdr|rptr|cof|mde|edf|hdr|sdr|dav|dig|nor|ptr|fbt|btf|rbt|obt|tst|qrf|fpt|hdrpl|burst)(?:[A-Z]{1,3})?(?:_[a-z]+)*$/,
  /^charset=/i,
  /^[^\p{L}\p{N}]*$/u,
];

/** Whether a caption says nothing about the photo because a device or a program wrote it. */
export function isMakerCaption(text: string): boolean {
  const plain = text.trim();
  return captions.has(plain.toLowerCase()) || captionPatterns.some((pattern) => pattern.test(plain));
}

const people: ReadonlySet<string> = new Set(['unknown', 'picasa', 'owner', 'photographer', 'default', 'user', 'admin', 'administrator', 'camera', 'none', 'null', 'artist', 'author', 'copyright', 'hp', 'pc']);

/** The same for the field of the person who took it. */
export function isMakerPerson(text: string): boolean {
  const plain = text.trim().toLowerCase();
  return people.has(plain) || /^[^\p{L}\p{N}]*$/u.test(plain);
}

/** Letters that a program without Unicode has turned into question marks; only taken where nothing better is there. */
export function hasLostLetters(text: string): boolean {
  return /\?{2,}|\p{L}\?\p{L}/u.test(text);
}
