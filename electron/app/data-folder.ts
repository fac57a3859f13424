import { join } from 'node:path';

/** Where things stand in the data folder. The store keeps its own names below `root`. */
export function dataFolder(root: string) {
  return {
    root,
    logs: join(root, 'logs'),
    secrets: join(root, 'secrets.json'),
    trainingPortal: join(root, 'training-portal'),
    /** Copies of attachments that somebody looks at. */
    opened: join(root, 'opened'),
  };
}
