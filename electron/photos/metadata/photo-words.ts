import { PHOTO_ALT_MAX, PHOTO_CAPTION_MAX, PHOTO_CREDIT_MAX, PHOTO_PLACE_MAX } from '../../../shared/domain/desk-photo.ts';
import type { PhotoFacts } from '../../../shared/domain/asset.ts';
import { readExif } from './exif-block.ts';
import { readIptc, type IptcField } from './iptc-block.ts';
import { hasLostLetters, isMakerCaption, isMakerPerson } from './maker-words.ts';
import { exifMoment, iptcMoment, isoMoment } from './moments.ts';
import { decodeBytes, repairTexts } from './old-text.ts';
import { readXmp, type XmpName } from './xmp-block.ts';

const HEADLINE_MAX = 300;
const CAMERA_MAX = 120;
const KEYWORDS_MAX = 50;
/** Texts of a file that are looked at; no real one has as many. */
const TEXTS_MAX = 500;
const TEXT_MAX = 20_000;

/** The metadata blocks of a file as the picture library hands them out. */
export type MetadataBlocks = { readonly exif?: Uint8Array | undefined; readonly iptc?: Uint8Array | undefined; readonly xmp?: Uint8Array | undefined };

/** What a camera, an agency or a picture desk has written into the file, without what is worked out from its pixels. */
export type PhotoWords = { readonly caption: string; readonly credit: string } & Omit<PhotoFacts, 'phash' | 'sharpness'>;

/** All texts of a file under names of ours (`xmp dc:title`), decoded together and read by name. */
type Texts = Map<string, string[]>;

/**
 * XMP goes before IPTC and IPTC before EXIF, as the IPTC/XMP mapping guide has it: the encoding of XMP is certain. A
 * credit line goes before people. Of several languages Vietnamese is taken, else the default. What a device wrote on its
 * own is no caption. Damaged metadata never fails an import: what could be read of it counts.
 */
export function readPhotoWords({ exif, iptc, xmp }: MetadataBlocks): PhotoWords {
  const texts: Texts = new Map();
  const facts = { gps: false };
  for (const read of [() => addXmp(texts, facts, xmp), () => addIptc(texts, iptc), () => addExif(texts, facts, exif)]) {
    try {
      read();
    } catch {
      // A block that cannot be read says nothing; the others still do.
    }
  }
  repair(texts);
  return { ...wordsOf(texts), gps: facts.gps };
}

function wordsOf(texts: Texts): Omit<PhotoWords, 'gps'> {
  const each = (name: string): readonly string[] => texts.get(name) ?? [];
  const one = (name: string): string => each(name)[0] ?? '';
  const joined = (name: string): string => each(name).join(', ');
  const placeOf = (kind: 'xmp' | 'iptc', names: readonly string[], country: string): string => names.map((name) => one(`${kind} ${name}`)).filter(Boolean).join(', ') || one(`${kind} ${country}`);
  const author = one('exif author').split(';').map((name) => name.trim()).filter(Boolean).join(', ');
  return {
    caption: cut(best([one('xmp dc:description'), one('iptc caption'), one('exif description'), one('exif comment'), one('exif userComment'), one('exif title'), one('exif subject')], isMakerCaption), PHOTO_CAPTION_MAX),
    credit: cut(withoutLabel(best([one('xmp photoshop:Credit'), one('iptc credit'), joined('xmp dc:creator'), joined('iptc byline'), one('exif artist'), author], isMakerPerson)), PHOTO_CREDIT_MAX),
    alt: cut(one('xmp iptc:AltTextAccessibility'), PHOTO_ALT_MAX),
    place: cut(placeOf('xmp', ['iptc:Location', 'photoshop:City', 'photoshop:State'], 'photoshop:Country') || placeOf('iptc', ['place', 'city', 'state'], 'country'), PHOTO_PLACE_MAX),
    headline: cut(best([one('xmp photoshop:Headline'), one('iptc headline'), one('xmp dc:title'), one('exif title')], isMakerCaption), HEADLINE_MAX),
    keywords: [...new Set([...each('xmp dc:subject'), ...each('iptc keyword'), ...one('exif keywords').split(';')].map((word) => cut(word.trim(), 64)).filter(Boolean))].slice(0, KEYWORDS_MAX),
    takenAt:
      isoMoment(one('xmp exif:DateTimeOriginal')) ??
      isoMoment(one('xmp photoshop:DateCreated')) ??
      iptcMoment(one('iptc date'), one('iptc time')) ??
      exifMoment(one('exif taken'), one('exif takenOffset') || one('exif offset'), one('exif takenFraction')) ??
      exifMoment(one('exif digitized'), one('exif offset')) ??
      isoMoment(one('xmp xmp:CreateDate')),
    camera: cut(cameraOf(one('exif make') || one('xmp tiff:Make'), one('exif model') || one('xmp tiff:Model')), CAMERA_MAX),
  };
}

const xmpTexts = ['dc:creator', 'dc:subject', 'photoshop:Credit', 'photoshop:City', 'photoshop:State', 'photoshop:Country', 'photoshop:Headline', 'photoshop:DateCreated', 'iptc:Location', 'exif:DateTimeOriginal', 'xmp:CreateDate', 'tiff:Make', 'tiff:Model'] as const satisfies readonly XmpName[];
const xmpAlternatives = ['dc:description', 'dc:title', 'iptc:AltTextAccessibility'] as const satisfies readonly XmpName[];

function addXmp(texts: Texts, facts: { gps: boolean }, block: Uint8Array | undefined): void {
  if (!block) return;
  const xmp = readXmp(block);
  for (const name of xmpTexts) texts.set(`xmp ${name}`, (xmp.get(name)?.items ?? []).map(({ text }) => text));
  for (const name of xmpAlternatives) {
    const items = xmp.get(name)?.items ?? [];
    const chosen = items.find(({ lang }) => lang === 'vi' || lang?.startsWith('vi-')) ?? items.find(({ lang }) => lang === 'x-default') ?? items[0];
    if (chosen) texts.set(`xmp ${name}`, [chosen.text]);
  }
  facts.gps ||= xmp.has('exif:GPSLatitude');
}

const iptcFields = ['headline', 'caption', 'byline', 'credit', 'place', 'city', 'state', 'country', 'keyword', 'date', 'time'] as const satisfies readonly IptcField[];

function addIptc(texts: Texts, block: Uint8Array | undefined): void {
  const iptc = block ? readIptc(block) : null;
  if (!iptc) return;
  const fields = iptcFields.flatMap((field) => iptc.all(field).map((bytes) => ({ field, bytes: bytes.subarray(0, TEXT_MAX) })));
  addDecoded(texts, 'iptc', fields.slice(0, TEXTS_MAX));
}

const exifTexts = ['description', 'make', 'model', 'artist', 'taken', 'digitized', 'offset', 'takenOffset', 'takenFraction', 'userComment'] as const;
const exifWide = ['title', 'comment', 'author', 'keywords', 'subject', 'userComment'] as const;

function addExif(texts: Texts, facts: { gps: boolean }, block: Uint8Array | undefined): void {
  const exif = block ? readExif(block) : null;
  if (!exif) return;
  addDecoded(texts, 'exif', exifTexts.map((field) => ({ field, bytes: exif.text(field).subarray(0, TEXT_MAX) })));
  for (const field of exifWide) if (exif.wide(field) !== '') texts.set(`exif ${field}`, [exif.wide(field)]);
  facts.gps ||= exif.gps;
}

function addDecoded(texts: Texts, kind: 'iptc' | 'exif', fields: readonly { readonly field: string; readonly bytes: Uint8Array }[]): void {
  const decoded = decodeBytes(fields.map(({ bytes }) => bytes));
  for (const [index, { field }] of fields.entries()) texts.set(`${kind} ${field}`, [...(texts.get(`${kind} ${field}`) ?? []), decoded[index] ?? '']);
}

/** All texts of a file at once: a short one goes with the longer ones that leave no doubt. */
function repair(texts: Texts): void {
  const entries = [...texts].flatMap(([name, values]) => values.map((text) => ({ name, text: text.slice(0, TEXT_MAX) }))).slice(0, TEXTS_MAX);
  const repaired = repairTexts(entries.map(({ text }) => text));
  texts.clear();
  for (const [index, { name }] of entries.entries()) {
    const text = oneLine(repaired[index] ?? '');
    if (text !== '') texts.set(name, [...(texts.get(name) ?? []), text]);
  }
}

/** The first that says something; one with lost letters only when there is no other. */
function best(candidates: readonly string[], isNothing: (text: string) => boolean): string {
  const found = candidates.filter((text) => text !== '' && !isNothing(text));
  return found.find((text) => !hasLostLetters(text)) ?? found[0] ?? '';
}

/** Some makers write their name into the model too. */
function cameraOf(make: string, model: string): string {
  const maker = make.replace(/\s+(?:corporation|corp\.?|imaging corp\.?|co\.,? ?ltd\.?|inc\.?|optical co\.,ltd|company|electronics)$/i, '');
  if (maker === '' || model.toLowerCase().startsWith(maker.toLowerCase().split(' ')[0] ?? '')) return model;
  return `${maker} ${model}`.trim();
}

function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\s\ufffd]+/gu, ' ').trim();
}

/** The page prints its own label before a credit. */
function withoutLabel(credit: string): string {
  return credit.replace(/^(?:ảnh|photo)\s*:\s*/i, '');
}

/** At most `max` UTF-16 units, never ending in half a character. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}
