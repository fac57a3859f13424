/** What stands out of the text of an article: pull-quotes, info boxes, links to videos, files to download. */
export const articleCardStyles = `
.body .pull-quote{margin:26px 0;padding:16px 0 16px 24px;border-block:1px solid var(--line);position:relative}
.body .pull-quote::before{content:"";position:absolute;left:4px;top:16px;bottom:16px;width:4px;border-radius:2px;background:var(--brand)}
.body .pull-quote blockquote{margin:0;padding:0;border:0;font:italic 600 calc(23px*var(--scale))/1.42 var(--read);letter-spacing:-.005em}
.body .pull-quote figcaption{background:none;padding:8px 0 0;font:500 calc(15px*var(--scale))/1.45 var(--plain);color:var(--ink-2)}
.body .pull-quote figcaption::before{content:"— "}
.body .info-box{margin:24px 0;padding:16px 20px 4px;background:var(--soft);border:1px solid #e2d6c4;border-top:4px solid var(--brand);border-radius:3px;font-size:.94em;line-height:1.6}
.body .info-box :is(h2,h3,h4){margin-top:14px}
.body .info-box>:first-child{margin-top:0}
.body .info-box>:first-child:is(h2,h3,h4){color:var(--brand);font-size:1.1em}
.body .info-box :is(p,ul,ol){margin-bottom:11px}
.body .video-card{position:relative;display:grid;grid-template-columns:48px 1fr;column-gap:15px;align-items:center;margin:24px 0;padding:13px 16px;border:1px solid var(--line);border-radius:6px;background:var(--soft);font-family:var(--plain);line-height:1.4}
.body .video-card::before{content:"";grid-row:1/span 2;align-self:start;width:48px;height:48px;border-radius:6px;background:var(--link)}
.body .video-card[data-provider=youtube]::before{background-color:var(--brand)}
.body .video-card::after{content:"";position:absolute;left:35px;top:13px;margin-top:14px;border:solid transparent;border-width:10px 0 10px 16px;border-left-color:#fff;pointer-events:none}
.body .video-card>a{grid-column:2;font-weight:600;font-size:calc(17px*var(--scale));color:var(--ink);text-decoration:none;overflow-wrap:anywhere}
.body .video-card>a::after{content:"";position:absolute;inset:0}
.body .video-card>a:hover{text-decoration:underline;color:var(--brand)}
.body .video-place{grid-column:2;font-size:calc(14px*var(--scale));color:var(--ink-2)}
.body .video-card figcaption{grid-column:1/-1;background:none;padding:10px 0 0}
.body .attachment{display:flex;align-items:center;gap:4px 14px;margin:0 0 14px;padding:11px 14px;border:1px solid var(--line);border-radius:6px;font:400 calc(16px*var(--scale))/1.4 var(--plain);position:relative}
.body .attachment+.attachment{margin-top:-6px}
.body .attachment::before{content:attr(data-ending) / "";flex:none;min-width:46px;padding:8px 4px;border-radius:4px;background:var(--soft);color:var(--brand);font:700 12px/1 var(--plain);text-align:center;text-transform:uppercase}
.body .attachment a{font-weight:600;overflow-wrap:anywhere}
.body .attachment a::after{content:"";position:absolute;inset:0}
.body .attachment-facts{flex:none;margin-left:auto;font-size:calc(14px*var(--scale));color:var(--ink-2)}
@media (max-width:640px){
  .body .pull-quote,.body .video-card{margin-left:0;margin-right:0}
  .body .attachment{display:grid;grid-template-columns:auto 1fr}
  .body .attachment::before{grid-row:1/span 2;align-self:start}
  .body .attachment-facts{grid-column:2;margin:0}
}
@media print{
  .body .pull-quote{margin:12pt 0;padding:6pt 0 6pt 14pt;break-inside:avoid}
  .body .pull-quote blockquote{font-size:14pt}
  .body .pull-quote figcaption{padding:4pt 0 0;color:#333}
  .body .info-box{background:none;border-color:#777;padding:8pt 10pt 0;margin:12pt 0}
  .body .video-card{display:block;background:none;border-color:#777;padding:6pt 10pt;margin:12pt 0;break-inside:avoid}
  .body .video-card::before,.body .video-card::after{display:none}
  .body .video-card>a{display:block;font-size:11.5pt;color:#000}
  .body .video-card>a[href]::after{position:static;font-weight:400}
  .body .video-card figcaption{padding:4pt 0 0}
  .body .attachment{display:block;border-color:#777;padding:4pt 8pt;font-size:11pt}
  .body .attachment::before{display:none}
  .body .attachment a::after{display:none}
}
`;
