import type { portalRoles } from '../../shared/portal-api/schemas.ts';

export type Role = (typeof portalRoles)[number];
export type DemoAccount = { readonly username: string; readonly password: string; readonly name: string; readonly role: Role };

/** Sign-ins of every training portal, printed on purpose: the portal listens on loopback only and holds no real news. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'phongvien', password: 'tap-huan', name: 'Minh Châu', role: 'reporter' },
  { username: 'bientap', password: 'tap-huan', name: 'Bích Hường', role: 'editor' },
  { username: 'duyet', password: 'tap-huan', name: 'Văn Tịnh', role: 'approver' },
];

/** Names that the app offers for the byline. */
export const demoAuthors: readonly { readonly name: string; readonly penName: string }[] = [
  { name: 'Minh Châu', penName: '' },
  { name: 'Quốc Anh', penName: '' },
  { name: 'Bích Hường', penName: '' },
  { name: 'Văn Tịnh', penName: '' },
  { name: 'Nguyễn Thị Thùy Dương', penName: 'Thùy Dương' },
];
