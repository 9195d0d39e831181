import { SERIES_COLOURS } from "./palette.js";

const DARK_SERIES = ["6FB7C9", "E6AC66", "A5D3D6", "D08C7C", "C3CF86", "93A7D6", "DCCDB2", "C09CBC"];

const light = `--paper:#fff;--ink:#22313a;--quiet:#5f6b71;--accent:#1f4e5f;--soft:#dce7ea;--band:#f3f6f7;--rule:#c5d0d4;--todo:#fff2a8;--todo-ink:#4a3c00;`;
const dark = `--paper:#141c20;--ink:#e3eaed;--quiet:#a0adb3;--accent:#8ecbdb;--soft:#24424d;--band:#1c272c;--rule:#37474f;--todo:#5a4b00;--todo-ink:#fff2a8;--on:#10191d;--critical:#ff8a80;`
  + DARK_SERIES.slice(0, SERIES_COLOURS.length).map((colour, index) => `--s${index}:#${colour};`).join("");

/** The style sheet of a report's page: screen (light and dark, from 320 px up) and A4 print. */
export const HTML_STYLE = `
:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Calibri,Carlito,"Segoe UI",system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto;padding:0 1rem 3rem}
header{background:#1f4e5f;color:#fff}
header div{max-width:60rem;margin:0 auto;padding:2.5rem 1rem 2.2rem}
h1{font-size:clamp(1.6rem,5vw,2.4rem);line-height:1.15;margin:0;font-weight:700}
header p{margin:.6rem 0 0;font-size:1.1rem;color:#d5e5ea}
h2,h3,h4{color:var(--accent);line-height:1.25;break-after:avoid}
h2{font-size:1.5rem;margin:2.6rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--accent)}
h3{font-size:1.2rem;margin:1.8rem 0 .5rem}
h4{font-size:1.03rem;margin:1.4rem 0 .4rem}
p,ul{margin:.6rem 0}
ul{padding-left:1.3rem}
li{margin:.25rem 0}
li::marker{color:var(--accent)}
.cover{display:grid;grid-template-columns:minmax(8rem,30%) 1fr;margin:1.5rem 0;border-top:1px solid var(--rule)}
.cover dt,.cover dd{margin:0;padding:.45rem .2rem;border-bottom:1px solid var(--rule)}
.cover dt{color:var(--quiet);padding-right:1rem}
nav{background:var(--band);padding:1rem 1.2rem;margin:1.5rem 0}
nav p{margin:0 0 .4rem;font-weight:700;color:var(--accent)}
nav ol{list-style:none;margin:0;padding:0}
nav li{margin:.15rem 0}
nav .l2{padding-left:1.2rem}
nav .l3{padding-left:2.4rem}
nav a{color:inherit;text-decoration:none}
nav a:hover,nav a:focus{text-decoration:underline}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.8rem;margin:1.2rem 0}
@media (min-width:44rem){.cards.three{grid-template-columns:repeat(3,1fr)}.cards.four{grid-template-columns:repeat(4,1fr)}}
.card{background:var(--band);border-top:3px solid var(--accent);padding:.8rem 1rem;break-inside:avoid}
.card strong{display:block;font-size:clamp(1.2rem,5.6vw,1.75rem);line-height:1.2;color:var(--accent)}
.card span{display:block}
.card small{color:var(--quiet)}
figure{margin:1.6rem 0}
figcaption,caption{font-weight:600;color:var(--accent);text-align:left;padding:0 0 .5rem;break-after:avoid}
.scroll{overflow-x:auto;max-width:100%}
.scroll:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:lining-nums tabular-nums}
th,td{padding:.42rem .6rem;vertical-align:top;border-bottom:1px solid var(--rule);overflow-wrap:normal}
thead th{background:#1f4e5f;color:#fff;vertical-align:bottom;border-bottom-color:#1f4e5f}
tbody th{font-weight:600}
tbody tr:nth-child(even)>*{background:var(--band)}
tbody tr.total>*{background:var(--soft);font-weight:700}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
td.right{white-space:nowrap}
.none{font-style:italic;color:var(--quiet);margin:0}
.question{margin:1rem 0;break-inside:avoid}
.question p{margin:.2rem 0}
.question .lines{height:6rem;background:repeating-linear-gradient(transparent 0 1.95rem,var(--quiet) 1.95rem 2rem)}
.question ul{list-style:none;margin:.3rem 0;padding:0}
.question li::before{content:"☐";margin-right:.5rem}
.question .scale{display:flex;gap:1.6rem;flex-wrap:wrap}
.signature{margin:1.4rem 0;break-inside:avoid}
.signature th,.signature td{border:1px solid var(--quiet);text-align:left}
.signature thead th{background:var(--soft);color:inherit}
.signature tbody td{height:2.6rem}
.signature tbody th{width:25%;font-weight:400;vertical-align:middle}
.signature tbody tr:nth-child(even)>*{background:none}
.source{font-size:.82rem;font-style:italic;color:var(--quiet);margin:.45rem 0 0}
svg{display:block;width:100%;min-width:30rem;max-width:46rem;height:auto}
svg+svg{margin-top:1rem}
mark{background:var(--todo);color:var(--todo-ink);padding:0 .15em}
.todo{border-left:4px solid #e0b400;padding-left:.8rem}
footer{max-width:60rem;margin:0 auto;padding:1rem;color:var(--quiet);font-size:.85rem;border-top:1px solid var(--rule)}
@page{size:A4;margin:20mm 18mm}
@page wide{size:A4 landscape}
@media print{
html{font-size:13px}
body{font-size:10pt}
.landscape table{font-size:8pt}
main,header div,footer{max-width:none;padding-left:0;padding-right:0}
header,thead th,.card,nav,mark,tbody th,tbody td,rect,path,circle{-webkit-print-color-adjust:exact;print-color-adjust:exact}
header div{padding:1.2rem}
.scroll{overflow:visible}
table,svg{min-width:0!important}
thead{display:table-header-group}
tr,svg,.card{break-inside:avoid}
.landscape,:is(h2,h3,h4):has(+.landscape){page:wide}
.page-break{break-after:page}
h2{margin-top:1.6rem}
}
`;
