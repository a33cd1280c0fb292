/** 版式 — what all pages have: one style, both languages, nothing fetched from elsewhere. */
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'

export type Html = ReturnType<typeof html>

/** System fonts; sizes that follow the reader's own; black on white in print. */
const style = `*{box-sizing:border-box}html{color-scheme:light}
body{margin:0;background:#f4f5f7;color:#1a1a1a;font:1.125rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main{max-width:38rem;margin:0 auto;padding:1rem;background:#fff;min-height:100vh}
h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0 1rem}h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
[lang=en]{display:block;color:#555;font-size:.85em}
dl{margin:0}dt{font-weight:700}dd{margin:0 0 .7rem}ol{margin:0;padding-left:1.3rem}
blockquote{margin:.3rem 0 1rem;padding-left:.8rem;border-left:4px solid #c5cad3;white-space:pre-line}
.note,.bad{border:3px solid #1d5fa8;padding:.8rem;margin:1rem 0}.bad{border-color:#b3261e}
fieldset{border:0;margin:1rem 0;padding:0}legend,label{font-weight:700;display:block}
.pick{display:flex;align-items:center;gap:.7rem;font-weight:400;padding:.45rem 0;min-height:2.75rem}
.pick input{width:1.5rem;height:1.5rem;flex:none;margin:0}
input[type=text],textarea{width:100%;font:inherit;padding:.6rem;border:2px solid #444;border-radius:0;margin:.3rem 0 1rem}
button{font:inherit;font-weight:700;color:#fff;background:#14508c;border:0;padding:.7rem 1.5rem;min-height:3rem}
:focus-visible{outline:4px solid #ffb000;outline-offset:2px}
@media print{body,main{background:#fff;font-size:11pt}form,.note{display:none}}`

const hash = createHash('sha256').update(style).digest('base64')

/** No script, nothing from elsewhere, no frame; and where this page is stays between it and its reader. */
export const pageHeaders = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
} as const

/** 中文 English — each on a line of its own. */
export const both = (zh: string, en: string): Html => html`${zh}<span lang="en">${en}</span>`

interface Page {
  zh: string
  en: string
  body: Html | readonly Html[]
}

export const pageOf = ({ zh, en, body }: Page): string =>
  String(html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${zh} ${en}</title><style>${raw(style)}</style></head>
<body><main><h1>${both(zh, en)}</h1>
${body}
</main></body></html>
`)
