/** 图 — bars, a line and a schematic map, drawn in SVG. */
import { type Html, html } from '../../html/html.ts'

export interface Bar {
  says: string
  value: number
}

/** Nothing is scaled, so that letters are as large as those around them: a screen that is narrower scrolls. */
interface Size {
  width: number
  row: number
  label: number
  sign: number
}
const usual: Size = { width: 560, row: 30, label: 180, sign: 16 }
/** 大字版 */
const large: Size = { width: 820, row: 44, label: 270, sign: 24 }
const sizeFor = (isLarge: boolean): Size => (isLarge ? large : usual)

/** 条形图 — a bar each, the longest as wide as there is room. */
export function bars(all: readonly Bar[], title: string, isLarge: boolean): Html {
  const { width, row, label, sign } = sizeFor(isLarge)
  const most = Math.max(1, ...all.map(({ value }) => value))
  const room = width - label - 4 * sign
  const height = all.length * row + 8
  return html`<svg width="${width}" height="${height}" role="img" aria-label="${title}">${all.map(
    ({ says, value }, i) => {
      const [y, long] = [i * row + 4, Math.round((value / most) * room)]
      const line = y + Math.round(row / 2 + sign / 3)
      return html`<text x="${label - 8}" y="${line}" text-anchor="end">${shortened(says)}</text><rect x="${label}" y="${y + 3}" width="${long}" height="${row - 6}" fill="currentColor" fill-opacity="0.45"></rect><text x="${label + long + 6}" y="${line}">${value}</text>`
    },
  )}</svg>`
}

const shortened = (says: string): string => ([...says].length > 10 ? `${[...says].slice(0, 9).join('')}…` : says)

/** 折线图 — one after the other, the first first. */
export function line(all: readonly Bar[], title: string, isLarge: boolean): Html {
  const { width, sign } = sizeFor(isLarge)
  const [height, below, left] = [200 + sign, sign * 2, sign * 3]
  const most = Math.max(1, ...all.map(({ value }) => value))
  const x = (i: number): number => Math.round(left + (i * (width - 2 * left)) / Math.max(1, all.length - 1))
  const y = (value: number): number => Math.round(height - below - (value / most) * (height - below - 2 * sign))
  const points = all.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')
  return html`<svg width="${width}" height="${height}" role="img" aria-label="${title}"><polyline points="${points}" fill="none" stroke="currentColor" stroke-width="3"></polyline>${all.map(({ says, value }, i) => html`<circle cx="${x(i)}" cy="${y(value)}" r="4" fill="currentColor"></circle><text x="${x(i)}" y="${y(value) - 9}" text-anchor="middle">${value}</text><text x="${x(i)}" y="${height - 6}" text-anchor="middle">${says}</text>`)}</svg>`
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
  const { width } = usual
  const scale = width / Math.max(1e-6, (east - west) * narrow)
  const height = Math.ceil((north - south) * scale)
  const at = ([x = 0, y = 0]: Position): string =>
    `${((x - west) * narrow * scale).toFixed(1)} ${((north - y) * scale).toFixed(1)}`
  const most = Math.max(1, ...shapes.map(({ value = 0 }) => value))
  return html`<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${title}">${shapes.map(({ says, value, rings }) => html`<path d="${rings.map((ring) => `M${ring.map(at).join('L')}Z`).join('')}" fill="currentColor" fill-opacity="${(0.06 + 0.6 * ((value ?? 0) / most)).toFixed(2)}" fill-rule="evenodd" stroke="currentColor" stroke-width="1"><title>${says} ${value ?? ''}</title></path>`)}</svg>`
}
