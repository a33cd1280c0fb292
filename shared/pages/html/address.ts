/** 地址 — where a page leads: a path of this site, a telephone, a page elsewhere. */

/** What `href`, `src` and `action` take, and nothing else. */
export class Address {
  readonly #path: string
  readonly #isHere: boolean

  private constructor(path: string, isHere: boolean) {
    this.#path = path
    this.#isHere = isHere
  }

  /** @param base what stands before every path of this site, as the gateway is asked: `` or `/api` */
  text(base: string): string {
    return this.#isHere ? base + this.#path : this.#path
  }

  /** The same with a query; what is undefined or empty is left out. */
  with(query: Readonly<Record<string, string | number | undefined>>): Address {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
    if (given.length === 0) return this
    const asked = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))
    return new Address(`${this.#path}${this.#path.includes('?') ? '&' : '?'}${asked}`, this.#isHere)
  }

  /** @throws for what is no path of this site: a bug */
  static here(path: string): Address {
    if (!isOurs(path)) throw new Error(`no path of this site: ${path}`)
    return new Address(path, true)
  }

  /** 本页 — a part of this page, by its id. */
  static part(id: string): Address {
    return new Address(`#${encodeURIComponent(id)}`, false)
  }

  static telephone(number: string): Address {
    return new Address(`tel:${number.replace(/[^\d+]/g, '')}`, false)
  }

  /** 外部地址 — a page elsewhere that the city's file names. @throws for any that is not http(s): a bug */
  static elsewhere(url: string): Address {
    const { protocol, href } = new URL(url)
    if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`no address of a page: ${protocol}`)
    return new Address(href, false)
  }
}

/** Begins with one slash: `//host` and `/\host` are other hosts to a browser. */
const isOurs = (path: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(path)

/** A path of this site, its names written as a path takes them: at`/desk/tickets/${number}` */
export const at = (fixed: TemplateStringsArray, ...names: readonly (string | number)[]): Address =>
  Address.here(fixed.reduce((path, part, i) => `${path}${encodeURIComponent(names[i - 1] ?? '')}${part}`))

/** 回到原处 — where somebody wanted to go before signing in; undefined for what is no path of this site below one of these. */
export const wantedOf = (written: string | undefined, below: string): Address | undefined =>
  written !== undefined &&
  isOurs(written) &&
  (written === below || written.startsWith(`${below}/`)) &&
  !written.includes('..')
    ? Address.here(written)
    : undefined
