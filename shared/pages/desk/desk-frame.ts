/** 工作台框架 — the frame of pages of staff: where each role goes, who is signed in. */
import type { Actor } from '../../access/actor.ts'
import { words } from '../../api/tables/words.ts'
import { inside } from '../../door/route.ts'
import { framed } from '../frame.ts'
import { type Address, at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { formField } from '../sessions/cookies.ts'
import type { Visit } from './visit.ts'

export const deskName = '接诉工作台'

interface Place {
  to: Address
  says: string
  /** everybody who signs in, where it is not said */
  for?: readonly Actor['role'][]
}

/** 主要栏目 — the rest stands under 全部功能. */
const places: readonly Place[] = [
  { to: at`/desk`, says: '首页' },
  { to: at`/desk/acts/register`, says: '登记', for: ['operator'] },
  { to: at`/desk/lists/listClaims`, says: '我的', for: ['operator'] },
  { to: at`/desk/see/readMorningList`, says: '晨会', for: ['operator', 'supervisor'] },
  { to: at`/desk/lists/readFigures`, says: '指标', for: ['department', 'supervisor'] },
  { to: at`/desk/lists/listResults`, says: '考核结果', for: ['department', 'supervisor'] },
  { to: at`/desk/lists/searchArticles`, says: '知识库', for: inside },
  { to: at`/desk/lists/listUndelivered`, says: '未送达', for: ['admin'] },
  { to: at`/desk/lists/listStaff`, says: '人员', for: ['admin'] },
  { to: at`/desk/lists/listActs`, says: '管理记录', for: ['admin'] },
  { to: at`/desk/all`, says: '全部功能' },
]

interface Shown {
  title: string
  body: Html | readonly Html[]
  isWide?: boolean
}

export function deskPage({ browser, session, caller, law, form }: Visit, { title, body, isWide = true }: Shown): Html {
  const { role, staff, unit } = caller.actor
  const of = unit === undefined ? undefined : (law.registry.called('unit', unit) ?? unit)
  const hasOthers = session.who.by === 'account' && session.who.hasOthers
  const says = [words.role[role], of, staff].filter(Boolean).join(' · ')
  return framed({
    ...{ title, body, isWide, home: at`/desk`, name: deskName, hasScript: true },
    ask: law.registry.telling.ask,
    nav: places
      .filter((place) => place.for?.includes(role) ?? true)
      .map(({ to, says: called }) => ({ to, says: called, isHere: to.text('') === browser.path })),
    who: html`<form method="post" action="${at`/desk/sign-out`}"><input type="hidden" name="${formField}" value="${form.token}"><span class="quiet">${says}</span>${hasOthers ? html` <a href="${at`/desk/sign-in/role`}">换角色</a>` : none} <button class="plain">退出</button></form>`,
  })
}
