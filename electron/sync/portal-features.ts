import { withoutGalleries } from '../../shared/document/without-galleries.ts';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { portalFeatures, type ArticleContent, type PortalFeature } from '../../shared/portal-api/schemas.ts';

/** An article as a portal with these features takes it. Without galleries or a cover it is the same for all portals. */
export function contentFor(content: ArticleContent, features: ReadonlySet<PortalFeature>): ArticleContent {
  const { cover, ...rest } = content;
  const blocks = features.has('gallery') ? rest.blocks : [...withoutGalleries(rest.blocks)];
  return { ...rest, blocks, ...(cover === undefined || !features.has('cover') ? {} : { cover }) };
}

/** Every form in which an article may have been sent, each once; a portal may have learnt something since. */
export function everyForm(content: ArticleContent): readonly ArticleContent[] {
  const sets = portalFeatures.reduce<readonly (readonly PortalFeature[])[]>((known, feature) => known.flatMap((set) => [[...set, feature], set]), [[]]);
  return [...new Map(sets.map((set) => contentFor(content, new Set(set))).map((form) => [canonicalContent(form), form])).values()];
}
