/** Paper: the story alone, in points, black on white, photos with their captions on one sheet. */
export const printStyles = `
@page{margin:18mm 16mm}
@media print{
  :root,:root[data-size]{--scale:1}
  .skip,.find,.menu,.side,.tools,.related,.crumb,.tags,.foot,.pager{display:none}
  body{display:block;background:none;font-size:10.5pt;color:#000}
  .wide{max-width:none;padding:0}
  .banner{background:none;color:#000;border-bottom:1.5pt solid #8c1d18}
  .banner-row{padding:0 0 6pt}
  .brand{color:#000}
  .brand-text b{font-size:13pt;color:#8c1d18}
  .brand-text small{font-size:9.5pt;color:#333}
  .seal{width:32pt;height:32pt}
  .columns{display:block;padding:10pt 0 0}
  .story h1{font-size:20pt;margin:0 0 6pt}
  .story-top{border:0;padding:0;margin:0 0 8pt}
  .sapo{font-size:12.5pt;line-height:1.45}
  .body{font-size:11.5pt;line-height:1.5}
  .body p,.body li{orphans:3;widows:3}
  .body h2,.body h3,.body h4{break-after:avoid}
  .body figure{break-inside:avoid;margin:12pt 0}
  .body img{max-height:150mm;width:auto}
  .body figcaption{background:none;font-size:10pt;padding:4pt 0;color:#333}
  .body .gallery{break-inside:auto}
  .body .gallery-row figure{margin:0}
  .body .gallery-row img{max-height:80mm;width:100%}
  .body .gallery-row figcaption{font-size:9pt}
  .body .table-scroll{overflow:visible;margin:12pt 0}
  .body table{font-size:10pt;width:100%}
  .body caption{position:static;max-width:none;break-after:avoid}
  .body thead{display:table-header-group}
  .body tr{break-inside:avoid}
  .body th,.body td{border-color:#777;padding:3pt 5pt;min-width:0}
  .body th{background:none}
  .body a{color:#000;text-decoration:none}
  .body a[href^="http"]::after{content:" (" attr(href) ")";font-size:9pt;overflow-wrap:anywhere}
  .byline{font-size:11.5pt}
  .source{font-size:10.5pt}
  .print-only{display:block;margin-top:14pt;padding-top:5pt;border-top:.5pt solid #999;font-size:9pt;color:#333}
}
`;
