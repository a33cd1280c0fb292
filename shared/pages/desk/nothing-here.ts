/** 没有此页 — an address that leads nowhere. */
import { at } from '../html/address.ts'
import { type Html, html } from '../html/html.ts'
import { deskPage } from './desk-frame.ts'
import type { Visit } from './visit.ts'

export const nothingHere = (visit: Visit): Html =>
  deskPage(visit, {
    ...{ title: '没有此页', isWide: false },
    body: html`<p>地址不正确，或者此页已不存在。</p><p><a href="${at`/desk`}">回到首页</a></p>`,
  })
