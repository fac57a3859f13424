import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { appError } from '../../shared/domain/app-error.ts';
import { channels } from '../../shared/ipc/channels.ts';
import { err } from '../../shared/ipc/result.ts';
import type { Log } from '../app/log.ts';
import { PAGE_ORIGIN } from '../app/protocol.ts';
import { answerCall } from './call.ts';
import type { Handlers } from './handlers.ts';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/**
 * Opens the channels of the contract; the only place that touches `ipcMain`. Every call passes here: sender check,
 * input schema, handler, output schema.
 */
export function registerIpc(handlers: Handlers, isWindow: (windowId: number) => boolean, log: Log): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) => {
      if (isOwnPage(event) && isWindow(event.sender.id)) {
        return answerCall(channel, handlers, input, { windowId: event.sender.id }, log);
      }
      log.warn('ipc.stranger', { channel });
      return err(appError('forbidden', 'sender'));
    });
  }
}

/**
 * Only the main frame of a page at our own origin. `senderFrame` is null when the frame has navigated away meanwhile,
 * and its properties throw when it is gone altogether.
 */
export function isOwnPage({ sender, senderFrame }: Sender): boolean {
  try {
    return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === PAGE_ORIGIN;
  } catch {
    return false;
  }
}
