/**
 * The page's half of the browser host: a classic script that runs before all others. It connects the page to its window
 * of the app, gives the preload script its `require('electron')`, and does what a browser has to do for Electron:
 * dialogs, menus, navigation. Leaves nothing in the page's global scope.
 */
import { HOST_FOLDER, type Order, type Question } from '../wire/messages.ts';
import { chooseFiles } from './choose-files.ts';
import { copy } from './copy.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import { createApplicationMenu } from './application-menu.ts';
import { popupMenu } from './menu-list.ts';
import { showMessage } from './message-box.ts';
import { createNavigation } from './navigation.ts';
import { showEnd, showLink } from './notices.ts';
import { pasteFromMenu } from './paste.ts';
import { download, nameFile } from './save-file.ts';
import { installPreload } from './preload-host.ts';
import { snapshot } from './snapshot.ts';
import { connect } from './socket.ts';

const WINDOW_KEY = 'browser-host-window';

const hostFolder = new URL('.', (document.currentScript as HTMLScriptElement).src);
const socketUrl = new URL('socket', hostFolder);
socketUrl.protocol = 'ws:';

const dark = matchMedia('(prefers-color-scheme: dark)');
const state = () => ({ dark: dark.matches, focused: document.hasFocus() });
const hello = () => ({ t: 'hello', window: sessionStorage.getItem(WINDOW_KEY), path: location.pathname + location.search, ...state() }) as const;

let ended = false;
const socket = connect(socketUrl, hello, (message) => {
  if (message.t === 'attached') {
    sessionStorage.setItem(WINDOW_KEY, message.window);
    menu.show(message.menu);
    const tell = () => socket.send({ t: 'loaded', title: document.title });
    if (document.readyState === 'complete') tell();
    else window.addEventListener('load', tell, { once: true });
  } else if (message.t === 'go') navigation.go(message.path);
  else if (message.t === 'result') ipc.settle(message);
  else if (message.t === 'event') ipc.receive(message.channel, message.args);
  else if (message.t === 'ask') void ask(message.question).then((value) => socket.send({ t: 'answer', n: message.n, value }));
  else if (message.t === 'do') act(message.order);
  else end();
}, end);

const ipc = createIpcRenderer(socket.sendToWindow);
const menu = createApplicationMenu((id) => socket.sendToWindow({ t: 'menu', id }));
const navigation = createNavigation(socket.sendToWindow);

for (const type of ['focus', 'blur', 'visibilitychange']) window.addEventListener(type, () => socket.send({ t: 'state', ...state() }), true);
dark.addEventListener('change', () => socket.send({ t: 'state', ...state() }));
installPreload(ipc.api);

function end(): void {
  if (ended) return;
  ended = true;
  ipc.end();
  showEnd();
}

function ask(question: Question): Promise<unknown> {
  switch (question.kind) {
    case 'open-files':
      return chooseFiles(question, new URL(`upload/${question.upload}/`, hostFolder));
    case 'save-file':
      return nameFile(question);
    case 'message':
      return showMessage(question);
    case 'snapshot':
      return Promise.resolve(snapshot());
    case 'menu':
      return popupMenu(question.menu, question);
  }
}

function act(order: Order): void {
  switch (order.what) {
    case 'external':
      return showLink(order.url);
    case 'new-tab':
      return showLink(hostFolder.href.slice(0, -HOST_FOLDER.length - 1), true);
    case 'download':
      return download(new URL(`download/${order.id}`, hostFolder).href);
    case 'print':
      return window.print();
    case 'reload':
      return location.reload();
    case 'fullscreen':
      void (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()).catch(() => {});
      return;
    case 'focus':
      return window.focus();
    case 'title':
      document.title = order.text;
      return;
    case 'copy':
      return copy(order.items);
    case 'edit':
      if (order.command === 'paste' || order.command === 'pasteAndMatchStyle') {
        // Refused by the browser when the person does not allow it; the keys work all the same.
        void pasteFromMenu(order.command === 'pasteAndMatchStyle').catch(() => {});
        return;
      }
      // The only way in which a script can do what the Edit menu does.
      document.execCommand(order.command);
      return;
    case 'menu':
      return menu.show(order.menu);
  }
}
