import { BlockTypeSelect } from '../block-type-select.tsx';
import { useTools } from '../tools.ts';

/** What kind of block the caret is in. */
export function BlockTypeGroup() {
  const { state, noBlock } = useTools();
  return <BlockTypeSelect block={state.block} disabled={noBlock} />;
}
