/** Whether a key writes something, or an input method is about to. */
export function writes({ key, keyCode, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return keyCode === 229 || (key.length === 1 && !ctrlKey && !altKey && !metaKey);
}
