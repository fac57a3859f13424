import { usePortals } from '../../bridge/queries.ts';
import { usePortal } from './use-portal.ts';

/** The name people know a section by: from the chosen portal, else from any portal that has it, else its code. */
export function useSectionName(code: string): string {
  const portals = usePortals();
  const chosen = usePortal();
  for (const status of [chosen, ...portals]) {
    const section = status?.sections.find((candidate) => candidate.code === code);
    if (section) return section.name;
  }
  return code;
}
