/**
 * Practice sign-ins of the training portal, shown so that nobody has to look for them. The page may not import the
 * portal itself; a test compares this list with the portal's own.
 */
export const demoAccounts = [
  { username: 'phongvien', password: 'tap-huan', role: 'reporter' },
  { username: 'bientap', password: 'tap-huan', role: 'editor' },
  { username: 'duyet', password: 'tap-huan', role: 'approver' },
] as const;
