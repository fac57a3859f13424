import { fail } from '../../../shared/domain/app-error.ts';
import type { StepRow } from '../../store/interfaces.ts';
import type { Upload } from '../content.ts';
import { PortalFailure } from '../portals/failure.ts';
import type { StepContext, StepWork } from './step.ts';

/** Uploads one photo or file unless the portal has its bytes. Looking first saves the upload when another article sent it. */
export const assetStep: StepWork = {
  looksFirst: true,
  look: async ({ adapter }, step) => ((await adapter.hasAsset(hashOf(step))) ? 'done' : 'act'),
  act: async (context, step) => {
    const upload = uploadOf(context, step);
    requireRoom(context, upload);
    const { sha256, mime } = upload;
    try {
      await context.adapter.putAsset({ sha256, mime, bytes: await readBytes(context, upload) }, step.key);
    } catch (failure) {
      throw upload.what === 'file' && isRefusedType(failure) ? new PortalFailure('files-not-accepted', { detail: failure.detail }) : failure;
    }
  },
};

/** Said before the upload: on a slow line a refusal after it costs minutes. */
function requireRoom({ server }: StepContext, { what, bytes }: Upload): void {
  const limit = what === 'photo' ? server.limits.assetBytes : server.limits.fileBytes;
  if (limit === null) throw new PortalFailure('files-not-accepted', { detail: 'the portal takes no attachments' });
  if (bytes > limit) throw new PortalFailure('too-large', { detail: `${what} of ${bytes} bytes, limit ${limit}` });
}

function isRefusedType(failure: unknown): failure is PortalFailure {
  return failure instanceof PortalFailure && failure.reason === 'unsupported';
}

function hashOf(step: StepRow): string {
  return step.sha256 ?? fail('internal', 'upload without a file');
}

function uploadOf({ uploads }: StepContext, step: StepRow): Upload {
  const sha256 = hashOf(step);
  return uploads.get(sha256) ?? fail('corrupt', `file ${sha256.slice(0, 12)} is not in the article`);
}

async function readBytes({ store }: StepContext, { sha256, what }: Upload): Promise<Uint8Array> {
  try {
    return await store.assets.read(sha256);
  } catch {
    return fail('corrupt', `${what} ${sha256.slice(0, 12)} cannot be read`);
  }
}
