import { singleByteCodec } from './bytes.ts';

/** VISCII (RFC 1456). Six capitals sit in control bytes and do not survive a clipboard. */
export const viscii = singleByteCodec(`
  a 61 E0 E4 E3 E1 D5
  ă E5 A2 C6 C7 A1 A3
  â E2 A5 A6 E7 A4 A7
  e 65 E8 EB A8 E9 A9
  ê EA AB AC AD AA AE
  i 69 EC EF EE ED B8
  o 6F F2 F6 F5 F3 F7
  ô F4 B0 B1 B2 AF B5
  ơ BD B6 B7 DE BE FE
  u 75 F9 FC FB FA F8
  ư DF D7 D8 E6 D1 F1
  y 79 CF D6 DB FD DC
  đ F0
  A 41 C0 C4 C3 C1 80
  Ă C5 82 -- -- 81 83
  Â C2 85 86 -- 84 87
  E 45 C8 CB 88 C9 89
  Ê CA 8B 8C 8D 8A 8E
  I 49 CC 9B CE CD 98
  O 4F D2 99 A0 D3 9A
  Ô D4 90 91 92 8F 93
  Ơ B4 96 97 B3 95 94
  U 55 D9 9C 9D DA 9E
  Ư BF BB BC FF BA B9
  Y 59 9F -- -- DD --
  Đ D0
`);

/** VPS (Vietnamese Professionals Society). Capitals that sit in control bytes do not survive a clipboard. */
export const vps = singleByteCodec(`
  a 61 E0 E4 E3 E1 E5
  ă E6 A2 A3 A4 A1 A5
  â E2 C0 C4 C5 C3 C6
  e 65 E8 C8 EB E9 CB
  ê EA 8A 8B CD 89 8C
  i 69 EC CC EF ED CE
  o 6F F2 D5 F5 F3 86
  ô F4 D2 B0 87 D3 B6
  ơ D6 A9 AA AB A7 AE
  u 75 F9 FB DB FA F8
  ư DC D8 BA BB D9 BF
  y 79 FF 9B CF 9A 9C
  đ C7
  A 41 80 81 82 C1 --
  Ă 88 8E 8F F0 8D --
  Â C2 84 85 -- 83 --
  E 45 D7 DE FE C9 --
  Ê CA 93 94 95 90 --
  I 49 B5 B7 B8 B4 --
  O 4F BC BD BE B9 --
  Ô D4 97 98 99 96 --
  Ơ F7 9E 9F A6 9D --
  U 55 A8 D1 AC DA --
  Ư D0 AF B1 -- AD --
  Y 59 B2 FD B3 DD --
  Đ F1
`);
