import { app } from 'electron';

/**
 * One app per data folder: two processes writing one settings file and holding separate leases would undo each other.
 * Answers false when another one runs already; it then comes to the front and this one must quit without touching
 * the folder.
 */
export function setupSingleInstance(bringToFront: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', bringToFront);
  return true;
}
