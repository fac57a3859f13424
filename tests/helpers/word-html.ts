/** Sentences of our own, long enough that no two paragraphs look alike. */
const sentences = [
  'Sáng nay, Ủy ban nhân dân xã phát động Tết trồng cây tại nhà văn hóa thôn Đông.',
  'Hơn hai trăm đoàn viên, hội viên và người dân đã tham gia từ sớm.',
  'Các thôn đăng ký trồng mới năm nghìn cây bóng mát dọc đường liên xã.',
  'Phòng Kinh tế hướng dẫn kỹ thuật đào hố, bón lót và chăm sóc sau khi trồng.',
  'Kinh phí do ngân sách xã và các doanh nghiệp trên địa bàn đóng góp.',
];

const head = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0in;font-size:14.0pt;font-family:"Times New Roman",serif;} --></style></head><body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->`;
const run = "font-size:14.0pt;line-height:115%;font-family:\"Times New Roman\",serif;mso-fareast-font-family:\"Times New Roman\";color:black;mso-themecolor:text1;mso-ansi-language:VI;mso-bidi-font-weight:bold;letter-spacing:-.2pt;mso-font-kerning:0pt;mso-ligatures:none;mso-no-proof:yes;mso-border-bottom-alt:none";

/** The words of paragraph number `index`; they begin with the number. */
export const wordParagraph = (index: number): string => `${String(index)}. ${sentences.map((_, at) => sentences[(index + at) % sentences.length] ?? '').slice(0, 2 + (index % 3)).join(' ')}`;

/**
 * A clipboard of Word with that many paragraphs (about 1.1 KB each, most of it styles, as Word writes them); every tenth
 * one is an item of a list, and every hundredth a heading.
 */
export function wordHtml(paragraphs: number): string {
  const parts = Array.from({ length: paragraphs }, (_, index) => {
    const words = `<b style='mso-bidi-font-weight:normal'><span lang=VI style='${run}'>${wordParagraph(index).slice(0, 8)}</span></b><span lang=VI style='${run}'>${wordParagraph(index).slice(8)}<o:p></o:p></span>`;
    if (index % 100 === 0) return `<h2 style='margin-top:6.0pt;line-height:115%;mso-outline-level:2'><span lang=VI style='${run}'>${wordParagraph(index)}<o:p></o:p></span></h2>`;
    if (index % 10 === 0) return `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`;
    return `<p class=MsoNormal style='margin-top:6.0pt;margin-right:0in;margin-bottom:6.0pt;margin-left:0in;text-align:justify;text-indent:36.0pt;line-height:115%;tab-stops:right 6.0in'>${words}</p>`;
  });
  return `${head}${parts.join('\r\n\r\n')}<!--EndFragment--></body></html>`;
}
