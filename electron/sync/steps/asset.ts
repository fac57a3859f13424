import { fail } from '../../../shared/domain/app-error.ts';
import type { StepRow } from '../../store/interfaces.ts';
import { PortalFailure } from '../portals/failure.ts';
import type { StepContext, StepWork } from './step.ts';

/** Uploads one photo unless the portal has its bytes. Looking first saves the upload when another article sent it. */
export const assetStep: StepWork = {
  looksFirst: true,
  look: async ({ adapter }, step) => ((await adapter.hasAsset(hashOf(step))) ? 'done' : 'act'),
  act: async (context, step) => {
    const { sha256, mime, bytes: size } = renditionOf(context, step);
    const limit = context.server.limits.assetBytes;
    // Said before the upload: on a slow line a refusal after it costs minutes.
    if (size > limit) throw new PortalFailure('too-large', { detail: `photo of ${size} bytes, limit ${limit}` });
    await context.adapter.putAsset({ sha256, mime, bytes: await readPhoto(context, sha256) }, step.key);
  },
};

function hashOf(step: StepRow): string {
  return step.sha256 ?? fail('internal', 'photo step without a photo');
}

function renditionOf({ renditions }: StepContext, step: StepRow) {
  const sha256 = hashOf(step);
  return renditions.get(sha256) ?? fail('corrupt', `photo ${sha256.slice(0, 12)} is not in the article`);
}

async function readPhoto({ store }: StepContext, sha256: string): Promise<Uint8Array> {
  try {
    return await store.assets.read(sha256);
  } catch {
    return fail('corrupt', `photo ${sha256.slice(0, 12)} cannot be read`);
  }
}
