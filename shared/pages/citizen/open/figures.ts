/** 公开数字 — a published month as charts, with a table under each. */
import type * as z from 'zod'
import type { Call, Reply } from '../../../door/http.ts'
import type { monthsAnswers } from '../../../published/months/answers.ts'
import { both, type Words } from '../../frame.ts'
import { at } from '../../html/address.ts'
import { type Html, html, none } from '../../html/html.ts'
import { citizenPage } from '../frame.ts'
import type { citizenRoutes } from '../routes.ts'
import { isLarge } from '../size.ts'
import type { Visit } from '../visit.ts'
import { cacheOf, refusedAs } from './asked.ts'
import { type Bar, bars, line, map, type Shape } from './charts.ts'

type Releases = z.output<typeof monthsAnswers.listReleases>
type Release = z.output<typeof monthsAnswers.readRelease>
interface Outlines {
  approval: { number: string } | { schematic: true }
  features: readonly {
    properties: { area: string; name?: string; count?: number }
    geometry:
      | { type: 'Polygon'; coordinates: readonly (readonly (readonly number[])[])[] }
      | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly (readonly number[])[])[])[] }
  }[]
}

const title: Words = { zh: '公开数字', en: 'Open figures' }
/** So many months stand in the line. */
const monthsShown = 6

export async function showFigures(_: Call<typeof citizenRoutes.showFigures>, visit: Visit): Promise<Reply> {
  const listed = await visit.ask('listReleases')
  if (!listed.ok) return refusedAs(listed, title, visit)
  // One that was restated is told by the one that restates it.
  const standing = (listed.body as Releases).items.filter(({ restatedBy }) => restatedBy === undefined)
  const months = standing.toSorted((a, b) => (a.month < b.month ? 1 : -1))
  const [newest] = months
  const wanted = visit.browser.query.month ?? newest?.release
  if (wanted === undefined)
    return citizenPage(visit, {
      title,
      body: html`<p>${both({ zh: '还没有公布的月份。', en: 'No month is published yet.' })}</p>`,
    })
  const params = { release: wanted }
  const [read, outlines, line] = await Promise.all([
    visit.ask('readRelease', { params }),
    visit.ask('readReleaseMap', { params }),
    totals(months.slice(0, monthsShown).reverse(), visit),
  ])
  if (!read.ok) return refusedAs(read, title, visit)
  const release = read.body as Release
  return citizenPage(visit, {
    ...{ title, cache: cacheOf(read) },
    body: html`<nav aria-label="月份">${months.map(({ release: one, month }) => html`<a href="${at`/open/figures`.with({ month: one })}">${month}</a> `)}</nav>
<h2>${both({ zh: `${release.month}登记件数`, en: `Registered in ${release.month}` })}</h2>${chart(ofAreas(release), '分区域登记件数', visit)}
${outlines.ok ? mapped(outlines.body as Outlines) : none}
<h2>${both({ zh: '分类登记件数', en: 'By category' })}</h2>${chart(ofCategories(release), '分类登记件数', visit)}
${line.length > 1 ? html`<h2>${both({ zh: '近几个月', en: 'The last months' })}</h2>${lined(line, visit)}` : none}
<h2>${both({ zh: '全市比率', en: 'Rates of the whole city' })}</h2>${rates(release)}
<p class="quiet">${both(release.readAs)}</p><p class="quiet">${release.licence.name} · ${release.sha256}</p>`,
  })
}

const ofAreas = ({ counts, areas }: Release): Bar[] =>
  counts.flatMap(({ area, category, count }) =>
    area && !category ? [{ says: areas.find(({ code }) => code === area)?.name ?? area, value: count }] : [],
  )
const ofCategories = ({ counts, categories }: Release): Bar[] =>
  counts.flatMap(({ area, category, count }) =>
    category && !area
      ? [{ says: categories.find(({ code }) => code === category)?.name ?? category, value: count }]
      : [],
  )

async function totals(months: Releases['items'], visit: Visit): Promise<Bar[]> {
  const read = await Promise.all(months.map(({ release }) => visit.ask('readRelease', { params: { release } })))
  return read.flatMap((answer) => {
    if (!answer.ok) return []
    const { month, counts } = answer.body as Release
    const whole = counts.find(({ area, category }) => !area && !category)
    return whole ? [{ says: month, value: whole.count }] : []
  })
}

const rowsOf = (all: readonly Bar[], caption: string): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr><th scope="col">${both({ zh: '名称', en: 'Name' })}</th><th scope="col" class="n">${both({ zh: '件数', en: 'Number' })}</th></tr></thead><tbody>${all.map(({ says, value }) => html`<tr><th scope="row">${says}</th><td class="n">${value}</td></tr>`)}</tbody></table></div>`

/** Drawn, and told in a table under it. */
const drawn = (chart: Html, all: readonly Bar[], caption: string): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}（图）">${chart}</div>${rowsOf(all, caption)}`
const chart = (all: readonly Bar[], caption: string, { browser }: Visit): Html =>
  all.length === 0
    ? html`<p>${both({ zh: '没有。', en: 'None.' })}</p>`
    : drawn(bars(all, caption, isLarge(browser)), all, caption)
const lined = (all: readonly Bar[], { browser }: Visit): Html =>
  drawn(line(all, '近几个月登记件数', isLarge(browser)), all, '近几个月登记件数')

function mapped({ approval, features }: Outlines): Html {
  const shapes = features.map(({ properties, geometry }): Shape => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    return { says: properties.name ?? properties.area, value: properties.count, rings }
  })
  return html`<figure>${map(shapes, '各区域登记件数示意图')}<figcaption class="hint">${'number' in approval ? `审图号：${approval.number}` : both({ zh: '示意图，不作划界依据；数字见上表。', en: 'A sketch and no boundary; its numbers stand in the table above.' })}</figcaption></figure>`
}

function rates({ rates: all, figures }: Release): Html {
  const city = all.filter(({ area, category }) => !area && !category)
  const percent = (share: number | undefined): string => (share === undefined ? '' : `${(share * 100).toFixed(1)}%`)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="全市比率"><table><caption>全市比率</caption><thead><tr><th scope="col">${both({ zh: '指标', en: 'Figure' })}</th><th scope="col" class="n">${both({ zh: '比率', en: 'Rate' })}</th></tr></thead><tbody>${city.map(
    ({ figure, rate, atLeast, atMost }) => {
      const called = figures.find(({ code }) => code === figure)
      const said =
        rate === undefined
          ? [atLeast && `不低于${percent(atLeast)}`, atMost && `不高于${percent(atMost)}`].filter(Boolean).join('')
          : percent(rate)
      return html`<tr><th scope="row">${called ? both(called) : figure}</th><td class="n">${said || both({ zh: '不公开', en: 'not shown' })}</td></tr>`
    },
  )}</tbody></table></div>`
}
