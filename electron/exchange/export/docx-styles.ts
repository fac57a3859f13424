/**
 * The styles of an exported Word file. Times New Roman 14 on A4, as Vietnamese offices write (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I); built-in styles under their own names, so that Word's outline, lists and captions work on them.
 */

/** Twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 } as const;
/** Width of the text, in twentieths of a point and in CSS pixels. */
export const TEXT_TWIPS = PAGE.width - PAGE.left - PAGE.right;
export const TEXT_PIXELS = Math.floor(TEXT_TWIPS / 15);

type Look = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Contents of `w:pPr` and `w:rPr`, in the order of the standard. */
  readonly paragraph?: string;
  readonly run?: string;
};

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const bold = '<w:b/><w:bCs/>';
const spacing = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const keep = '<w:keepNext/><w:keepLines/>';
const centered = '<w:jc w:val="center"/>';
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;

const paragraphLooks: readonly Look[] = [
  { id: 'Title', name: 'Title', next: 'Sapo', paragraph: `${keep}${spacing(0, 160)}`, run: `${bold}${size(20)}` },
  { id: 'Sapo', name: 'Sapo', next: 'Normal', paragraph: spacing(0, 200), run: bold },
  { id: 'Heading1', name: 'heading 1', next: 'Normal', paragraph: `${keep}${spacing(240, 80)}${outline(0)}`, run: `${bold}${size(16)}` },
  { id: 'Heading2', name: 'heading 2', next: 'Normal', paragraph: `${keep}${spacing(200, 60)}${outline(1)}`, run: `${bold}${size(15)}` },
  { id: 'Heading3', name: 'heading 3', next: 'Normal', paragraph: `${keep}${spacing(160, 60)}${outline(2)}`, run: `${bold}${size(14)}` },
  { id: 'Quote', name: 'Quote', paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="12" w:color="9AA5A8"/></w:pBdr>${spacing(120, 120)}<w:ind w:left="567"/>` },
  { id: 'PullQuote', name: 'Pull Quote', next: 'PullQuoteSource', paragraph: `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="8" w:space="8" w:color="0B5A6B"/></w:pBdr>${spacing(200, 80)}<w:ind w:left="567" w:right="567"/>${centered}`, run: size(18) },
  { id: 'PullQuoteSource', name: 'Pull Quote Source', next: 'Normal', paragraph: `${spacing(0, 200)}<w:ind w:left="567" w:right="567"/>${centered}`, run: size(12) },
  { id: 'Photo', name: 'Photo', next: 'Caption', paragraph: `<w:keepNext/>${spacing(160, 60)}${centered}` },
  { id: 'Caption', name: 'caption', next: 'Normal', paragraph: `${spacing(0, 200)}${centered}`, run: size(12) },
  { id: 'GalleryPhoto', name: 'Gallery Photo', next: 'Caption', paragraph: `${spacing(60, 40)}${centered}` },
  { id: 'GalleryCaption', name: 'Gallery Caption', next: 'Normal', paragraph: `${spacing(40, 120)}${centered}`, run: size(12) },
  { id: 'TableCaption', name: 'Table Caption', next: 'Normal', paragraph: `<w:keepNext/>${spacing(160, 80)}${centered}`, run: size(13) },
  { id: 'TableText', name: 'Table Text', paragraph: spacing(40, 40), run: size(12) },
  { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', paragraph: `<w:keepNext/>${centered}`, run: bold },
  { id: 'TableRowHeading', name: 'Table Row Heading', basedOn: 'TableText', run: bold },
  { id: 'ListBullet', name: 'List Bullet', paragraph: `${spacing(0, 60)}<w:contextualSpacing/>` },
  { id: 'ListNumber', name: 'List Number', paragraph: `${spacing(0, 60)}<w:contextualSpacing/>` },
  { id: 'HorizontalLine', name: 'Horizontal Line', next: 'Normal', paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="9AA5A8"/></w:pBdr>${spacing(0, 240)}`, run: size(6) },
  { id: 'ArticleVideo', name: 'Article Video', next: 'Caption', paragraph: `<w:keepNext/>${spacing(120, 60)}${centered}` },
  { id: 'ArticleAttachment', name: 'Article Attachment', next: 'Normal', paragraph: spacing(60, 60) },
  { id: 'Byline', name: 'Byline', next: 'ArticleSource', paragraph: `${spacing(240, 60)}<w:jc w:val="right"/>`, run: bold },
  { id: 'ArticleSource', name: 'Article Source', next: 'Normal', paragraph: '<w:jc w:val="right"/>', run: '<w:i/><w:iCs/>' },
  { id: 'Footer', name: 'footer', paragraph: centered, run: size(11) },
];

const font = 'Times New Roman';
const line = (color: string): string => ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="${color}"/>`).join('');
const margins = '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';
const narrowMargins = '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';
const wideMargins = '<w:tblCellMar><w:top w:w="120" w:type="dxa"/><w:left w:w="200" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar>';

function paragraphStyle({ id, name, basedOn = 'Normal', next, paragraph = '', run = '' }: Look): string {
  const follows = next === undefined ? '' : `<w:next w:val="${next}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${follows}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/** The whole `styles.xml`. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>${size(14)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5A6B"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins}</w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line('808080')}<w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:tblBorders></w:tblPr></w:style>
<w:style w:type="table" w:styleId="Gallery"><w:name w:val="Gallery"/><w:basedOn w:val="TableNormal"/><w:tblPr>${narrowMargins}</w:tblPr></w:style>
<w:style w:type="table" w:styleId="InfoBox"><w:name w:val="Info Box"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line('0B5A6B')}</w:tblBorders>${wideMargins}</w:tblPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF4F5"/></w:tcPr></w:style>
${paragraphLooks.map(paragraphStyle).join('\n')}
</w:styles>`;
