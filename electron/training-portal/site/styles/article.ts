/** The article page. Sizes of reading text follow the Aa button through --scale. */
export const articleStyles = `
.crumb{font-size:13.5px;color:var(--ink-2)}
.crumb a{color:var(--ink-2);text-decoration:none}
.crumb a:hover{text-decoration:underline}
.story h1{font:650 calc(33px*var(--scale))/1.22 var(--read);letter-spacing:-.012em;margin:10px 0 14px}
.story-top{display:flex;align-items:center;gap:10px 16px;flex-wrap:wrap;margin:0 0 18px;padding-bottom:14px;border-bottom:1px solid var(--line)}
.story-top .meta{margin:0;font-size:14px}
.tools{margin-left:auto;display:flex;gap:6px}
.tools a,.tools button{display:inline-flex;align-items:center;gap:6px;min-height:34px;font:600 13.5px/1 var(--plain);color:var(--ink);background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:6px 12px;text-decoration:none;cursor:pointer}
.tools a:hover,.tools button:hover{background:#f1e9dd;border-color:#c9c2b6}
.tools [hidden]{display:none}
.sapo{font:600 calc(19.5px*var(--scale))/1.55 var(--read);margin:0 0 18px}
.body{font:400 calc(18px*var(--scale))/1.7 var(--read)}
.body p{margin:0 0 15px}
.body h2,.body h3,.body h4{font-weight:650;line-height:1.3;margin:28px 0 8px}
.body h2{font-size:1.24em}
.body h3{font-size:1.1em}
.body h4{font-size:1em}
.body ul,.body ol{margin:0 0 15px;padding-left:1.5em}
.body li{margin:5px 0}
.body li>ul,.body li>ol{margin:5px 0}
.body blockquote{margin:20px 0;padding:2px 0 2px 20px;border-left:4px solid var(--gold);font-style:italic}
.body blockquote p:last-child{margin:0}
.body hr{border:0;border-top:1px solid var(--line);width:40%;margin:28px auto}
.body figure{margin:24px 0}
.body img{display:block;margin:0 auto;width:auto;max-height:min(86vh,900px);background:var(--soft)}
.body figcaption{background:var(--soft);padding:10px 14px;font:italic 400 calc(15.5px*var(--scale))/1.5 var(--read);color:var(--ink-2)}
.body figcaption .credit{font-style:normal}
.body .gallery-row figcaption{background:none;padding:5px 2px 7px;font-size:calc(14.5px*var(--scale));line-height:1.4}
.body .gallery>figcaption{border-top:1px solid var(--line)}
.body .table-scroll{overflow-x:auto;margin:24px 0}
.body table{border-collapse:collapse;min-width:100%;font-size:calc(16.5px*var(--scale));line-height:1.5}
.body caption{text-align:left;padding:0 0 8px;font-weight:650;position:sticky;left:0;max-width:min(100%,calc(100vw - 40px))}
.body th,.body td{border:1px solid #cfc7ba;padding:7px 10px;text-align:left;vertical-align:top;min-width:3.5em;overflow-wrap:break-word}
.body th{background:var(--soft);font-weight:650}
.body thead th{vertical-align:bottom}
.body :is(td,th)>:is(p,ul,ol,h2,h3,h4){margin-top:0;margin-bottom:6px}
.body :is(td,th)>:last-child{margin-bottom:0}
.body td>.align-center,.body th>.align-center{text-align:center}
.byline{text-align:right;font:650 calc(18px*var(--scale))/1.6 var(--read);margin:22px 0 6px}
.source,.tags{font-size:14.5px;color:var(--ink-2);margin:6px 0}
.source{font-family:var(--read);font-size:calc(16.5px*var(--scale))}
.related{border-top:3px solid var(--brand);margin-top:36px;padding-top:14px}
.related h2{font-size:17px;font-weight:600;margin:0 0 6px;color:var(--brand)}
.related ul{list-style:none}
.related li{padding:9px 0;border-bottom:1px solid var(--line)}
.related li a{font:600 17px/1.4 var(--read);text-decoration:none}
.related li a:hover{text-decoration:underline}
.related .meta{display:block;margin:2px 0 0}
@media (max-width:640px){
  .story h1{font-size:calc(27px*var(--scale))}
  .tools{margin-left:0;width:100%}
  .body>figure{margin-left:-16px;margin-right:-16px}
  .body .gallery-row figcaption{padding-inline:16px}
  .body th,.body td{min-width:6em}
}
`;
