/** 页面 — the question before, the matter behind it, and what has no page. */
import { html } from 'hono/html'
import type { LinkTo, Purpose } from '../../access/links.ts'
import type { Given, OwnMatter } from '../../appeals/own-matter.ts'
import { commentStateNames, verdictNames } from '../../consultation/comments/names.ts'
import type { OwnComment } from '../../consultation/comments/reading-own.ts'
import { both, type Html, pageOf } from './layout.ts'
import { call, gone, mostOfComment, mostOfText, notNow, titles } from './words.ts'

interface Words {
  zh: string
  en: string
}

const none = html``
const said = ({ zh, en }: Words): Html => both(zh, en)
const day = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
/** A page is for telephones with little data: what is longer is read out, or read with the access code. */
const shortened = (text: string, most: number): string =>
  [...text].length > most ? `${[...text].slice(0, most).join('')}……（全文请来电查询）` : text

/** 十千字节 — what any page has at most. */
export const mostBytes = 10 * 1024
/** Signs of each text, the most first; as many as fit. */
const lengths = [1200, 800, 500, 300, 200, 100, 50, 20] as const
/** Worked again and again, it shows how it went on. */
const stepsFor = (most: number): number => Math.min(12, 3 + Math.floor(most / 50))
const fitting = (render: (most: number) => string): string =>
  lengths.map(render).find((page) => Buffer.byteLength(page) <= mostBytes) ?? render(0)

/** What was typed, which is not lost where it has to be asked again who it is. */
export type Typed = Partial<Record<'once' | 'level' | 'comment' | 'text' | 'give', string | undefined>>
const hidden = (fields: Readonly<Record<string, string | undefined>>): Html[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : html`<input type="hidden" name="${name}" value="${value}">`,
  )

/** Of what was sent, what a link of this purpose takes. */
const takenBy: Readonly<Record<Purpose, readonly (keyof Typed)[]>> = {
  progress: [],
  supplement: ['text'],
  rate: ['comment', 'level'],
  verdict: [],
}
const givenFor = (purpose: Purpose, typed: Typed): Typed =>
  Object.fromEntries([...takenBy[purpose], 'once', 'give'].map((name) => [name, typed[name as keyof Typed]]))

/** 核对 — before it nothing is shown but what the page is for. */
export const question = (purpose: Purpose, bad?: Words, typed: Typed = {}): string =>
  pageOf({
    ...(bad ? { zh: `未通过：${titles[purpose].zh}`, en: `Not yet: ${titles[purpose].en}` } : titles[purpose]),
    body: html`${bad ? html`<p class="bad" id="bad" role="alert">${said(bad)}</p>` : none}
<form method="post"><label for="code">${both('查询码（8位数字），或者您留存的电话号码后四位', 'Your access code (8 digits), or the last four digits of the telephone you left')}</label>
<input type="text" id="code" name="code" inputmode="numeric" autocomplete="off" maxlength="20" required${bad ? html` aria-invalid="true" aria-describedby="bad"` : none}>
${hidden(givenFor(purpose, typed))}<button>查看 Show</button></form>`,
  })

export const goneLink = (ask: string): string =>
  pageOf({ zh: '链接已失效', en: 'Link ended', body: html`<p>${said(gone)}</p><p>${said(call(ask))}</p>` })

/** 请再提交 — others decided on it at the same moment: what was typed is sent once more as it is. */
export const onceMore = (purpose: Purpose, typed: Typed, proof: string): string =>
  pageOf({
    zh: '请再提交一次',
    en: 'Please send it once more',
    body: html`<p role="alert">${both('您的诉求正在更新，刚才没有收到。', 'Your appeal was being updated, and this was not received.')}</p>
<form method="post">${hidden({ ...givenFor(purpose, typed), proof })}<button>再提交 Send</button></form>`,
  })

export const closed = (why: Words, ask: string): string =>
  pageOf({ zh: '暂不能查看', en: 'Not now', body: html`<p role="alert">${said(why)}</p><p>${said(call(ask))}</p>` })

/** 只告知编号 — of what is confidential nothing is shown, to its own appellant either. */
export const onlyNumber = ({ number }: Pick<OwnMatter, 'number'>, ask: string): string =>
  pageOf({
    zh: '请来电了解',
    en: 'Please call',
    body: html`<p>${both(`您的诉求编号：${number}`, `Your appeal: ${number}`)}</p>
<p>${both(`请拨打${ask}了解办理情况。`, `Please call ${ask} to hear of it.`)}</p>`,
  })

export interface Shown {
  link: Pick<LinkTo<'ticket'>, 'purpose'>
  matter: OwnMatter
  given: readonly Given[]
  /** how often facts may still be given */
  left: number
  proof: string
  /** of a form that is sent for the first time */
  once: string
  ask: string
  note?: Words | undefined
  bad?: Words | undefined
}

export const matterPage = (shown: Shown): string => fitting((most) => matterIn(most, shown))

function matterIn(most: number, shown: Shown): string {
  const { link, matter, given, ask, note, bad } = shown
  return pageOf({
    ...titles[link.purpose],
    body: html`${note ? html`<p class="note" role="status">${said(note)}</p>` : none}${bad ? html`<p class="bad" role="alert" id="bad">${said(bad)}</p>` : none}
${given.length > 0 ? givenPart(given, matter, most) : none}${link.purpose === 'rate' ? rating(shown) : none}${link.purpose === 'supplement' ? facts(shown) : none}
${progress(matter, most)}
<p>${said(call(ask))}</p>`,
  })
}

/** 采纳情况 — what its own page says; nothing of who wrote it, and not what they wrote. */
export const commentPage = (own: OwnComment, ask: string): string =>
  fitting((most) =>
    pageOf({
      ...titles.verdict,
      body: html`<dl><dt>${both('意见编号', 'Number')}</dt><dd>${own.comment}</dd><dt>${both('草案', 'Draft')}</dt><dd><a href="../drafts/${own.consultation}">${shortened(own.draft, Math.max(most, 40))}</a></dd>
<dt>${both('状态', 'State')}</dt><dd>${both(...commentStateNames[own.state])}</dd>
${own.verdict ? html`<dt>${both('采纳情况', 'Verdict')}</dt><dd>${both(...verdictNames[own.verdict])}</dd>` : none}${own.reasons ? html`<dt>${both('理由', 'Reasons')}</dt><dd>${shortened(own.reasons, most)}</dd>` : none}
${own.because ? html`<dt>${both('原因', 'Why')}</dt><dd>${shortened(own.because, most)}</dd>` : none}${own.where ? html`<dt>${both('去处', 'Where else')}</dt><dd>${shortened(own.where, most)}</dd>` : none}</dl>
<p>${said(call(ask))}</p>`,
    }),
  )

const progress = (
  { number, title, state, unit, limit, happened, answers, asked }: OwnMatter,
  most: number,
): Html => html`
<h2>${both('您的诉求', 'Your appeal')}</h2>
<dl><dt>${both('编号', 'Number')}</dt><dd>${number}</dd><dt>${both('标题', 'Title')}</dt><dd>${shortened(title, Math.max(most, 40))}</dd>
<dt>${both('状态', 'State')}</dt><dd>${said(state)}</dd>${unit ? html`<dt>${both('承办单位', 'Department')}</dt><dd>${unit}</dd>` : none}
${limit ? html`<dt>${both('下一期限', 'Next limit')}</dt><dd>${day(limit)}</dd>` : none}</dl>
${asked ? html`<h2>${both('请您补充', 'You are asked for')}</h2><blockquote>${shortened(asked.ask, most)}</blockquote><p>${both(`请于${day(asked.until)}前提供；逾期仍可补充。`, `By ${asked.until}; later is taken too.`)}</p>` : none}
${answers.slice(0, 1).map(({ day: on, zh, en, text }) => html`<h2>${both(`${zh}（${day(on)}）`, en)}</h2><blockquote>${shortened(text, most)}</blockquote>`)}
<h2>${both('经过', 'What happened')}</h2>
<ol>${happened.slice(-stepsFor(most)).map(({ day: on, zh, en }) => html`<li>${both(`${day(on)} ${zh}`, en)}</li>`)}</ol>`

const givenPart = (given: readonly Given[], { levels }: OwnMatter, most: number): Html => html`
<h2>${both('您已提交', 'What you gave')}</h2>
<ul>${given.map(({ day: on, level, text }) => {
  const words = levels.find((one) => one.level === level)
  return html`<li>${day(on)} ${words ? said(words) : none}${text ? html`<blockquote>${[...text].slice(0, Math.min(most, 200)).join('')}</blockquote>` : none}</li>`
})}</ul>`

const sending = ({ proof, once }: Pick<Shown, 'proof' | 'once'>): Html[] => hidden({ proof, once, give: 'yes' })

function rating(shown: Shown): Html {
  const { matter, given } = shown
  const { mayRate, levels, rated } = matter
  if (given.length > 0) return none
  if (!mayRate) {
    const last = rated && levels.find(({ level }) => level === rated.level)
    return last
      ? html`<p>${both(`已评价：${last.zh}`, `Already rated: ${last.en}`)}</p>`
      : html`<p>${both('目前没有可以评价的事项。', 'There is nothing to rate yet.')}</p>`
  }
  return html`<form method="post"><fieldset><legend>${both(`您对“${mayRate.zh}”是否满意？`, `Are you satisfied with ${mayRate.en}?`)}</legend>
${levels.map(({ level, zh, en }) => html`<label class="pick"><input type="radio" name="level" value="${level}" required><span>${both(zh, en)}</span></label>`)}</fieldset>
<label for="comment">${both('还想说明的（可不填）', 'Anything to add (optional)')}</label><textarea id="comment" name="comment" rows="3" maxlength="${mostOfComment}"></textarea>
${sending(shown)}<button>提交评价 Send</button></form>`
}

const facts = (shown: Shown): Html =>
  !shown.matter.takes
    ? html`<p>${said(notNow.supplement)}</p>`
    : shown.left > 0
      ? html`<form method="post"><label for="text">${both('补充的情况', 'What you want to add')}</label>
<textarea id="text" name="text" rows="6" maxlength="${mostOfText}" required></textarea>${sending(shown)}<button>提交 Send</button></form>`
      : html`<p>${both('此链接的补充次数已用完。', 'No more can be added by this link.')}</p>`
