import { AppFailure, appError, type AppError } from '../../shared/domain/app-error.ts';
import { type Channel, contract } from '../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../shared/ipc/result.ts';
import type { Log } from '../app/log.ts';
import type { Caller, Handlers } from './handlers.ts';

/**
 * One call of the page: input schema, handler, output schema, answer. Never throws. The page learns the kind of
 * failure; where it happened stays in the log.
 */
export async function answerCall(channel: Channel, handlers: Handlers, raw: unknown, caller: Caller, log: Log): Promise<Result<unknown>> {
  const entry = contract[channel];
  const input = entry.input.safeParse(raw);
  if (!input.success) {
    log.error('ipc.input', input.error, { channel });
    return err(appError('invalid-input', input.error.issues[0]?.path.map(String).join('.')));
  }
  try {
    // The handler map's type ties each handler to its schema, which a union of channels cannot express.
    const handler = handlers[channel] as (input: unknown, caller: Caller) => unknown;
    const output = entry.output.safeParse(await handler(input.data, caller));
    if (output.success) return ok(output.data);
    log.error('ipc.output', output.error, { channel });
    return err(appError('internal', 'output'));
  } catch (error) {
    return err(failureOf(error, channel, log));
  }
}

function failureOf(error: unknown, channel: Channel, log: Log): AppError {
  if (!(error instanceof AppFailure)) {
    log.error('ipc.handler', error, { channel });
    return appError('internal');
  }
  if (error.cause !== undefined) log.error('ipc.failure', error, { channel });
  else log.info('ipc.refused', { channel, kind: error.error.kind });
  return error.error;
}
