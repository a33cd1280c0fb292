/** 图 — bars, a line and a schematic map, drawn in SVG. */
import { type Html, html } from '../../html/html.ts'

export interface Bar {
  says: string
  value: number
}

const width = 600
const [rowHeight, labelWidth] = [28, 150]

/** 条形图 — a bar each, the longest as wide as there is room. */
export function bars(all: readonly Bar[], title: string): Html {
  const most = Math.max(1, ...all.map(({ value }) => value))
  const room = width - labelWidth - 70
  const height = all.length * rowHeight + 8
  return html`<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${title}">${all.map(
    ({ says, value }, i) => {
      const [y, long] = [i * rowHeight + 4, Math.round((value / most) * room)]
      return html`<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${shortened(says)}</text><rect x="${labelWidth}" y="${y}" width="${long}" height="20" fill="currentColor" fill-opacity="0.45"></rect><text x="${labelWidth + long + 6}" y="${y + 15}">${value}</text>`
    },
  )}</svg>`
}

const shortened = (says: string): string => ([...says].length > 10 ? `${[...says].slice(0, 9).join('')}…` : says)

/** 折线图 — one after the other, the first first. */
export function line(all: readonly Bar[], title: string): Html {
  const [height, below, left] = [220, 34, 40]
  const most = Math.max(1, ...all.map(({ value }) => value))
  const x = (i: number): number => Math.round(left + (i * (width - 2 * left)) / Math.max(1, all.length - 1))
  const y = (value: number): number => Math.round(height - below - (value / most) * (height - below - 24))
  const points = all.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')
  return html`<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${title}"><polyline points="${points}" fill="none" stroke="currentColor" stroke-width="3"></polyline>${all.map(({ says, value }, i) => html`<circle cx="${x(i)}" cy="${y(value)}" r="4" fill="currentColor"></circle><text x="${x(i)}" y="${y(value) - 9}" text-anchor="middle">${value}</text><text x="${x(i)}" y="${height - 10}" text-anchor="middle">${says}</text>`)}</svg>`
}

type Position = readonly number[]
export interface Shape {
  says: string
  value: number | undefined
  rings: readonly (readonly Position[])[]
}

/** 示意图 — outlines of areas, the darker the more; no boundary is drawn by it. */
export function map(shapes: readonly Shape[], title: string): Html {
  const all = shapes.flatMap(({ rings }) => rings.flat())
  const [west, east] = [Math.min(...all.map(([x = 0]) => x)), Math.max(...all.map(([x = 0]) => x))]
  const [south, north] = [Math.min(...all.map(([, y = 0]) => y)), Math.max(...all.map(([, y = 0]) => y))]
  // A degree of longitude is shorter the further north one is.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / Math.max(1e-6, (east - west) * narrow)
  const height = Math.ceil((north - south) * scale)
  const at = ([x = 0, y = 0]: Position): string =>
    `${((x - west) * narrow * scale).toFixed(1)} ${((north - y) * scale).toFixed(1)}`
  const most = Math.max(1, ...shapes.map(({ value = 0 }) => value))
  return html`<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${title}">${shapes.map(({ says, value, rings }) => html`<path d="${rings.map((ring) => `M${ring.map(at).join('L')}Z`).join('')}" fill="currentColor" fill-opacity="${(0.06 + 0.6 * ((value ?? 0) / most)).toFixed(2)}" fill-rule="evenodd" stroke="currentColor" stroke-width="1"><title>${says} ${value ?? ''}</title></path>`)}</svg>`
}
