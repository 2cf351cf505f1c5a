--- The style of the form, after that of the report: big targets, one column on a phone.

return [[
[hidden]{display:none!important}
.form .page{padding-bottom:1rem}
.form header.top{padding-top:1.5rem;margin-bottom:1.25rem}
.form section.step{margin-top:1.5rem}
.form main{min-height:60vh}
.form .about{background:var(--soft);border-left:.4rem solid var(--hue);padding:.75rem 1.25rem;max-width:48rem}
.form .about h2{font-size:1.15rem;margin:0}
.form .who{margin-top:2rem}
.form .banner{max-width:48rem}
ol.review{padding-left:1.6rem;max-width:50rem;margin-top:.25rem}
ol.review li{margin:0;border-bottom:1px solid var(--line)}
ol.review li::marker{color:var(--hue);font-weight:600}
ol.review div{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1rem}
ol.review button{padding:0;min-height:2rem;text-align:left}
ol.review .answer{margin-left:auto;color:var(--mute)}
ol.review .answer.done{color:var(--ink);font-weight:600}
.form .end>h3{margin-top:1rem}
.form .subtitle{max-width:none;text-wrap:balance}
#text{font-family:ui-monospace,"Liberation Mono",Menlo,monospace;font-size:.8rem}
@media screen and (min-width:64rem){
[data-view=one] .start{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(18rem,1fr);gap:0 3rem;align-items:start}
[data-view=one] .start>header,[data-view=one] .start>.banner{grid-column:1/-1}
[data-view=one] .start>.who{margin-top:.75rem}
[data-view=one] .element{display:grid;grid-template-columns:minmax(0,1.75fr) minmax(17rem,1fr);gap:0 2.5rem;
align-items:start;grid-template-rows:repeat(7,max-content) 1fr}
[data-view=one] .element>*{grid-column:1/-1}
[data-view=one] .element>fieldset{grid-column:1;grid-row:5/9}
[data-view=one] .element>fieldset~*{grid-column:2}
[data-view=one] .element>.more{grid-row:5;margin-top:1.25rem}
[data-view=one] .element>.more~*{grid-row:6}
[data-view=one] .element>.more .field:first-child{margin-top:0}
[data-view=one] .element h2,[data-view=one] .element .question{margin:0 0 .35rem}
[data-view=one] .element>details{margin:0}
[data-view=one] .element fieldset{margin-top:.75rem}
}
.form .who h2{font-size:1.25rem}
.field{margin:1rem 0;max-width:40rem}
.field label{display:block;font-weight:600;margin-bottom:.25rem}
.field .help{display:block;color:var(--mute);font-size:.9rem;margin-top:.25rem}
input[type=text],input[type=date],input[type=month],textarea,select{font:inherit;color:var(--ink);background:var(--bg);
border:1px solid var(--strong);border-radius:.3rem;padding:.5rem .6rem;width:100%;min-height:2.75rem}
#code,input[type=date],input[type=month]{max-width:16rem}
button,.button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.1rem;border-radius:.3rem;
border:1.5px solid var(--hue);background:var(--bg);color:var(--hue);cursor:pointer;display:inline-block}
button.main{background:var(--hue);color:var(--on)}
button.quiet{border-color:transparent;background:none;text-decoration:underline;text-underline-offset:.2em;
padding-left:.4rem;padding-right:.4rem;font-weight:400}
button[disabled]{visibility:hidden}
input.vh:focus-visible+*,input.vh:focus-visible{outline:none}
.button:has(+input:focus-visible){outline:3px solid var(--mark);outline-offset:3px}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;max-width:none}
.bar{position:sticky;top:0;z-index:5;background:var(--bg);border-bottom:1px solid var(--line);
padding:.6rem 0 .5rem;margin:0 -1.5rem;padding-left:1.5rem;padding-right:1.5rem}
.bar .line{display:flex;align-items:center;gap:1rem}
.bar p{margin:0;font-size:.9rem;white-space:nowrap}
.bar .track{flex:1;height:.4rem;background:var(--tint);border-radius:1rem;overflow:hidden}
#fill{height:100%;width:0;background:var(--mark)}
.bar #view{min-height:2.2rem;font-size:.9rem}
ol.steps{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem;margin:.3rem 0 0;padding:0;max-width:none}
ol.steps li{margin:0}
ol.steps button{min-height:2rem;padding:.15rem .6rem;font-size:.82rem;font-weight:400;line-height:1.3;
border:1px solid var(--line);color:var(--ink);border-radius:1rem}
ol.steps .number{font-weight:600;margin-right:.35em}
ol.steps button.done{background:var(--tint);border-color:var(--mark)}
ol.steps button.done .number::after{content:" \2713"}
ol.steps button[aria-current=step]{outline:2px solid var(--hue);outline-offset:1px;font-weight:600}
[data-view=one] .bar nav:has(.parts){position:relative;max-height:8rem;overflow-y:auto;padding:0 3px}
ol.parts{flex-direction:column;flex-wrap:nowrap;gap:.15rem}
.part{display:flex;flex-wrap:wrap;align-items:center;gap:0 .75rem}
.part>span{flex:0 0 24rem;max-width:100%;font-size:.85rem}
.part>ol.steps{margin:0;flex:1 1 20rem}
.part .name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.part .number{margin:0}
.element .question{font-size:1.2rem;margin:.25rem 0 1rem}
h2:focus{outline:none}
fieldset{border:0;margin:1.25rem 0 0;padding:0;min-width:0}
legend{font-weight:600;padding:0;margin-bottom:.5rem;font-size:1.05rem}
.options,.others{max-width:50rem}
.opt{position:relative;margin:0}
.opt input{position:absolute;left:1rem;top:1rem;width:1.15rem;height:1.15rem;margin:0;accent-color:var(--mark)}
.opt label{display:block;padding:.75rem 1rem .75rem 2.9rem;border:1px solid var(--line);background:var(--soft);
cursor:pointer;border-radius:.3rem}
.opt .type{display:block;font-weight:600;color:var(--deep)}
.opt.between{margin:0 0 0 1.5rem}
.opt.between label{padding:.45rem 1rem .45rem 2.6rem;background:none;border-color:transparent;min-height:2.75rem;
display:flex;align-items:center}
.opt.between input{top:.85rem}
.opt.between .type,.opt.other .type{font-weight:400}
.opt input:checked+label{border-color:var(--mark);box-shadow:inset 0 0 0 1.5px var(--mark);background:var(--tint)}
.opt input:focus-visible{outline:none}
.opt input:focus-visible+label{outline:3px solid var(--mark);outline-offset:2px}
.others{margin-top:1rem}
.others p{margin:0 0 .3rem}
.opt.other{display:inline-block;margin:0 .5rem .5rem 0}
.opt.other label{background:none;padding-top:.6rem;padding-bottom:.6rem}
.opt.other input{top:.85rem}
#fields{margin-top:2rem}
#fields .opt{margin-bottom:.35rem}
#fields .opt label{font-weight:400;padding-top:.6rem;padding-bottom:.6rem}
#fields .opt input{top:.75rem}
#list li span{margin-right:1rem;overflow-wrap:anywhere}
#list li button{margin-right:.75rem}
.clues{border-left:.25rem solid var(--line);padding:.1rem .75rem;margin:.5rem 0;max-width:50rem}
.clues p,.clues ul{margin:.25rem 0}
details{margin:.75rem 0;max-width:50rem}
summary{cursor:pointer;color:var(--hue);font-weight:600;padding:.45rem 0}
ul.criteria{list-style:none;padding:0}
ul.criteria li{display:grid;grid-template-columns:1fr 9rem;gap:.3rem 1rem;align-items:center;padding:.3rem 0;
border-bottom:1px solid var(--line)}
.foot{position:sticky;bottom:0;background:var(--bg);border-top:1px solid var(--line);margin:2rem -1.5rem 0;
padding:.6rem 1.5rem;z-index:4}
.foot p{margin:0}
.foot .buttons{justify-content:space-between}
.foot #says:not(:empty){margin-top:.4rem}
#says.warn,#problems:not(:empty){border-left:.4rem solid var(--mark);padding-left:.75rem}
#problems ul{margin:.25rem 0}
#problems button{padding:0;min-height:2rem}
[data-view=all] .foot .buttons{display:none}
[data-view=all] .step{scroll-margin-top:7rem}
[data-view=all] .step.element{border-top:1px solid var(--line);padding-top:1.5rem}
@media screen and (min-width:60rem){
[data-view=all] .page{max-width:100rem}
[data-view=all] .options{display:flex;align-items:stretch;max-width:none;gap:.25rem}
[data-view=all] .opt.own{flex:1;display:flex}
[data-view=all] .opt.own label{flex:1;padding:.6rem .7rem .6rem 2.2rem;font-size:.88rem}
[data-view=all] .opt.own input{left:.6rem;top:.7rem}
[data-view=all] .opt.between{flex:0 0 3.4rem;margin:0;display:flex}
[data-view=all] .opt.between label{flex:1;padding:1.9rem .1rem .3rem;font-size:.72rem;text-align:center;
align-items:flex-start;justify-content:center;line-height:1.25}
[data-view=all] .opt.between input{left:calc(50% - .55rem);top:.7rem}
[data-view=all] .more{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem;max-width:none}
}
@media screen and (max-width:44rem){
.form .page{padding-left:1rem;padding-right:1rem}
.bar,.foot{margin-left:-1rem;margin-right:-1rem;padding-left:1rem;padding-right:1rem}
.bar .line{gap:.6rem}
ol.steps{flex-wrap:nowrap;overflow-x:auto;padding:3px;margin-left:-3px}
ol.steps .name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
ol.steps .number{margin:0}
ol.steps button{min-width:2.4rem;min-height:2.4rem;position:relative;white-space:nowrap}
.part>span{flex-basis:100%}
.form header.top{padding-top:1.25rem;margin-bottom:1rem}
.opt.between{margin-left:.75rem}
.opt.other{display:block;margin-right:0}
ul.criteria li{grid-template-columns:1fr}
}
.written{display:none}
@media print{.written:not(:empty){display:block;white-space:pre-wrap;overflow-wrap:anywhere}
.written:not(:empty)+textarea,.written:not(:empty)+input{display:none}
.bar,.foot,.form button,.buttons,#as-text{display:none}.form .step[hidden]{display:block!important}
.form .step{break-inside:avoid;margin-top:5mm}.form ol.review{display:none}}
.points{margin-top:1.5rem}
.points .field{display:grid;grid-template-columns:minmax(0,1fr) 5rem;gap:1rem;align-items:center;margin:.4rem 0}
.points input{width:100%;padding:.5rem .6rem;font:inherit}
#points-left{font-weight:600}
]]
