import type { CopyForm } from '../../../shared/ipc/exchange-contract.ts';

/** What is copied when nobody says more: the body with its photos; portals have boxes of their own for the headline. */
export const defaultCopy: CopyForm = { flavour: 'rich', photos: true, captions: true, frame: false };
