import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { purposeOf, type PhotoProfile } from '../../shared/domain/photo-profile.ts';
import type { PhotoWeight } from '../../shared/domain/photo-weight.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { useNewsroomEvent } from './events.ts';
import { newsroom } from './newsroom.ts';
import { unwrap } from './unwrap.ts';

const keys = { weights: ['photo-weights'] as const, example: ['photo-example'] as const };
const none: readonly never[] = [];

/** What photos weigh as a portal gets them; predictions turn into real weights while one looks. */
export function usePhotoWeights(assetIds: readonly string[], portal: { readonly id: string; readonly photos: PhotoProfile } | null): readonly PhotoWeight[] {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: [...keys.weights, portal?.id, portal && purposeOf(portal.photos), assetIds],
    queryFn: (): Promise<readonly PhotoWeight[]> => (portal === null || assetIds.length === 0 ? Promise.resolve(none) : unwrap(newsroom().photoWeights({ assetIds: [...assetIds], portalId: portal.id }))),
    placeholderData: (before) => before,
  });
  useNewsroomEvent('photo:weighed', () => void client.invalidateQueries({ queryKey: keys.weights }));
  return data ?? none;
}

/** What the newest photo on this PC would weigh with a profile. */
export function usePhotoExample(profile: PhotoProfile): UseQueryResult<Output<'photo:example'>> {
  return useQuery({
    queryKey: [...keys.example, purposeOf(profile)],
    queryFn: () => unwrap(newsroom().photoExample({ photos: profile })),
    // Another photo may be the newest by the time the settings are opened again.
    gcTime: 0,
  });
}
