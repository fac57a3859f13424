import { appError } from '../../../shared/domain/app-error.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import { err, ok, type Result } from '../../../shared/ipc/result.ts';

type Answer = <T>(name: string, input: unknown, run: () => Result<T>) => Promise<Result<T>>;
type PhotoApi = Pick<
  NewsroomApi,
  'photoDescribe' | 'photoEdit' | 'photoExample' | 'photoExport' | 'photoExportStop' | 'photoList' | 'photoRecipe' | 'photoRemove' | 'photoShow' | 'photoTray' | 'photoUsage' | 'photoWeights'
>;

const none = { count: 0, bytes: 0 };

/** A main process without a stored photo. */
export function fakePhotos(answer: Answer): PhotoApi {
  return {
    photoDescribe: (input) => answer('photoDescribe', input, () => err(appError('not-found'))),
    photoEdit: (input) => answer('photoEdit', input, () => err(appError('not-found'))),
    photoExample: (input) => answer('photoExample', input, () => ok(null)),
    photoExport: (input) => answer('photoExport', input, () => ok({ kind: 'cancelled' })),
    photoExportStop: (input) => answer('photoExportStop', input, () => ok(undefined)),
    photoList: (input) => answer('photoList', input, () => ok({ photos: [], total: 0, next: null })),
    photoRecipe: (input) => answer('photoRecipe', input, () => ok({ origin: input.assetId, edit: null })),
    photoRemove: (input) => answer('photoRemove', input, () => ok({ removed: [], kept: input.assetIds.map((assetId) => ({ assetId, reason: 'not-found' })), freed: 0 })),
    photoShow: (input) => answer('photoShow', input, () => ok(undefined)),
    photoTray: (input) => answer('photoTray', input, () => ok(undefined)),
    photoUsage: () => answer('photoUsage', undefined, () => ok({ originals: none, versions: 0, renditions: none, attachments: none, folderBytes: 0, freeBytes: null, photos: [] })),
    photoWeights: (input) => answer('photoWeights', input, () => ok(input.assetIds.map((assetId) => ({ assetId, bytes: null, exact: false })))),
  };
}
