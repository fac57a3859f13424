import { createCommand } from 'lexical';

/** Asks for the address of the link at the caret or selection. */
export const EDIT_LINK_COMMAND = createCommand<void>('EDIT_LINK');
