/** 部件 — every part of the pages in every state, on one page; kinds of fields are those that the forms know. */

import { type Asked, fieldsOf as citizenFields } from '../../shared/pages/citizen/fields.ts'
import { bars, line, map } from '../../shared/pages/citizen/open/charts.ts'
import { refusedPart } from '../../shared/pages/citizen/refused.ts'
import { clocks } from '../../shared/pages/desk/clocks.ts'
import type { Field } from '../../shared/pages/forms/fields.ts'
import { errorSummary, fieldset } from '../../shared/pages/forms/form.ts'
import type { Typed } from '../../shared/pages/forms/sent.ts'
import { both, framed } from '../../shared/pages/frame.ts'
import { at } from '../../shared/pages/html/address.ts'
import { type Html, html } from '../../shared/pages/html/html.ts'
import { show } from '../../shared/pages/show.ts'
import { tableOn } from '../../shared/pages/tables.ts'

type Kind = Field['kind']
type Of<K extends Kind> = Omit<Extract<Field, { kind: K }>, 'name' | 'label' | 'hint' | 'required' | 'kind'>

const inner = (name: string): Field => ({
  ...{ kind: 'text', name, label: '内层', hint: undefined, required: true, most: 100, isLong: false },
})
/** One that is missing here does not compile. */
const deskKinds: { readonly [K in Kind]: Of<K> } = {
  text: { most: 4000, isLong: true },
  number: { least: 1, most: 9 },
  day: {},
  moment: {},
  'yes-no': {},
  confirm: {},
  choice: {
    choices: [
      { value: 'a', says: '甲' },
      { value: 'b', says: '乙' },
    ],
  },
  named: { named: 'unit' },
  lines: { named: undefined },
  group: { fields: [] },
  groups: { each: [] },
  ways: { ways: [] },
  json: {},
}
/** What has parts of its own has them under its own name. */
const fieldOf = (kind: Kind, name: string, required: boolean): Field => {
  const common = { kind, name, label: `${kind}${required ? '' : '，可不填'}`, hint: '提示', required }
  const own =
    kind === 'group'
      ? { fields: [inner(`${name}.x`)] }
      : kind === 'groups'
        ? { each: [[inner(`${name}.0.x`)], [inner(`${name}.1.x`)]] }
        : kind === 'ways'
          ? {
              ways: [0, 1].map((n) => ({
                ...{ kind: 'group' as const, name: `${name}.${n}`, label: '', hint: undefined, required: true },
                fields: [inner(`${name}.${n}.x`)],
              })),
            }
          : deskKinds[kind]
  return { ...common, ...own } as Field
}

const citizenKinds: { readonly [K in Asked['kind']]: object } = {
  line: { most: 100 },
  text: { most: 100 },
  choice: { choices: [{ value: 'a', says: { zh: '甲', en: 'A' } }] },
  list: { choices: [{ value: 'a', says: { zh: '甲', en: 'A' } }] },
  yes: {},
}

const states = ['empty', 'optional', 'filled', 'wrong'] as const
const value: Partial<Record<Kind, string>> = { number: '3', day: '2026-11-01', moment: '2026-11-01T09:00', choice: 'b' }

function deskParts(): Html[] {
  return states.map((state) => {
    const fields = (Object.keys(deskKinds) as Kind[]).map((kind) =>
      fieldOf(kind, `desk-${state}-${kind}`, state !== 'optional'),
    )
    const typed: Typed = Object.fromEntries(
      fields.map(({ name, kind }): [string, string[]] => [name, state === 'filled' ? [value[kind] ?? 'true'] : []]),
    )
    const wrong = new Map(state === 'wrong' ? fields.map(({ name }): [string, string] => [name, '不正确。']) : [])
    return html`<section><h2>工作台字段：${state}</h2>${fieldset(fields, { typed, wrong, choices: {} })}</section>`
  })
}

function citizenParts(): Html[] {
  return states.map((state) => {
    const asked = (Object.keys(citizenKinds) as Asked['kind'][]).map(
      (kind) =>
        ({
          ...{ kind, name: `c-${state}-${kind}`, required: state !== 'optional', says: { zh: kind, en: kind } },
          ...{ hint: { zh: '提示', en: 'Hint' }, ...citizenKinds[kind] },
        }) as Asked,
    )
    const typed = Object.fromEntries(
      asked.map(({ name, kind }) => [name, state === 'filled' ? (kind === 'yes' ? 'yes' : 'a') : '']),
    )
    const bad = { zh: '不正确。', en: 'Not right.' }
    const wrong = new Map(state === 'wrong' ? asked.map(({ name }) => [name, bad] as const) : [])
    return html`<section><h2>公众字段：${state}</h2>${citizenFields(asked, { typed, wrong })}</section>`
  })
}

const names = { called: () => undefined }.called
const clock = (status: string, more: object = {}) => ({
  ...{
    name: { zh: '初核', en: 'review' },
    summary: { zh: '两个工作日内', en: 'in two working days' },
    article: '第十六条',
  },
  ...{
    days: [{ date: '2026-11-02', n: 1, why: '计入', whyEn: 'counts', counted: true }],
    lastDay: '2026-11-03',
    status,
  },
  ...more,
})
const tickets = {
  items: [{ number: '261102-48213077', title: '路灯不亮', state: 'registered', dueAt: '2026-11-04T00:00:00+08:00' }],
}
const [few, ring] = [
  [
    { says: '和平区', value: 15 },
    { says: '沈河区', value: 10 },
  ],
  [
    [123, 41],
    [124, 41],
    [124, 42],
    [123, 41],
  ],
]

/** The whole page. @param isLarge as whoever chose larger type is shown it */
export const partsPage = (isLarge = false): string =>
  framed({
    ...{ title: { zh: '部件', en: 'Parts' }, home: at`/`, name: '接诉', ask: '12345', isWide: true, isLarge },
    nav: [
      { to: at`/`, says: '首页', isHere: true },
      { to: at`/my`, says: { zh: '查询进展', en: 'My appeal' } },
    ],
    who: html`<form><span class="quiet">话务员</span> <button class="plain">退出</button></form>`,
    body: html`<form class="parts">${deskParts()}${citizenParts()}<button>提交</button> <button class="plain">暂存</button></form>
${errorSummary('请求内容不符合要求。', new Map([['desk-wrong-text', '不正确。']]), '第十六条')}
${refusedPart({ zh: '现在不能办理。', en: 'Not now.', article: '第十九条' })}
<p class="good" role="status">${both({ zh: '已收到。', en: 'Received.' })}</p><div class="note"><h2>请您补充</h2><p>门牌号。</p></div>
<p><a class="button" href="${at`/my`}">查看</a> <a class="button plain" href="${at`/my`}">下一页</a> <span class="tag">待扫描</span> <span class="late">逾期3</span> <span class="soon">今日2</span></p>
${clocks({ deadlines: ['running', 'met', 'late', 'missed', 'void'].map((status) => clock(status, status === 'running' ? {} : { endedAt: 'x' })) } as never)}
<div class="columns"><nav aria-label="清单"><ul class="desks"><li><span>待初核</span><span class="n">3</span></li></ul></nav><div>${tableOn(tickets, { call: 'listTickets', params: {}, names, caption: '待初核' })}</div></div>
<div class="columns right"><div>${show({ number: '261102-48213077', isLate: true, parts: [{ name: '甲' }] }, { call: 'readTicket', names })}</div><div><ul class="acts"><li>受理<span class="article">第十六条</span></li></ul></div></div>
<table><caption>选中的一行</caption><tbody><tr class="here"><td class="t">2026-11-02</td></tr></tbody></table>
<textarea class="code" aria-label="JSON">{}</textarea><select class="short" aria-label="短"><option>一</option></select><blockquote>原文</blockquote><p class="text">多行</p>
<form role="search"><label for="q">编号</label><input type="search" id="q"> <button class="plain">查找</button></form>
<div class="scroll" tabindex="0" role="region" aria-label="图">${bars(few, '条形图', isLarge)}${line(few, '折线图', isLarge)}</div>${map([{ says: '和平区', value: 3, rings: [ring] }], '示意图')}
<ul class="acts ways"><li><a href="${at`/appeal`}">提出诉求</a></li></ul><div class="wall"><div class="figure"><b>345</b>在办</div></div>`,
  }).text('')
