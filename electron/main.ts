import { app, session } from 'electron';
import { join } from 'node:path';
import { systemClock as clock } from '../shared/domain/clock.ts';
import { systemIds as ids } from '../shared/domain/ids.ts';
import { TRAINING_PORTAL_ID } from '../shared/domain/portal.ts';
import { setupAppearance } from './app/appearance.ts';
import { createArticleDesk } from './app/article-desk.ts';
import { setupBackground } from './app/background.ts';
import { createBroadcast } from './app/broadcast.ts';
import { setupCrash } from './app/crash.ts';
import { createDarkroom } from './app/darkroom.ts';
import { dataFolder } from './app/data-folder.ts';
import { createFileServices } from './app/file-services.ts';
import { firstRun } from './app/first-run.ts';
import { createFlush } from './app/flush.ts';
import { createLeases } from './app/leases.ts';
import { openLog } from './app/log.ts';
import { setupMenu } from './app/menu.ts';
import { createPortalAccounts } from './app/portal-accounts.ts';
import { createPortalDesk } from './app/portal-desk.ts';
import { portalFetch } from './app/portal-fetch.ts';
import { setupPower } from './app/power.ts';
import { registerScheme, setupProtocol } from './app/protocol.ts';
import { setupQuit } from './app/quit.ts';
import { lockSession, setupSecurity } from './app/security.ts';
import { setupSingleInstance } from './app/single-instance.ts';
import { refuseToStart } from './app/start-failure.ts';
import { startWarnings } from './app/start-warnings.ts';
import { systemTimer as timer } from './app/timer.ts';
import { createTraining } from './app/training.ts';
import { setupWindowLife } from './app/window-life.ts';
import { createWindows } from './app/windows.ts';
import { words } from './app/words.ts';
import { createHandlers } from './ipc/all.ts';
import { registerIpc } from './ipc/register.ts';
import { createExportMaker } from './photos/export-maker.ts';
import { createPhotoImporter } from './photos/import-photo.ts';
import { createPhotoLab } from './photos/photo-lab.ts';
import { createSample, readSamplePhoto } from './photos/sample.ts';
import { openSecrets } from './settings/secrets.ts';
import { openSettings } from './settings/settings.ts';
import { openStore } from './store/database.ts';
import { createSyncEngine } from './sync/engine.ts';
import { demoAccounts } from './training-portal/accounts.ts';
import { sections } from './training-portal/identity.ts';

/** Folder of the built main process. */
const built = import.meta.dirname;
const folder = dataFolder(app.getPath('userData'));
const log = openLog({ dir: folder.logs, clock });

registerScheme();
setupSecurity(log);
if (setupSingleInstance()) {
  app.whenReady().then(start).catch((error: unknown) => refuseToStart(error, words.vi, log));
} else {
  app.quit();
}

/** The order of boot. What can wait starts when the first window is on the screen. */
function start(): void {
  const settings = openSettings({ dir: folder.root });
  const wordsNow = () => words[settings.preferences().locale];
  setupCrash({ log, clock, words: wordsNow });
  setupAppearance(settings.preferences());
  const secrets = openSecrets({ file: folder.secrets });
  const store = openStore({ dir: folder.root, clock, ids });
  const { articles, assets, deliveries, portals } = store;
  // Known before it has ever run: the first article can be complete without any network.
  if (portals.catalogue(TRAINING_PORTAL_ID).sections.length === 0) portals.setCatalogue(TRAINING_PORTAL_ID, sections, []);

  const broadcast = createBroadcast(() => windows.listeners());
  const flush = createFlush({ ask: (id, token) => broadcast.one(id, 'flush', { token }), ids, timer });
  const leases = createLeases();
  const windows = createWindows({ preload: join(built, '../preload/preload.cjs'), flush, onGone: (id) => [leases.releaseAll, files.intake.gone].forEach((forget) => forget(id)), log });
  const alive = (id: number) => windows.window(id) !== null;
  const desk = createArticleDesk({ articles, leases, flush, broadcast, alive, remember: settings.setLastArticleId });

  const importer = createPhotoImporter({ assets, workerUrl: new URL('photo-worker.js', import.meta.url) });
  const darkroom = createDarkroom({ store, createLab: createPhotoLab, workerUrl: new URL('photo-worker.js', import.meta.url), broadcast, log });
  const accounts = createPortalAccounts({ portals, secrets, demo: demoAccounts.find(({ role }) => role === 'reporter') ?? null });
  const training = createTraining({ entry: new URL('training-portal.js', import.meta.url), dir: folder.trainingPortal, settings, onChange: (address) => portalDesk.trainingChanged(address), timer, log });
  const engine = createSyncEngine({
    store,
    fetch: portalFetch,
    clock,
    random: Math.random,
    secretFor: accounts.secretFor,
    addressOf: async (id) => portalDesk.addressOf(id),
    onDelivery: (delivery) => {
      broadcast.all('delivery:changed', delivery);
      if (delivery.state === 'done') broadcast.all('article:changed', { id: delivery.articleId });
    },
    onPortal: ({ portalId }) => portalDesk.announce(portalId),
  });
  const portalDesk = createPortalDesk({ portals, accounts, secrets, training, settings, engine, ids, broadcast, log });

  const makeSample = async () => createSample({ importer, articles, newBlockId: () => ids.next().slice(-12), samplePhoto: await readSamplePhoto() });
  const ready = firstRun({ fresh: store.fresh, createSample: makeSample, onSample: settings.setLastArticleId, timer, log });
  const files = createFileServices({ store, importer, broadcast, window: windows.window, words: wordsNow, opened: folder.opened, exchangeWorker: new URL('exchange-worker.js', import.meta.url), exportMaker: createExportMaker({ assets, edits: store.edits, workerUrl: new URL('photo-worker.js', import.meta.url) }), flushAll: windows.flushAll, settings, clock, ids, log });
  const services = { settings, warnings: startWarnings({ settings, secrets, store }), ...files, ready, broadcast, articles, desk, flush, deliveries, engine, portalDesk, darkroom };
  const handlers = createHandlers({
    ...services,
    version: app.getVersion(),
    newWindow: () => void windows.create(),
    onPreferences: (preferences) => {
      setupAppearance(preferences);
      setupMenu(wordsNow(), windows, broadcast);
    },
  });
  registerIpc(handlers, alive, log);
  setupProtocol({ root: join(built, '../renderer'), assets });
  lockSession(session.defaultSession, log);
  setupMenu(wordsNow(), windows, broadcast);
  setupWindowLife(windows);
  setupPower({ onSuspend: () => void windows.flushAll(), onResume: engine.wake });
  windows.create();
  const background = setupBackground({ shown: windows.firstShown, engine, training, portalDesk, importer, darkroom, exporter: files.photoExporter, settings, backup: store.backup, sweep: store.photos.sweep, timer, log });
  setupQuit({ windows, stop: background.stop, closeStore: store.close, timer, log });
}
