/** 短信一览 — what the stand-in gateway sent, as a page, newest first. */
import { html } from 'hono/html'
import type { Messages, Sent } from './messages.ts'

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
article{border-top:1px solid #888;padding:.5rem 0}p{margin:.25rem 0}small{color:#555}`

/** Addresses in a text can be followed, as on a telephone. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[\w.:/-]+)/).map((part, n) => (n % 2 ? html`<a href="${part}">${part}</a>` : part))

const ofOne = ({ id, outId, to, text, at, receipts }: Sent) => html`<article>
<p><strong>${to}</strong> <small>${at}</small></p>
<p>${linked(text)}</p>
<p><small>我方编号 our id ${outId} · 网关编号 its id ${id} · 回执 receipts ${
  receipts.map(({ status, code, answered }) => `${status} ${code} → ${answered}`).join(', ') || '—'
}</small></p>
</article>`

export const page = async ({ sent, written }: Pick<Messages, 'sent' | 'written'>): Promise<string> =>
  String(
    await html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>短信网关替身 stand-in gateway</title>
<style>${style}</style></head><body><h1>短信网关替身 stand-in gateway</h1>
<h2>发出 sent: ${sent.length}</h2>${sent.toReversed().slice(0, 200).map(ofOne)}
<h2>上行 written to us: ${written.length}</h2>${written
      .toReversed()
      .slice(0, 200)
      .map(
        ({ from, text, at, answered }) =>
          html`<article><p><strong>${from}</strong> <small>${at} → ${answered}</small></p><p>${text}</p></article>`,
      )}
</body></html>`,
  )
