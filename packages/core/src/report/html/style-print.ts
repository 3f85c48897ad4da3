/** Print is a page of its own: ink on white, everything opened, addresses written out, nothing torn apart. */
export const printStyle = `
@page{size:A4;margin:16mm 15mm}
@media print{
:root{color-scheme:light;--paper:#fff;--page:#fff;--gutter:#fff;--ink:#000;--soft:#333;--line:#bbb;--edge:#777;--fill:#e8e8e8;--yes:#14503F;--no:#8A1F1F;--open:#6B4500;--act:#1F355C;--on:#fff;--flag:#fff;--flag-ink:#000}
body{font-size:10pt;background:#fff}
.dossier{font-size:10pt;line-height:1.4}
main,.foot{max-width:none;padding:0;margin:0}
.bar{padding:0 0 8px;margin-bottom:12px}
.skip,.back,.actions,[data-slot],.picture{display:none}
:where(.dossier) h1{font-size:20pt}:where(.dossier) h2{font-size:14pt}:where(.dossier) h3{font-size:12pt;margin-top:18px}
.flags{margin-bottom:12px;font-size:9pt}.flags li{border:1px solid #000;padding:1px 8px}
.spread{display:block;border:0;box-shadow:none}
.two-languages .pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 24px}
.two-languages .pair>:last-child{border-left:1px solid var(--line);padding-left:12px;margin:0}
.leaf,.two-languages .leaf{padding:0;background:none}.leaf-right{border:0;margin-top:20px}
.title{grid-template-columns:minmax(0,1fr) auto}
.card,.stamps,.step,.rung,.ladder-figure,table.skills tr,.why,.sources li,.qr{break-inside:avoid}
:where(.dossier) :is(h1,h2,h3,h4),caption,thead,.record-name,.record-title,.who,.detail{break-after:avoid}
details.skill-block .row-missing{display:none}
.record{padding:12px 0 4px}
.stamp[open]{border:0;grid-column:auto;padding:0}
.stamp[open] summary{display:block;text-align:center}
.stamp[open] summary .ink{margin:0 auto 4px}
.skills:not(.paired) .evidence::details-content,.skill-block::details-content{content-visibility:visible;display:block;block-size:auto}
.evidence summary{list-style:none;color:var(--soft);padding:0}
.evidence summary::-webkit-details-marker{display:none}
.stamp .stamp-checks{display:none}
.stamp summary{font-size:8.5pt}
.ink{width:40px;height:40px}
.tag,.cells i,.rung-bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
table.skills,table.skills td,table.skills th,.statement,.why,.who,.detail,.step-items{font-size:9.5pt}
table.skills tbody th,table.skills tbody td{padding:4px 8px 4px 0}.paired tr>:nth-child(4){padding-left:12px}
.paired,.paired td,.paired th{font-size:8.5pt}.paired .tag{white-space:normal;padding:0 5px;font-size:8pt}
.paired td,.paired th{hyphens:auto}
.cards{grid-template-columns:1fr 1fr;gap:10px}
.card{border-color:#999;padding:8px 12px}
.sources{columns:2;font-size:8.5pt;column-gap:24px}
.sources a[href^="http"]::after{content:" <" attr(href) ">";font-size:7.5pt;overflow-wrap:anywhere}
.closing{font-size:8.5pt}
body{position:relative}
.foot{position:absolute;top:0;right:0;padding:0;flex-direction:column;gap:4px;width:34mm;text-align:center;font-size:7.5pt}
.qr{width:28mm;height:28mm;padding:0}
.has-qr .bar{border:0;padding-right:38mm}.has-qr .title{min-height:20mm;padding-right:38mm}
.lede,.leaf-lede,.statement,.step p,.closing p,.because{max-width:none}
.dossier a{color:inherit;text-decoration:none}.dossier .refs a{color:var(--act)}}
`
