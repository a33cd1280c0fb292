/** 告知模板核对 — templates that say nonsense, too much, or what the gateway will not send. */
import type { City } from '../../../shared/city/city.ts'
import { sentences, surelyKnown, toAnswerers, toCommenters, toUnits } from '../../../shared/city/notices/defaults.ts'
import { usualParts } from '../../../shared/city/notices/gateway.ts'
import { dayAloud } from '../../../shared/city/notices/read-aloud.ts'
import {
  certainOf,
  factsIn,
  faultsOf,
  hasParts,
  sentenceOf,
  uncertainIn,
} from '../../../shared/city/notices/sentence.ts'
import { partsOf } from '../../../shared/city/notices/sms-parts.ts'
import { nameOf, type Telling, type Template, tellingOf } from '../../../shared/city/notices/telling.ts'
import { type Facts, facts, type Language, languages, restricted } from '../../../shared/city/notices/words.ts'
import { regulations } from '../../../shared/law/regulations.ts'
import { gatewayFaults } from './gateways.ts'

const needed = [...Object.keys(sentences), ...Object.keys(toUnits)]
/** What is asked back goes to the desk where it cannot be sent, what became of a comment stands on its own page: no gateway need have them. */
const notices = [...needed, ...Object.keys(toAnswerers), ...Object.keys(toCommenters)]
const numbered = { ...sentences, ...toCommenters }
/** Providers look for these in what they are given. */
const literalLink = /https?:|www\./i

/** Sentences about a city's templates and gateways; none where everything can be said and sent. */
export function tellingFaults(city: City): string[] {
  const telling = tellingOf(city.telling)
  const own = city.telling?.templates ?? []
  return [
    ...own.flatMap((one) => faultsIn(one, telling)),
    ...doubles(own),
    ...gaps(own),
    ...tooLong(city, telling),
    ...tooLongValues(city, telling),
    ...gatewayFaults(city, telling, needed),
  ]
}

function faultsIn(template: Template, { gateways: [gateway], signature }: Telling): string[] {
  const { notice, way, text, code } = template
  const hasLink = factsIn(text).includes('link') || literalLink.test(text)
  const tooMuch = notice === restricted ? factsIn(text).filter((name) => !facts[name].always) : []
  const needsCode = way === 'sms' && gateway?.needsCode
  const found = [
    ...(notices.includes(notice) ? [] : ['there is no such notice']),
    ...faultsOf(text).map(({ en }) => en),
    ...(Object.hasOwn(numbered, notice) && faultsOf(text).length === 0 && !factsIn(text).includes('number')
      ? ['it names no {number}']
      : []),
    ...(way === 'sms' && text.startsWith(signature) ? ['the signature stands before it already'] : []),
    ...(notice === restricted && literalLink.test(text) ? ['it is of what is confidential, and has a link'] : []),
    ...tooMuch.map((name) => `{${name}} is not said of what is confidential: number, day and where to ask are`),
    ...(hasLink && way !== 'sms' ? ['a link is for messages only'] : []),
    ...(factsIn(text).includes('words') && way !== 'letter' ? ['{words} is for letters only'] : []),
    ...(hasLink && way === 'sms' && template.forbidsLinks ? ['it has a link, and is registered without links'] : []),
    ...(hasLink && way === 'sms' && gateway?.forbidsLinks
      ? [`it has a link, and gateway "${gateway.code}" sends none`]
      : []),
    ...(needsCode && code === undefined
      ? [`gateway "${gateway.code}" sends what is registered with it, and it has no code`]
      : []),
    ...(code !== undefined && hasParts(text)
      ? ['what has a code is sent as it was registered: no part in brackets, but a template for each case']
      : []),
  ]
  return found.map((fault) => `telling: ${nameOf(template)}: ${fault}`)
}

/** Two that would be said of the same facts: only the first ever is. */
function doubles(own: readonly Template[]): string[] {
  const casesOf = (one: Template) => [one.notice, one.way, one.language, ...certainOf(one.text).toSorted()].join(' ')
  return [...Map.groupBy(own, casesOf).values()]
    .filter(({ length }) => length > 1)
    .map(
      ([first, ...others]) =>
        `telling: ${nameOf(first as Template)} stands there ${others.length + 1} times for the same facts`,
    )
}

/** The last of a notice's templates must be sayable whatever is known. */
function gaps(own: readonly Template[]): string[] {
  const byName = Map.groupBy(own, ({ notice, way, language }) => `${notice} ${way} ${language}`)
  return [...byName.values()].flatMap((theirs) => {
    const last = theirs.at(-1)
    return last
      ? uncertainIn(last.text, surelyKnown(last.notice)).map(({ en }) => `telling: ${nameOf(last)}: ${en}`)
      : []
  })
}

/** 最长的字数 — at the longest names of the city's own units, and days that name their year. */
function tooLong(city: City, telling: Telling): string[] {
  const most = telling.gateways[0]?.mostParts ?? usualParts
  const longest = longestIn(city)
  return notices.flatMap((notice) =>
    languages.flatMap((language) =>
      telling.templates(notice, 'sms', language).flatMap((template) => {
        const text = sentenceOf(template.text, { ...longest[language], ask: telling.ask })
        const parts = partsOf(text, telling.signature)
        const { length } = telling.signature + text
        const said = `${length} characters with ${telling.signature} and the longest names of the city, ${parts} messages`
        return parts > most ? [`telling: ${nameOf(template)}: ${said}, where ${most} are the most`] : []
      }),
    ),
  )
}

/** 变量过长 — what a registered text is filled with, at its longest. */
function tooLongValues(city: City, { ask, gateways: [gateway], templates }: Telling): string[] {
  const most = gateway?.mostOfValue
  if (most === undefined) return []
  const longest = longestIn(city)
  const registered = notices.flatMap((notice) =>
    languages.flatMap((language) => templates(notice, 'sms', language).filter(({ code }) => code !== undefined)),
  )
  return registered.flatMap((template) =>
    factsIn(template.text).flatMap((name) => {
      const { length } = { ...longest[template.language], ask }[name] ?? ''
      const said = `{${name}} has up to ${length} characters, and gateway "${gateway?.code}" fills in ${most} at most`
      return length > most ? [`telling: ${nameOf(template)}: ${said}`] : []
    }),
  )
}

function longestIn({ units, rules }: City): Record<Language, Facts> {
  const takeOrders = units.filter(({ kind }) => kind !== 'community').map(({ name }) => name)
  const grounds = regulations[rules]?.rejection.grounds ?? []
  const listed = regulations[rules]?.telling.answers.listed ?? 1
  const longest = (texts: readonly string[]): string => texts.toSorted((a, b) => b.length - a.length)[0] ?? ''
  const of = (language: Language): Facts => ({
    number: '261231-48213077',
    day: dayAloud('2026-12-31', '2026-12-31', language),
    limit: dayAloud('2027-12-31', '2026-12-31', language),
    unit: longest(takeOrders),
    ground: longest(grounds.map(({ text, en }) => (language === 'zh' ? text : en))),
    // People write these; so long they are at most where they are names and numbers.
    body: '劳动人事争议调解仲裁委员会办公室',
    contact: '024-12345678转1234',
    overdue: '9999',
    due: '9999',
    choices: Array.from({ length: listed }, (_, at) => `${at + 1} 261231-48213077`).join('；'),
    link: `https://${'x'.repeat(30)}/l/${'x'.repeat(22)}`,
  })
  return { zh: of('zh'), en: of('en') }
}
