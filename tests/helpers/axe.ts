import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Scope = {
  /** Only this part of the page. */
  readonly within?: string;
  /** Names of rules that do not hold here. */
  readonly except?: readonly string[];
  /** Contrast only: for a look of a surface whose other facts were looked at in another look. */
  readonly colours?: boolean;
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every element axe finds fault with. `where` names the surface in the failure. */
export async function expectAccessible(page: Page, where: string, { within, except = [], colours = false }: Scope = {}): Promise<void> {
  // A tooltip is drawn outside all landmarks, beside what it names, and vanishes by itself. Without frames of other
  // sites the old way of asking sees as much, and opens no page of its own each time.
  const builder = new AxeBuilder({ page }).exclude('[data-overlay-container]:has(> [role=tooltip])').setLegacyMode();
  if (within !== undefined) builder.include(within);
  if (colours) builder.withRules(['color-contrast']);
  else builder.withTags(tags).disableRules([...except]);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)]), where).toEqual([]);
}
