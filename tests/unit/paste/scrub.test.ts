import { describe, expect, it } from 'vitest';
import { scrubInSteps, type Scrubbed } from '../../../renderer/editor/extensions/paste/html/scrub.ts';
import { readStyleSheet, stylesOf } from '../../../renderer/editor/extensions/paste/html/style-sheet.ts';

function scrub(html: string): Scrubbed {
  const steps = scrubInSteps(html);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const html = (source: string): string => scrub(source).html;

describe('what is left of HTML before it is parsed', () => {
  it('keeps tags and what says something about structure; handlers, sizes and addresses of other things go', () => {
    expect(html('<p onclick="x()" class=A Style="color:red;text-align:center"><b lang=vi>a</b></p>')).toBe('<p class="A" data-style="text-align:center"><b>a</b></p>');
    expect(html('<img src=a.png onerror=x() alt="a > b" width=3>')).toBe('<img data-src="a.png" alt="a > b" width="3">');
    expect(html("<a href='a\"b' x>c</a y=\">\">d")).toBe('<a href="a&quot;b">c</a>d');
    expect(html('<td colspan=2 constructor=x __proto__=y toString>')).toBe('<td colspan="2">');
  });

  it('styles lose what nobody reads, also with quotation marks written as references', () => {
    expect(html('<p style="font-family:&quot;.VnTime&quot;,serif;mso-list:l0 level1 lfo1;font-size:14pt">')).toBe("<p data-style=\"font-family:'.VnTime',serif;mso-list:l0 level1 lfo1\">");
    expect(html("<p style='font-family:\"A\"'>")).toBe("<p data-style=\"font-family:'A'\">");
  });

  it('comments and marks of other programs go, the two marks of the copied part stay', () => {
    expect(html('a<!-- x -->b<!--[if gte mso 9]><xml><w:A>1</w:A></xml><![endif]-->c<![if !supportLists]>d<![endif]>e<?xml x?>f</ g>h')).toBe('abcdefh');
    expect(html('<!--StartFragment-->a<!-- EndFragment -->')).toBe('<!--StartFragment-->a<!--EndFragment-->');
    expect(html('<o:p>a</o:p><st1:place w:st="on">b</st1:place>')).toBe('ab');
    expect(html('<!-->a<!--->b<!----!>c')).toBe('abc');
  });

  it('what is no HTML inside goes with its tags; style sheets are set aside', () => {
    expect(scrub('<style>p{color:red}</style>a<script>"</p>"</script>b<title>c</title><textarea><p></textarea>d')).toEqual({ html: 'abd', css: 'p{color:red}' });
    expect(html('a<script>b')).toBe('a');
    expect(html('a<SCRIPT x>b</script >c')).toBe('ac');
  });

  it('reads what is broken as a browser does: an open quote or comment swallows the rest', () => {
    expect(html('a<p class="b>c</p>')).toBe('a');
    expect(html('a<!-- b')).toBe('a');
    expect(html('a < b <3 c')).toBe('a &lt; b &lt;3 c');
    expect(html('a\0b')).toBe('ab');
  });

  it('takes time in proportion to the length, whatever is in it', () => {
    const hostile = ['<', '<!', '<a ', '<p class="', '<a href=', '</', '<!--', '<style>', '<a b=\'', '&quot;', '<a =', '<a/'];
    for (const piece of hostile) {
      const long = piece.repeat(200_000);
      const start = performance.now();
      html(long);
      expect(performance.now() - start, piece).toBeLessThan(3_000);
    }
  });
});

describe('style sheets of a clipboard', () => {
  it('gives the simple rules by element and class, without what is never read', () => {
    const sheet = readStyleSheet('<!-- /* x */ @font-face {font-family:"A";} p.MsoNormal, li.MsoNormal {color:red;font-family:".VnTime"} .xl65{font-weight:700} td p {font-weight:bold} a:link{text-decoration:underline} @list l0:level1 {mso-list-id:1} h1{font-weight:bold!important} -->');
    expect([...sheet]).toEqual([
      ['p.MsoNormal', { 'font-family': '".VnTime"' }],
      ['li.MsoNormal', { 'font-family': '".VnTime"' }],
      ['.xl65', { 'font-weight': '700' }],
      ['h1', { 'font-weight': 'bold' }],
    ]);
  });

  it('reads declarations without minding their form', () => {
    expect(stylesOf(' FONT-WEIGHT : Bold ;; text-align:center ! important;color:red;x')).toEqual({ 'font-weight': 'Bold', 'text-align': 'center' });
    expect(stylesOf(null)).toEqual({});
    expect(stylesOf('__proto__:x;constructor:y')).toEqual({});
  });
});
