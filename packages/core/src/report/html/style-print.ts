/** Print is a page of its own: ink on white, everything opened, addresses written out, nothing torn apart. */
export const printStyle = `
@page{size:A4;margin:16mm 15mm}
@media print{
:root{color-scheme:light;--paper:#fff;--page:#fff;--gutter:#fff;--ink:#000;--soft:#333;--line:#bbb;--fill:#e8e8e8;--yes:#14503F;--no:#8A1F1F;--open:#6B4500;--act:#1F355C;--on:#fff;--flag:#fff;--flag-ink:#000}
body{font-size:10pt}
main,.foot{max-width:none;padding:0;margin:0}
.bar{padding:0 0 8px;margin-bottom:12px}
.skip,.back,[data-slot]{display:none}
.flags li{border:1px solid #000}
.spread{grid-template-columns:1fr;border:0;box-shadow:none}
.two-languages .pair{gap:0 24px}
.leaf{padding:0}.leaf-right{border:0;background:none;margin-top:20px}
.card,.stamps,.step,.rung,table.skills tr,.why,.sources li,.qr{break-inside:avoid}
h1,h2,h3,h4,caption,thead{break-after:avoid}
.stamp[open]{border:0}
.stamp::details-content,.skill-block::details-content{content-visibility:visible;display:block;block-size:auto}
.stamps{grid-auto-flow:row}
.stamp .stamp-checks{display:none}
.ink{width:44px;height:44px}
.tag,.cells i,.rung-bar,.rung.is-awarded .rung-bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.card{border-color:#999}
.sources{columns:2;font-size:8.5pt}
.sources a[href^="http"]::after{content:" <" attr(href) ">";font-size:7.5pt;overflow-wrap:anywhere}
body{position:relative}
.foot{position:absolute;top:0;right:0;padding:0;flex-direction:column;gap:4px;width:34mm;text-align:center;font-size:7.5pt}
.qr{width:28mm;height:28mm;padding:0}
.has-qr .bar{border:0;padding-right:38mm}.has-qr .title{min-height:20mm;padding-right:38mm}
.lede,.leaf-lede,.statement,.step p,.closing p{max-width:none}
.record-title,.who{break-after:avoid}
a{color:inherit;text-decoration:none}.refs a{color:var(--act)}}
`
