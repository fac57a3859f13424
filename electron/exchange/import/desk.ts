import type { FoundKind, Lost } from '../../../shared/domain/imported.ts';
import type { ParagraphFacts } from './prepare.ts';
import { markOf, type WordFile, type WordImage, type WordNode, type WordReference } from './word-model.ts';

/** What is gathered while a file is put in order. */
export type Desk = {
  readonly file: WordFile;
  readonly images: WordImage[];
  readonly notes: WordReference[];
  readonly find: (kind: FoundKind, count?: number) => void;
  readonly lose: (what: Lost, count?: number) => void;
};

const plainFacts: ParagraphFacts = { kind: { is: 'plain' }, align: null, place: null, rule: false };

/** What is known of the paragraph with this content. */
export function factsOf(nodes: readonly WordNode[], { file }: Desk): ParagraphFacts {
  const mark = markOf(nodes, 'p');
  return (mark === null ? undefined : file.prepared.paragraphs[mark]) ?? plainFacts;
}
