import { app, powerMonitor } from 'electron';

/** Saves before the PC sleeps or ends, and looks for work when it is back. Call when the app is ready. */
export function setupPower(deps: { readonly onSuspend: () => void; readonly onResume: () => void }): void {
  powerMonitor.on('suspend', deps.onSuspend);
  powerMonitor.on('resume', deps.onResume);
  // Ends the app in its own order instead of being killed half-way.
  powerMonitor.on('shutdown', () => app.quit());
}
