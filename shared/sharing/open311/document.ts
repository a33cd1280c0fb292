/** 应答文档 — an answer of GeoReport v2 as JSON and as XML, by the Spark mapping. */

export type Value = string | number | boolean | null
/** A list under a name: `<attributes><attribute>…`, in JSON an array. */
export interface Listed {
  each: string
  items: readonly (Item | Value)[]
}
export interface Item {
  readonly [field: string]: Value | Listed
}
/** Its root is a list, which vanishes in JSON, or one thing, whose name vanishes there. */
export type Document = { root: string } & (Listed | { one: Item })

export const formats = ['json', 'xml'] as const
export type Format = (typeof formats)[number]

export const mediaOf: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
}

/** What is no format of ours is answered in the one that the specification asks of everybody. */
export const formatOf = (ending: string | undefined): Format => (ending === 'json' ? 'json' : 'xml')

export const encoded = (document: Document, format: Format): string =>
  format === 'json' ? JSON.stringify(asJson(document)) : `${declaration}${asXml(document)}`

/** The same without names of lists and roots: what an answer is, whatever it is written as. */
export const asJson = (document: Document): unknown =>
  'one' in document ? plain(document.one) : document.items.map(plain)

const plain = (value: Item | Value): unknown =>
  isItem(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, isListed(one) ? one.items.map(plain) : one]))
    : value

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'

const asXml = (document: Document): string => element(document.root, 'one' in document ? document.one : document)

function element(name: string, value: Item | Value | Listed): string {
  const inner = isListed(value)
    ? value.items.map((one) => element(value.each, one)).join('')
    : isItem(value)
      ? Object.entries(value)
          .map(([field, one]) => element(field, one))
          .join('')
      : escaped(value)
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`
}

const isItem = (value: Item | Value | Listed): value is Item => typeof value === 'object' && value !== null
const isListed = (value: Item | Value | Listed): value is Listed => isItem(value) && Array.isArray(value.items)

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** Characters that no document of XML 1.0 may hold, not even written as numbers, are left out. */
const escaped = (value: Value): string =>
  value === null
    ? ''
    : String(value)
        .toWellFormed()
        .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>\r]/g, (sign) => signs[sign] ?? sign)
