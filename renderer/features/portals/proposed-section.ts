import type { ArticleSummary } from '../../../shared/domain/article.ts';
import type { Section } from '../../../shared/domain/portal.ts';

/**
 * The section a new article starts with: that of the newest article whose section the portal has, else the portal's
 * first one. Empty while no section is known. Reporters mostly write for one section, and it stands in plain view.
 */
export function proposedSection(sections: readonly Section[], newestFirst: readonly ArticleSummary[]): string {
  const known = new Set(sections.map(({ code }) => code));
  return newestFirst.find(({ section, sample }) => !sample && known.has(section))?.section ?? sections[0]?.code ?? '';
}
