import { app } from 'electron';

/**
 * One app per data folder: two processes with one settings file and separate leases would undo each other.
 * Answers false when another one runs already; it comes to the front by itself (see window-life.ts), and this one must
 * quit without touching the folder.
 */
export function setupSingleInstance(): boolean {
  return app.requestSingleInstanceLock();
}
