/** 使用许可 — under what anybody may use what is published, and how long it may be kept. */
import * as z from 'zod'

export const licence = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
} as const

export const licenceAnswer = z
  .strictObject({ name: z.literal(licence.name), url: z.literal(licence.url) })
  .describe('使用许可：注明出处即可使用 free to use, naming where it is from')

/** What is published rarely changes, and whoever has it asks whether it did. Seconds. */
const freshFor = 3600

/** With every answer of this area, tables and maps too. */
export const cached = {
  'Cache-Control': `public, max-age=${freshFor}`,
  Vary: 'Accept, Accept-Language',
  Link: `<${licence.url}>; rel="license"`,
} as const
