import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Snippet } from '../../shared/domain/snippet.ts';
import type { Template } from '../../shared/domain/template.ts';
import { useNewsroomEvent } from './events.ts';
import { newsroom } from './newsroom.ts';
import { unwrap } from './unwrap.ts';

const keys = { snippets: ['snippets'] as const, templates: ['templates'] as const };
const none: readonly never[] = [];

/** All article templates, hidden ones included: people's own by name, then those that came with the app. */
export function useTemplates(): readonly Template[] {
  return useQuery({ queryKey: keys.templates, queryFn: (): Promise<readonly Template[]> => unwrap(newsroom().templateList()) }).data ?? none;
}

/** All snippets, in the same order. */
export function useSnippets(): readonly Snippet[] {
  return useQuery({ queryKey: keys.snippets, queryFn: (): Promise<readonly Snippet[]> => unwrap(newsroom().snippetList()) }).data ?? none;
}

/** Reads the lists again when they were changed in any window. */
export function useShelfEvents(): void {
  const client = useQueryClient();
  useNewsroomEvent('shelf:changed', ({ kinds }) => {
    for (const kind of kinds) void client.invalidateQueries({ queryKey: keys[kind] });
  });
}
