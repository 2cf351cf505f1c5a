--- The style sheet of plain documents: for reading on a screen and on paper.
return [[
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
  color:#1b1b1b;background:#fff;overflow-wrap:anywhere;hyphens:auto}
h1{font-size:clamp(1.4rem,6vw,2rem);line-height:1.2}
h2{margin-top:2.5rem;border-bottom:1px solid #999}h3{margin-bottom:.3rem}
code,pre{font:14px/1.4 ui-monospace,monospace}pre{background:#f2f2f2;padding:.6rem;overflow:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #bbb;padding:.4rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
caption.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
dl{margin:1rem 0}dl>div{display:grid;grid-template-columns:min(12rem,34%) 1fr;gap:.2rem 1rem;
  border-top:1px solid #bbb;padding:.4rem 0}dt{font-weight:600;overflow-wrap:normal}dd{margin:0}
.id{font-weight:normal;color:#555}.small{color:#555;font-size:.9rem}
.card,.banner{border:1px solid #bbb;padding:.3rem 1rem;margin:1rem 0}.banner{border-width:2px}
.two{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr))}
.line{border-bottom:1px solid #999;height:2rem}
@media print{h2,h3{break-after:avoid}tr,.card,.banner{break-inside:avoid}.break{break-after:page}
  thead{display:table-header-group}body{font-size:10.5pt;margin:0;max-width:none;padding:0}}
]]
