/** A class for every step of a photo's focus, across and down. */
const focusSteps = ['fx', 'fy'].flatMap((name) => Array.from({ length: 21 }, (_, at) => `.${name}-${at * 5}{--${name}:${at * 5}%}`)).join('');

/** Front page, sections, search: everything that lists articles. `coverRatio`: width by height of their photos. */
export const listStyles = (coverRatio: number): string => `
.page-title{font:650 30px/1.25 var(--read);margin:6px 0 16px;color:var(--brand)}
.card-photo{display:block;overflow:hidden;border-radius:6px;background:var(--soft)}
.card-photo img{display:block;width:100%;height:100%;object-fit:cover;object-position:var(--fx,50%) var(--fy,50%);aspect-ratio:${coverRatio}}
${focusSteps}
.teaser{margin:8px 0 0;font:400 16px/1.6 var(--read);color:#33393d;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.kicker{margin:0 0 4px;font-size:13.5px;font-weight:600}
.kicker a{color:var(--brand);text-decoration:none}
.kicker a:hover{text-decoration:underline}
.top-stories{display:grid;gap:22px;margin-bottom:36px}
.top-story{display:grid;grid-template-columns:minmax(0,11fr) minmax(0,10fr);gap:24px;align-items:center}
.top-story.no-photo{grid-template-columns:1fr;border-left:4px solid var(--brand);padding-left:20px}
.top-story h2{font:650 28px/1.24 var(--read);letter-spacing:-.01em;margin:0 0 8px}
.newest h2{font-size:16px;font-weight:600;margin:0 0 4px;color:var(--brand)}
.newest ul{list-style:none;columns:2;column-gap:36px}
.newest li{break-inside:avoid;padding:9px 0;border-bottom:1px solid var(--line)}
.newest li a{font:600 16.5px/1.4 var(--read);color:var(--ink);text-decoration:none;display:block}
.newest li a:hover{color:var(--brand);text-decoration:underline}
.newest .meta{margin:2px 0 0;display:block}
.section-grid{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:36px 36px}
.section-head{border-top:3px solid var(--brand);margin-bottom:12px}
.section-head h2{display:inline-block;margin:0;background:var(--brand);color:#fff;font-size:15.5px;font-weight:600;line-height:1.4;padding:5px 14px 7px;border-radius:0 0 6px 6px}
.section-head h2 a:hover{color:#fff}
.section-block h3{font:650 20px/1.3 var(--read);margin:12px 0 2px}
.section-block .no-photo h3{margin-top:0}
.section-block .teaser{-webkit-line-clamp:3}
.section-block ul{list-style:none;margin-top:10px}
.section-block li{padding:9px 0 9px 16px;border-top:1px solid var(--line);position:relative}
.section-block li::before{content:"";position:absolute;left:1px;top:18px;width:6px;height:6px;background:var(--brand-2);border-radius:1px}
.section-block li a{font:600 16px/1.4 var(--read);color:var(--ink);text-decoration:none}
.section-block li a:hover{color:var(--brand);text-decoration:underline}
.card-list{list-style:none}
.card-row{display:flex;gap:22px;padding:18px 0;border-top:1px solid var(--line)}
.card-row .card-photo{flex:0 0 214px}
.card-row .card-photo img{height:auto}
.card-row>div{min-width:0;flex:1}
.card-row h2{font:650 21px/1.3 var(--read);margin:0 0 4px}
.card-row .teaser{-webkit-line-clamp:3}
.pager{margin-top:22px;border-top:1px solid var(--line);padding-top:18px}
.pager ul{display:flex;flex-wrap:wrap;gap:8px;list-style:none;justify-content:center}
.pager a,.pager [aria-current],.pager li[aria-hidden]{display:inline-block;min-width:40px;text-align:center;padding:8px 13px;border-radius:6px;font-weight:600}
.pager a{border:1px solid var(--line);text-decoration:none}
.pager a:hover{background:var(--soft)}
.pager [aria-current]{background:var(--brand);color:#fff;border:1px solid var(--brand)}
.empty{max-width:620px;margin:28px auto;padding:28px 34px;background:var(--soft);border-radius:10px;font-size:16px}
.empty h2{font:650 24px/1.3 var(--read);margin:0 0 8px;color:var(--brand)}
.empty ol{padding-left:22px}
.empty li{margin:8px 0}
@media (max-width:640px){
  .top-story{grid-template-columns:1fr;gap:12px}
  .top-story h2{font-size:25px}
  .newest ul{columns:1}
  .section-grid{grid-template-columns:1fr;gap:30px}
  .card-row{gap:14px}
  .card-row .card-photo{flex-basis:112px;align-self:flex-start}
  .card-row h2{font-size:18px}
  .card-row .teaser{-webkit-line-clamp:2;font-size:15px}
  .empty{padding:22px 20px}
}
`;
