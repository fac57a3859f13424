import { createCommand, type NodeKey } from 'lexical';

/** Asks for address and title of the video card; null for a new one at the caret. */
export const EDIT_VIDEO_COMMAND = createCommand<NodeKey | null>('EDIT_VIDEO');
/** Asks for what the link to an attachment says. */
export const EDIT_ATTACHMENT_COMMAND = createCommand<NodeKey>('EDIT_ATTACHMENT');
