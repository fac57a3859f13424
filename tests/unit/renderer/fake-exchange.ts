import { appError } from '../../../shared/domain/app-error.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import { err, ok, type Result } from '../../../shared/ipc/result.ts';

type Answer = <T>(name: string, input: unknown, run: () => Result<T>) => Promise<Result<T>>;
type ExchangeApi = Pick<NewsroomApi, 'importChoose' | 'importRead' | 'importWord' | 'exportFile' | 'exportPdf' | 'exportPrint' | 'exportCopy'>;

/** A main process whose dialogs are always called off. */
export function fakeExchange(answer: Answer): ExchangeApi {
  return {
    importChoose: () => answer('importChoose', undefined, () => ok(null)),
    importRead: () => answer('importRead', undefined, () => err(appError('not-found'))),
    importWord: (input) => answer('importWord', input, () => err(appError('not-a-document'))),
    exportFile: (input) => answer('exportFile', input, () => ok(null)),
    exportPdf: (input) => answer('exportPdf', input, () => ok(null)),
    exportPrint: () => answer('exportPrint', undefined, () => ok({ printed: false })),
    exportCopy: (input) => answer('exportCopy', input, () => ok({ length: 0 })),
  };
}
