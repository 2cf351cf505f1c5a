--- The style sheet of the HTML report: one hue and greys, light and dark, paper. Marks differ in
--- shape and words before they differ in colour; every text has a contrast of at least 4.5 : 1.

return [[
:root{color-scheme:light dark;
--bg:#fff;--soft:#f2f6f7;--tint:#e0eef0;--band:#cfe4e8;--line:#cdd7da;--strong:#7b9098;
--ink:#17232a;--mute:#51626a;--hue:#0f5b6c;--deep:#0a3f4c;--mark:#0f6b7e;--on:#fff}
@media (prefers-color-scheme:dark){:root{
--bg:#10191d;--soft:#17242a;--tint:#17343c;--band:#1e4650;--line:#33474f;--strong:#5f7a84;
--ink:#e4ecee;--mute:#a5b6bc;--hue:#7fc9d8;--deep:#b5e2eb;--mark:#6fc3d4;--on:#0b1a1f}}
*{box-sizing:border-box}
html{font:100%/1.55 -apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,system-ui,sans-serif;
-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--bg);color:var(--ink);
font-variant-numeric:tabular-nums}
body{margin:0;hyphens:auto;overflow-wrap:break-word}
.page{max-width:72rem;margin:0 auto;padding:0 1.5rem 4rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem 1rem;z-index:9}
a{color:var(--hue);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--mark);outline-offset:3px;border-radius:2px}
h1,h2,h3,h4{line-height:1.22;margin:0;color:var(--deep);text-wrap:balance;hyphens:manual}
h1{font-size:clamp(1.9rem,1.3rem + 2.6vw,3rem);font-weight:650;letter-spacing:-.018em}
h2{font-size:1.5rem;font-weight:650;letter-spacing:-.01em;margin:0 0 .75rem}
h3{font-size:1.1rem;font-weight:650}
h4{font-size:.95rem;font-weight:650;margin:1rem 0 .2rem}
*+h3{margin-top:1.9rem}
h2+h3,.two h3,.card>h3{margin-top:0}
.nb{white-space:nowrap}
p,ul,ol,dl{margin:.5rem 0;max-width:44rem}
li{margin:.25rem 0}
small,.small{font-size:.85rem}
.mute{color:var(--mute)}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
section{margin-top:3.5rem}
.lead{color:var(--mute);margin-bottom:1.25rem}
header.top{border-top:.5rem solid var(--hue);padding-top:2.5rem;margin-bottom:2rem}
.logo{float:right;height:auto;width:auto;max-width:min(14rem,38%);max-height:4.5rem;margin:0 0 1rem 1.5rem}
.facts{clear:both}
.intro p{max-width:44rem}
footer p{max-width:none}
.eyebrow{color:var(--hue);font-weight:600;margin:0 0 .35rem}
.subtitle{font-size:1.2rem;color:var(--mute);margin:.5rem 0 0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 2rem;max-width:none;
margin:2rem 0 0;padding:1rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.facts>div{min-width:0}
.facts>.more{grid-column:span 2}
.facts dt{font-size:.85rem;color:var(--mute)}
.facts dd{margin:.1rem 0 0;font-weight:600}
.facts dd p{font-weight:400;margin:0}
.banner{border:2px solid var(--hue);border-left-width:.6rem;background:var(--soft);padding:.7rem 1rem;
margin:1.5rem 0;max-width:none}
.banner p{margin:.2rem 0}
nav.toc{margin-top:1.5rem}
nav.toc ul{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;padding:0;max-width:none}
nav.toc li{margin:0}
#summary>p{font-size:1.1rem}
#summary>p.small{font-size:.9rem;margin-bottom:1.5rem}
.scroll{overflow-x:auto;max-width:100%}
.wide .scroll{overflow-y:hidden}
table{border-collapse:collapse;width:100%;text-align:left}
caption{text-align:left;color:var(--mute);font-size:.85rem;padding:0 0 .5rem}
th,td{padding:.5rem .75rem .5rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;font-weight:600;color:var(--mute);vertical-align:bottom;
border-bottom:1.5px solid var(--strong)}
tbody th{font-weight:600}
td.n,th.n{text-align:right}
table.small td,table.small th{font-size:.85rem}
table.small tbody th{font-weight:400}
.together table.profile{table-layout:fixed}.together table.profile th:first-child{width:32%}
.together table.profile .at{width:36%}
table.counts{align-self:start}
table.figures{font-size:.85rem;min-width:46rem}
dl.plan dt{font-weight:600}
dl.plan dd{margin:0 0 .5rem}
dl.plan ul,dl.short ul{margin:0;padding-left:1.1rem}
.minutes{border-top:1px solid var(--line);padding:.9rem 0}
.minutes h3{margin:0}
.minutes p,.minutes dl{margin:.3rem 0;max-width:none}
.minutes dl.short{grid-template-columns:minmax(7rem,14rem) minmax(0,1fr)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:0;margin:.75rem 0;
font-size:.85rem;color:var(--mute);max-width:none}
.legend li{display:inline-flex;align-items:center;gap:.45rem;margin:0}
.legend svg{width:1.5rem;height:1rem;flex:none}
table.profile td,table.profile th{vertical-align:middle;padding-top:.3rem;padding-bottom:.3rem}
table.profile .at{width:38%;padding-right:1.25rem;min-width:11rem}
.scale{display:flex}
.scale span{flex:1;text-align:center}
svg{display:block;width:100%;height:auto;overflow:visible}
svg .tick{stroke:var(--line);stroke-width:1}
svg .base{stroke:var(--strong);stroke-width:1.5}
svg .axis{stroke:var(--strong);stroke-width:1.25}
svg .way{stroke:var(--mark);stroke-width:3}
svg .tip{fill:var(--mark)}
svg .ist{fill:var(--mark);stroke:var(--bg);stroke-width:1.5}
svg .soll{fill:var(--bg);stroke:var(--mark);stroke-width:2.5}
svg .proposal{fill:var(--bg);stroke:var(--mark);stroke-width:2;stroke-dasharray:3 2}
svg .open{fill:none;stroke:var(--mute);stroke-width:2;stroke-dasharray:4 3}
svg .near{fill:var(--tint)}
svg .dot{fill:var(--mark)}
svg .ring{fill:none;stroke:var(--line)}
svg .area{fill:var(--mark);fill-opacity:.12;stroke:var(--mark);stroke-width:2}
svg text{font-size:11px;fill:var(--ink);text-anchor:middle}
svg .count{font-weight:600}
svg .type,svg .says{fill:var(--mute)}
svg .says{font-size:10px;text-anchor:start}
svg .left{text-anchor:start}
svg .right{text-anchor:end}
svg text.count.left{font-weight:400;font-size:9px;fill:var(--mute)}
svg .thin{stroke-width:2}
svg.course .soll{stroke-width:2}
.strip{max-width:26rem}
svg.course{width:9rem;max-width:none}
table.change td p{margin:.15rem 0 0;max-width:none}
table.change td:last-child{width:42%}
.dots{max-width:27rem}
.radar{max-width:44rem;margin:1rem 0}
.slide{color:var(--hue);font-weight:600}
.wide{position:relative;--w:min(100vw - 2rem,118rem);width:var(--w);margin-left:calc((100% - var(--w))/2);
--rail:2.3em;--gap:1.6em;--stroke:3px;--half:.24em;--mid:calc(var(--rail)/2)}
table.matrix{border-collapse:separate;border-spacing:calc(var(--half)*2) var(--gap);table-layout:fixed;
font-size:clamp(.74rem,.3rem + .5vw,.94rem);line-height:1.38;min-width:calc(2.6rem + var(--n)*7rem);
margin:calc(var(--gap)*-.6) 0}
table.matrix th,table.matrix td{border:0;padding:.5em .35em}
table.matrix thead th{color:var(--deep);font-size:.9em;letter-spacing:-.01em;vertical-align:top;
padding:0 .1em;hyphens:auto}
table.matrix thead .stand{display:block;letter-spacing:0;font-weight:400;color:var(--mute);margin-top:.25em}
table.matrix .corner,table.matrix tbody th{width:var(--head,3.4em);overflow-wrap:break-word}
table.matrix .corner{border:0;background:none}
table.matrix tbody th{position:sticky;left:0;z-index:3;background:var(--bg);color:var(--deep);
border-top:2px solid var(--strong);padding-left:.1em}
table.matrix td{position:relative;background:var(--soft);border-top:2px solid var(--line);
padding-top:calc(var(--rail) + .1em)}
table.matrix td p{margin:0;max-width:none}
table.matrix td.off{background:none;color:var(--mute)}
table.matrix td.here{background:var(--tint);border-top-color:var(--mark);
box-shadow:inset 0 0 0 2px var(--mark)}
table.matrix td.proposed{outline:2px dashed var(--mark);outline-offset:-2px}
table.matrix td.range{box-shadow:none;outline:2px dashed var(--mute);outline-offset:-2px}
table.matrix td.goal{box-shadow:inset 0 0 0 1px var(--mark)}
.badges{position:absolute;z-index:2;left:0;right:0;top:0;height:var(--rail);display:flex;
align-items:center;justify-content:center;gap:.4em;white-space:nowrap}
.badges.border{top:calc(var(--gap)*-.5 - 2px);height:0}
.badge{font-size:.92em;line-height:1.25;font-weight:650;padding:.05em .5em;border-radius:1em;
background:var(--bg);color:var(--hue);border:1.5px solid var(--mark)}
.badge.ist{background:var(--mark);color:var(--on)}
.badge.proposal,.badge.range{border-style:dashed}
.badge.range{color:var(--mute);border-color:var(--mute);font-weight:500}
.lh,.lv{position:absolute;z-index:1;background:var(--mark);pointer-events:none}
.lh{height:var(--stroke);top:calc(var(--mid) - var(--stroke)/2);left:50%;right:50%}
.lh.border{top:calc(var(--gap)*-.5 - 2px - var(--stroke)/2)}
.lh.from{left:calc(var(--half)*-1 - var(--stroke)/2)}
.lh.to{right:calc(var(--half)*-1 - var(--stroke)/2)}
.lv{width:var(--stroke);right:calc(var(--half)*-1 - var(--stroke)/2);
--s:calc(var(--gap)*-1 - 2px);--e:100%;
top:var(--s);height:calc(var(--e) - var(--s))}
.lv.s1{--s:calc(var(--gap)*-.5 - 2px)}
.lv.s2{--s:var(--mid)}
.lv.e1{--e:calc(var(--gap)*-.5 - 2px)}
.lv.e2{--e:var(--mid)}
.wide::after{content:"";position:absolute;z-index:4;right:0;top:0;bottom:0;width:1.5rem;pointer-events:none;
background:linear-gradient(to right,transparent,var(--bg))}
.card{display:grid;grid-template-columns:minmax(16rem,27rem) minmax(0,1fr);gap:.75rem 2.5rem;
padding:1.25rem 0;border-top:1px solid var(--line)}
.card>h3,.card>.ask{grid-column:1/-1}
.card>.ask{margin:-.6rem 0 0;color:var(--mute);max-width:none}
.card .stand{margin-top:0}
.card p{margin:.35rem 0}
details{margin-top:.5rem;font-size:.85rem}
summary{cursor:pointer;color:var(--hue);width:fit-content}
dl.short{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem}
dl.short dt{color:var(--mute)}
dl.short dd{margin:0}
ol.talk{padding-left:1.6rem}
ol.talk>li{margin:0 0 .9rem;padding-left:.35rem}
ol.talk>li::marker{color:var(--hue);font-weight:650}
ol.talk p{margin:.1rem 0}
.advice{border-left:4px solid var(--mark);padding:.1rem 0 .1rem 1.1rem;margin:1.25rem 0 1.75rem;
max-width:48rem}
.advice.unsure{border-left-style:dashed;border-color:var(--strong)}
.advice p.way{color:var(--hue);font-weight:650;margin:0 0 .2rem}
.advice .text{font-size:1.05rem;margin-top:0}
.because{color:var(--mute);font-size:.9rem}
.because p{margin:.25rem 0}
.because b{font-weight:600}
.meta{color:var(--mute);font-size:.85rem;max-width:none}
code,.code{font-family:ui-monospace,"Cascadia Mono","Liberation Mono",Menlo,monospace;
font-size:.92em;overflow-wrap:anywhere}
.two{display:grid;grid-template-columns:1fr 1fr;gap:1rem 3rem}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--mute);font-size:.85rem}
@media (max-width:46rem){
.facts{grid-template-columns:1fr 1fr}
.page{padding:0 1rem 3rem}
.wide{width:auto;margin-left:0}
table.matrix{font-size:.8rem;min-width:calc(2.6rem + var(--n)*8rem)}
.card,.two{grid-template-columns:minmax(0,1fr)}
.minutes dl.short{grid-template-columns:8.5rem minmax(0,1fr)}
header.top{padding-top:1.5rem}
section{margin-top:2.5rem}
table.stack caption{display:block}
table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.profile.stack thead{position:static;width:auto;height:auto;overflow:visible;clip-path:none}
table.profile.stack thead .at{border:0;padding:0}
table.stack thead{display:block}
table.profile.stack thead th:not(.at){position:absolute;width:1px;height:1px;overflow:hidden;
clip-path:inset(50%)}
table.profile .scale{max-width:26rem}
table.stack,table.stack tbody,table.stack tr,table.stack th,table.stack td{display:block;width:auto}
table.stack tr{border-bottom:1px solid var(--line);padding:.6rem 0}
table.stack th,table.stack td{border:0;padding:.1rem 0}
table.change td:last-child{width:auto}
table.stack td[data-head]::before{content:attr(data-head) ": ";color:var(--mute)}
table.profile .at{width:auto;padding:.3rem 0}
}
@page{size:A4;margin:18mm 17mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);
font:8.5pt system-ui,"Segoe UI","Liberation Sans",Arial,sans-serif;color:#51626a}}
@page wide{size:A4 landscape;margin:10mm 10mm 12mm}
@media print{
:root{color-scheme:light;--bg:#fff;--soft:#f4f7f8;--tint:#e0eef0;--band:#cfe4e8;--line:#c3ced2;
--strong:#7b9098;--ink:#12191d;--mute:#4a5a61;--hue:#0f5b6c;--deep:#0a3f4c;--mark:#0f6b7e;--on:#fff}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:10pt;line-height:1.45}
.page{max-width:none;padding:0}
nav.toc,.skip,.slide,.wide::after,details{display:none}
section{margin-top:8mm}
header.top{padding-top:5mm;margin-bottom:0}
header.top + section,.banner + section{margin-top:6mm}
h1{font-size:23pt}
h2{font-size:15pt}
h2,h3,h4,.lead,h3+p{break-after:avoid}
.lead,h3+p,#talk,#participation,#order,#questions,footer{break-inside:avoid}
.legend,.because{break-before:avoid}
ol.talk{columns:2;column-gap:10mm;max-width:none}
footer{margin-top:6mm;break-before:avoid}
.advice{margin:3mm 0 5mm}
table.figures,table.small,#build_on{break-inside:avoid}
#build_on{margin-top:5mm}
#build_on .lead{margin-bottom:2mm}
#build_on ul{columns:2;margin:0;column-gap:10mm;max-width:none}
#build_on li{break-inside:avoid;margin-top:0}
table.profile td,table.profile th{padding:1mm 2mm 1mm 0}
table.profile .at{width:42%}
table.profile,table.change,table.courses{font-size:9pt}
table.change td,table.change th,table.courses td,table.courses th{padding:1mm 2mm 1mm 0}
table.change td:last-child{width:54%}
table.change td p.small{font-size:8pt;max-width:none}
.minutes{padding:2.5mm 0}
.facts{margin-top:5mm;padding:3mm 0;grid-template-columns:repeat(4,1fr);gap:2.5mm 8mm}
.facts>.more{grid-column:span 3}
p,ul,ol,dl{max-width:160mm}
p,li{orphans:3;widows:3}
#summary>p{font-size:10.5pt}
#summary>p.small{font-size:9pt;margin-bottom:4mm}
table.stack:not(.change):not(.profile),tr,.card,.minutes,.advice,.banner,figure,ol.talk>li,dl.short>*{break-inside:avoid}
thead{display:table-header-group}
.scroll,.wide .scroll{overflow:visible}
a{color:inherit;text-decoration:none}
.card{grid-template-columns:74mm minmax(0,1fr);gap:2mm 8mm;padding:4mm 0}
.matrixpage{page:wide;margin-top:0}
.wide{width:auto;margin:0;--stroke:2pt;--rail:2.1em;--gap:1.3em;--half:.22em}
.matrixpage h2{font-size:13pt;margin:0 0 1mm}
.matrixpage .lead{font-size:8.5pt;max-width:none;margin:0}.matrixpage .together{padding-top:2mm}
table.matrix{min-width:0;padding:0;font-size:clamp(6.7pt,60pt/var(--n),9pt);line-height:1.28;margin:-1mm 0}
table.matrix th,table.matrix td{padding:.4em .5em}
table.matrix td{padding-top:var(--rail)}
table.matrix tbody th{position:static}
table.matrix tr,.together{break-inside:avoid}
table.figures{min-width:0}
table.figures td,table.figures tbody th{padding-top:1mm;padding-bottom:1mm}
.two{grid-template-columns:1fr 1fr}
}
@page brief{size:A4;margin:10mm 15mm 11mm}
@media print{.brief{page:brief;font-size:8.2pt;line-height:1.3}.brief section{margin-top:3mm}
.brief header.top{padding-top:2.5mm;margin-bottom:0}.brief h1{font-size:17pt}.brief .subtitle{font-size:9.5pt;margin:0}
.brief .eyebrow{margin:0}.brief .facts{margin-top:2mm;padding:1.5mm 0;gap:1mm 6mm}.brief .facts .small{font-size:7.4pt}
.brief h2{font-size:11.5pt;margin:0 0 1mm}.brief h3{font-size:9pt;margin:0}.brief *+h3{margin-top:2mm}
.brief #summary>p{font-size:8.4pt;margin:.8mm 0;max-width:none}.brief #summary>p.small{font-size:7.6pt;margin:.8mm 0}
.brief table.profile{font-size:7.8pt}.brief table.profile td,.brief table.profile th{padding:.5mm 2mm .5mm 0}
.brief table.profile .at{width:34%}.brief table.profile td:last-child{width:22%}
.brief table.profile td:nth-child(3){width:20%}.brief caption{padding:0}
.brief .legend{margin:1mm 0;font-size:7.4pt}.brief #plan p,.brief #plan ul{margin:.4mm 0;max-width:none}
.brief #plan li{margin:.2mm 0}.brief .intro p,.brief footer p{margin:1mm 0;max-width:none}
.brief footer{margin-top:2.5mm;padding-top:1.5mm;font-size:7pt}.brief .logo{max-height:11mm;margin-bottom:0}}
]]
