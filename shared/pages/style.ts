/** 样式 — the one stylesheet of all pages: system fonts, light and dark, print. */
import { createHash } from 'node:crypto'

const css = `*{box-sizing:border-box}
:root{color-scheme:light dark;--ground:#f4f5f7;--page:#fff;--text:#1a1a1a;--quiet:#555;--line:#c5cad3;--main:#14508c;--on-main:#fff;--bad:#b3261e;--note:#1d5fa8;--good:#1b6e3c;--warn:#8a5a00;--mark:#fff3cd;--head:#eef1f5}
@media (prefers-color-scheme:dark){:root{--ground:#14171b;--page:#1c2025;--text:#ececec;--quiet:#b5bac2;--line:#4a515b;--main:#8ab8ec;--on-main:#10151b;--bad:#ff9b92;--note:#8ab8ec;--good:#7fd3a0;--warn:#f0c060;--mark:#4a3d12;--head:#262b32}}
body{margin:0;background:var(--ground);color:var(--text);font:1.125rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
body.large{font-size:1.5rem}
a{color:var(--main)}a:visited{color:var(--main)}
.skip{position:absolute;left:-999rem}.skip:focus{left:.5rem;top:.5rem;background:var(--page);padding:.5rem;z-index:2}
header.site{background:var(--page);border-bottom:4px solid var(--main);padding:.4rem 1rem;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;align-items:baseline}
header.site .name{font-weight:700;text-decoration:none;color:var(--text)}
header.site nav{flex:1 1 auto;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
header.site form{margin-left:auto}
nav a{display:inline-block;padding:.35rem 0;min-height:2rem}
nav a[aria-current]{font-weight:700;color:var(--text);text-decoration:none;border-bottom:3px solid var(--main)}
main{max-width:38rem;margin:0 auto;padding:1rem;background:var(--page);min-height:80vh}
main.wide{max-width:90rem}
footer.site{max-width:90rem;margin:0 auto;padding:1rem;color:var(--quiet);font-size:.9rem}
h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0 1rem}h2{font-size:1.2rem;margin:1.5rem 0 .5rem}h3{font-size:1.05rem;margin:1rem 0 .3rem}
[lang=en]{display:block;color:var(--quiet);font-size:.85em}button [lang=en],.button [lang=en]{color:inherit}
dl{margin:0}dt{font-weight:700}dd{margin:0 0 .7rem}
dl.rows{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.15rem 1rem}dl.rows dd{margin:0}
@media (max-width:40rem){dl.rows{display:block}dl.rows dd{margin:0 0 .6rem}}
ol,ul{margin:0;padding-left:1.3rem}
blockquote{margin:.3rem 0 1rem;padding-left:.8rem;border-left:4px solid var(--line);white-space:pre-line}
.text{white-space:pre-line}
.note,.bad,.good{border:3px solid var(--note);padding:.8rem;margin:1rem 0}.bad{border-color:var(--bad)}.good{border-color:var(--good)}
.bad h2,.note h2{margin-top:0}
.hint,.article,.quiet{color:var(--quiet);font-size:.9em}.hint,.wrong{display:block}.wrong{color:var(--bad);font-weight:700}
fieldset{border:0;margin:1rem 0;padding:0;min-width:0}legend,label{font-weight:700;display:block}
.group{border-left:4px solid var(--line);padding-left:.9rem;margin:.4rem 0}
.way .group{display:none}.way:has(>.pick input:checked) .group{display:block}
@supports not selector(:has(a)){.way .group{display:block}}
.field{margin:0 0 1rem}
.pick{display:flex;align-items:center;gap:.7rem;font-weight:400;padding:.45rem 0;min-height:2.75rem}
.pick input{width:1.5rem;height:1.5rem;flex:none;margin:0}
input,textarea,select{font:inherit;color:inherit;background:var(--page);border:2px solid var(--quiet);border-radius:0;padding:.5rem;max-width:100%}
form[role=search]{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:0 0 1rem}form[role=search] input{width:14rem}
input[type=text],input[type=password],input[type=number],textarea,select{width:100%}
input[type=number],select.short{width:auto;min-width:8rem}
[aria-invalid=true]{border-color:var(--bad);border-width:3px}
textarea.code{font-family:ui-monospace,monospace}
button,.button{display:inline-block;font:inherit;font-weight:700;color:var(--on-main);background:var(--main);border:2px solid var(--main);padding:.6rem 1.4rem;min-height:2.75rem;text-decoration:none;cursor:pointer}
a.button:visited{color:var(--on-main)}
button.plain,.button.plain{background:transparent;color:var(--main);padding:.35rem .9rem;min-height:2.2rem}
.large h1{font-size:2.1rem}.large h2{font-size:1.8rem}.large h3{font-size:1.6rem}
.large [lang=en],.large .hint,.large .article,.large .quiet,.large .tag,.large table,.large footer.site{font-size:1.5rem}
.large a:not(.skip){display:inline-block;min-height:2.75rem;min-width:2.75rem}
.large button,.large .button,.large nav a,.large .pick,.large summary{min-height:2.75rem;padding-top:.4rem;padding-bottom:.4rem}
.columns{display:grid;grid-template-columns:minmax(13rem,17rem) minmax(0,1fr);gap:1.5rem}
.columns.right{grid-template-columns:minmax(0,1fr) minmax(15rem,22rem)}
@media (max-width:60rem){.columns,.columns.right{display:block}}
.desks{list-style:none;padding:0}.desks li{display:flex;justify-content:space-between;gap:.5rem;border-bottom:1px solid var(--line);padding:.25rem 0}
.desks a{padding:.1rem 0;min-height:0}.desks .n{font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{background:var(--head);white-space:nowrap}
td a,td.t{white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
tr[aria-selected=true],tr.here{background:var(--mark)}
.late{color:var(--bad);font-weight:700}.soon{color:var(--warn);font-weight:700}
.tag{display:inline-block;border:1px solid var(--quiet);padding:0 .4rem;margin-right:.3rem;font-size:.9em}
.acts{list-style:none;padding:0}.acts li{padding:.3rem 0;border-bottom:1px solid var(--line)}
.acts .article{display:block}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.8rem}.acts.ways li{border:2px solid var(--main);padding:.8rem}.ways a{font-weight:700}
.wall{font-size:clamp(1.5rem,3.4vw,4rem);text-align:center;display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:1rem}
.wall .figure{border:3px solid var(--line);padding:1rem}.wall b{display:block;font-size:2.4em;line-height:1.1;font-variant-numeric:tabular-nums}
svg{color:var(--main);max-height:30rem}figure{margin:1rem 0}svg text{fill:var(--text);font-size:1rem}.large svg text{font-size:1.5rem}
:focus-visible{outline:4px solid #ffb000;outline-offset:2px}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{--page:#fff;--ground:#fff;--text:#000;--quiet:#333}body,main{font-size:11pt}header.site,form,nav,.note,.skip{display:none}main{max-width:none}}`

export const style = css.replaceAll('\n', '')
/** What changes with it: a copy of it may be kept for ever. */
export const styleVersion = createHash('sha256').update(style).digest('base64url').slice(0, 10)
