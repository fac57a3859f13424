/** Tokens, type, elements. Contrast of text on its ground is at least 4.5:1 everywhere. */
export const baseStyles = `
:root{
  --ink:#1f2326;--ink-2:#535c63;--line:#dcdfdd;--brand:#8c1d18;--brand-2:#b3261e;--brand-3:#731511;--gold:#f4c84a;
  --soft:#faf6f0;--paper:#fff;--link:#0b5a6b;--scale:1;
  --plain:"Be Vietnam Pro","Segoe UI",system-ui,sans-serif;--read:"Source Serif 4 Variable","Noto Serif",Georgia,serif;
}
:root[data-size="lon"]{--scale:1.15}
:root[data-size="rat-lon"]{--scale:1.32}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:16px}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;font:400 15px/1.55 var(--plain);color:var(--ink);background:var(--paper);overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.16em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
main:focus{outline:none}
img{max-width:100%;height:auto}
h1{text-wrap:balance}
h2,h3,p{text-wrap:pretty}
h2 a,h3 a{color:inherit;text-decoration:none}
h2 a:hover,h3 a:hover{text-decoration:underline;color:var(--brand)}
ul,ol{margin:0;padding:0}
.wide{max-width:1160px;margin:0 auto;padding:0 20px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:12px;top:-60px;background:var(--paper);color:var(--brand);font-weight:600;padding:10px 16px;border-radius:0 0 8px 8px;z-index:9}
.skip:focus{top:0}
.meta{font-size:13.5px;color:var(--ink-2);margin:4px 0}
.meta a{color:var(--ink-2)}
.print-only{display:none}
.nothing{font-size:16px;color:var(--ink-2);margin:8px 0 24px}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
