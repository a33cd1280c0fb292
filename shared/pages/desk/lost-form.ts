/** 未收到 — a form that was not taken: what was typed stands there to be copied. */
import { framed } from '../frame.ts'
import { at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { deskName } from './desk-frame.ts'

const why = {
  ended: '登录已经结束，刚才填写的没有提交。请重新登录后再填；已填写的内容如下，可以复制。',
  foreign: '这份表单不是本次登录打开的，没有提交。请回到工作台重新打开；已填写的内容如下，可以复制。',
} as const

export const lostForm = (sent: Readonly<Record<string, string>>, because: keyof typeof why): Html => {
  const typed = Object.entries(sent).filter(
    ([name, text]) => !name.startsWith('_') && name !== 'key' && text.trim() !== '',
  )
  return framed({
    ...{ title: '没有提交', home: at`/desk`, name: deskName },
    body: html`<p class="bad" role="alert">${why[because]}</p><p><a class="button" href="${at`/desk/sign-in`}">登录</a></p>
${typed.length === 0 ? none : html`<h2>刚才填写的</h2>${typed.map(([, text]) => html`<blockquote>${text}</blockquote>`)}`}`,
  })
}
