--- The style of the page for the projector: large letters that grow with the window, few colours.

return [[
:root{color-scheme:light dark;--bg:#fff;--soft:#f2f6f7;--tint:#e0eef0;--line:#cdd7da;--strong:#7b9098;
--ink:#17232a;--mute:#51626a;--hue:#0f5b6c;--deep:#0a3f4c;--mark:#0f6b7e;--on:#fff}
@media (prefers-color-scheme:dark){:root{--bg:#10191d;--soft:#17242a;--tint:#17343c;--line:#33474f;
--strong:#5f7a84;--ink:#e4ecee;--mute:#a5b6bc;--hue:#7fc9d8;--deep:#b5e2eb;--mark:#6fc3d4;--on:#0b1a1f}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font:clamp(16px,.62vw + .95vh,34px)/1.4 "Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;
background:var(--bg);color:var(--ink)}
body{margin:0}
.slide{min-height:100vh;padding:2rem 3rem 5rem;border-top:.4rem solid var(--hue)}
.js .slide:not(.on){display:none}
h1,h2,h3{color:var(--deep);line-height:1.15;margin:0;font-weight:650}
h1{font-size:3rem}
h2{font-size:2.2rem}
#overview h2{font-size:1.5rem;margin-top:1.5rem}
h3{font-size:1.15rem;margin:1rem 0 .4rem}
h1:focus,h2:focus{outline:none}
p,ul,ol,dl{margin:.4rem 0}
.eyebrow{color:var(--hue);font-weight:600;margin:0}
.mute{color:var(--mute)}
.lead{font-size:1.15rem;max-width:60rem}
.question{font-size:1.4rem;margin:.75rem 0}
.large{font-size:1.2rem}
header{display:flex;justify-content:space-between;align-items:flex-start;gap:2rem}
.stages{list-style:none;display:flex;gap:.5rem;padding:0;margin:0;white-space:nowrap}
.stages li{padding:.2rem .9rem;border:1px solid var(--line);border-radius:2rem;color:var(--mute)}
.stages [aria-current]{background:var(--hue);color:var(--on);border-color:var(--hue);font-weight:600}
.two{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:2rem 3.5rem;margin-top:1rem}
figure{margin:0 0 1.5rem}
figcaption{color:var(--mute)}
svg{display:block;width:100%;height:auto;overflow:visible}
svg .tick,svg .ring{stroke:var(--line);stroke-width:1}
svg .axis{stroke:var(--strong);stroke-width:1.25}
svg .dot{fill:var(--mark)}
svg text{font-size:11px;fill:var(--ink);text-anchor:middle}
svg .count{font-weight:600}
svg .type{fill:var(--mute)}
.types{display:grid;gap:.6rem}
.types dt{font-weight:650;color:var(--deep)}
.types dd{margin:-.5rem 0 0}
.two li{margin:.35rem 0}
.two ul{padding-left:1.4rem}
.split{color:var(--mute)}
.two.bare{grid-template-columns:1fr;gap:.5rem}
.bare .types{grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));grid-auto-flow:column;grid-template-rows:auto auto;
gap:.4rem 2rem;font-size:1.15rem}
.bare .types dd{margin:0}
.dark body>*{visibility:hidden}
.dark,.dark body{background:#000}
ol.agenda{padding:0;list-style:none;counter-reset:n;display:grid;
grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:.6rem;margin-top:1rem}
ol.agenda button{width:100%;height:100%;text-align:left;display:grid;gap:.15rem;padding:.8rem 1rem .8rem 3rem;
position:relative;background:var(--soft);border-color:var(--line);color:var(--ink);font-weight:400;
align-content:start}
ol.agenda button::before{counter-increment:n;content:counter(n);position:absolute;left:1rem;top:.75rem;
font-weight:650;color:var(--hue);font-size:1.2rem}
ol.agenda strong{color:var(--deep);font-size:1.1rem}
ol.agenda .says{color:var(--mute);font-size:.9rem}
ol.agenda .mark:not(:empty){font-size:.9rem;font-weight:600}
ol.agenda .mark:not(:empty)::before{content:"\2713\00a0"}
button{font:inherit;font-weight:600;min-height:2.6rem;padding:.4rem 1.1rem;border-radius:.3rem;cursor:pointer;
border:1.5px solid var(--hue);background:var(--bg);color:var(--hue)}
button.main{background:var(--hue);color:var(--on)}
button[disabled]{visibility:hidden}
:focus-visible{outline:3px solid var(--mark);outline-offset:3px}
.bar{position:fixed;left:0;right:0;bottom:0;display:flex;align-items:center;gap:.75rem;padding:.6rem 3rem;
background:var(--bg);border-top:1px solid var(--line)}
#where{flex:1}
#clock{font-variant-numeric:tabular-nums;font-weight:600}
.bar p{margin:0;text-align:center;color:var(--mute)}
html:not(.js) .bar{display:none}
fieldset{border:0;padding:0;margin:1rem 0;min-width:0}
legend{font-size:1.4rem;padding:0;margin-bottom:.5rem}
.values ul{list-style:none;display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:.5rem;padding:0}
.values li{position:relative;display:flex}
.values input{position:absolute;opacity:0;width:100%;height:100%;margin:0;cursor:pointer}
.values label{flex:1;border:1.5px solid var(--line);background:var(--soft);border-radius:.4rem;padding:.8rem .5rem;
text-align:center;font-weight:600;line-height:1.2;text-wrap:balance;display:flex;align-items:center;justify-content:center}
.values input:checked+label{background:var(--hue);color:var(--on);border-color:var(--hue)}
.values input:focus-visible+label{outline:3px solid var(--mark);outline-offset:3px}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:0 1.5rem}
.field label{display:block;font-weight:600;font-size:.9rem}
.range{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
[data-step=agree]:not([data-state=no_agreement]) .range{display:none}
input[type=text],textarea,select{font:inherit;width:100%;color:var(--ink);background:var(--bg);
border:1px solid var(--strong);border-radius:.3rem;padding:.4rem .6rem;min-height:2.6rem;field-sizing:content}
::placeholder{color:var(--mute);opacity:1}
table{border-collapse:collapse;margin:1rem 0;min-width:40rem}
th,td{text-align:left;padding:.4rem 2rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.new{font-weight:650;color:var(--hue)}
dialog{border:2px solid var(--hue);border-radius:.5rem;padding:1.5rem 2rem;background:var(--bg);color:var(--ink)}
dialog h2{font-size:1.4rem}
#problems:not(:empty){border-left:.4rem solid var(--mark);padding-left:.75rem}
@media (max-width:60rem){.two{grid-template-columns:1fr}
.bare .types{grid-auto-flow:row;grid-template-rows:none;grid-template-columns:1fr}.slide{padding:1rem 1rem 6rem}
header{display:block}.values ul{grid-auto-flow:row}.bar{padding:.5rem 1rem;flex-wrap:wrap}
table{min-width:0}.fields{grid-template-columns:1fr}h1{font-size:2.2rem}h2{font-size:1.6rem}
ol.agenda{grid-template-columns:1fr}#where{display:none}.bar{justify-content:space-between}}
@media print{.bar{display:none}.slide{display:block!important;min-height:0;break-after:page}}
]]
