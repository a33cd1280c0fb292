/** 模板 — HTML made by one template, which escapes whatever it is given. */
import { Address } from './address.ts'
import { type Hole, holesOf } from './holes.ts'

/** What stands in a page; made by html`…` alone, so that nothing unescaped is one. */
export class Html {
  readonly #parts: readonly Part[]

  private constructor(parts: readonly Part[]) {
    this.#parts = parts
  }

  /** @param base what stands before every path of this site */
  text(base: string): string {
    return this.#parts
      .map((part) => {
        if (typeof part === 'string') return part
        return part instanceof Address ? escaped(part.text(base)) : part.text(base)
      })
      .join('')
  }

  /** Its parts, as another takes them in. */
  get whole(): readonly Part[] {
    return this.#parts
  }

  static made(strings: TemplateStringsArray, values: readonly Given[]): Html {
    const holes = holesOf(strings)
    const parts = strings.flatMap((fixed, i) => (i === 0 ? [fixed] : [...filled(values[i - 1], holes[i - 1]), fixed]))
    // Where no path of this site stands, it reads the same wherever it is asked.
    return new Html(parts.every((part) => typeof part === 'string') ? [parts.join('')] : parts)
  }
}

type Part = string | Html | Address
/** 开关 — an attribute that stands there or not: html`<input ${when(isOn, 'checked')}>` */
export class Flag {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
export type Given = Html | Address | Flag | string | number | undefined | null | false | readonly Given[]

const flags = [
  'checked',
  'selected',
  'required',
  'disabled',
  'readonly',
  'open',
  'autofocus',
  'multiple',
  'hidden',
] as const
export const when = (isOn: boolean, name: (typeof flags)[number]): Flag | undefined =>
  isOn ? new Flag(name) : undefined

export const html = (strings: TemplateStringsArray, ...values: readonly Given[]): Html => Html.made(strings, values)
export const none = html``

/** @throws for what may not stand at this place: a bug */
function filled(given: Given, hole: Hole | undefined): Part[] {
  if (given === undefined || given === null || given === false)
    return hole?.kind === 'address' ? refuse('no address') : []
  if (Array.isArray(given)) return given.flatMap((one: Given) => filled(one, hole))
  switch (hole?.kind) {
    case 'text':
      if (given instanceof Html) return [...given.whole]
      return typeof given === 'string' || typeof given === 'number' ? [escaped(given)] : refuse('no text')
    case 'value':
      return typeof given === 'string' || typeof given === 'number' ? [escaped(given)] : refuse('no value')
    case 'address':
      return given instanceof Address ? [given] : refuse('no checked address')
    case 'attribute':
      return given instanceof Flag ? [given.name] : refuse('no flag')
    default:
      return refuse('nothing may stand here')
  }
}

const refuse = (why: string): never => {
  throw new Error(`template: ${why}`)
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (given: string | number): string => String(given).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
