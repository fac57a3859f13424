import { googleDocs } from './google-docs.ts';
import { libreOffice } from './libre-office.ts';
import { mail } from './mail.ts';
import { ourOwn } from './our-own.ts';
import type { Source } from './source.ts';
import { spreadsheet } from './spreadsheet.ts';
import { word } from './word.ts';
import { wordWeb } from './word-web.ts';
import { zaloFacebook } from './zalo-facebook.ts';

/** The first one that fits is asked: whoever leaves the clearest traces comes first. */
export const sources: readonly Source[] = [ourOwn, spreadsheet, wordWeb, word, libreOffice, googleDocs, mail, zaloFacebook];
