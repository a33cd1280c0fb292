/** 告知文本 — fills a template's facts in; a part in brackets falls away where one is missing. */
import { type FactName, type Facts, facts } from './words.ts'

const isFact = (name: string): name is FactName => Object.hasOwn(facts, name)

/** `{limit}` is a fact, `[, until {limit}]` a part that is said only when its facts are known. */
const optional = /\[([^[\]]*)\]/g
const named = /\{([^{}]*)\}/g

const namesIn = (text: string): string[] => [...text.matchAll(named)].map(([, name = '']) => name)

export const factsIn = (text: string): FactName[] => namesIn(text).filter(isFact)

/** Those without which it says nothing. */
export const certainOf = (text: string): FactName[] => factsIn(text.replace(optional, ''))
export const hasParts = (text: string): boolean => text.search(optional) >= 0

interface Fault {
  en: string
  zh: string
}

/** Why a text cannot be a template; none when it can. */
export function faultsOf(text: string): Fault[] {
  const left = text.replace(optional, (_, part: string) => part).replace(named, '')
  const unknown = namesIn(text).filter((name) => !isFact(name))
  const empty = [...text.matchAll(optional)].filter(([, part = '']) => namesIn(part).length === 0)
  return [
    ...unknown.map((name) => ({ en: `there is no {${name}}`, zh: `没有变量{${name}}。` })),
    ...empty.map(([part]) => ({ en: `${part} names nothing that could be missing`, zh: `${part}中没有变量。` })),
    ...(/[[\]{}]/.test(left) ? [{ en: 'brackets and braces stand in pairs', zh: '括号应成对。' }] : []),
  ]
}

/** What it names outside brackets and is not always known: where there is no other text, something would not be said. */
export const uncertainIn = (text: string, known: readonly FactName[] = []): Fault[] =>
  certainOf(text)
    .filter((name) => !facts[name].always && !known.includes(name))
    .map((name) => ({
      en: `{${name}} is not always known: it stands in brackets, [… {${name}} …]`,
      zh: `{${name}}不一定有值，应写在方括号内。`,
    }))

/** @param text a template without faults */
export function sentenceOf(text: string, known: Facts): string {
  const isKnown = (name: string): boolean => isFact(name) && known[name] !== undefined
  const said = text.replace(optional, (_, part: string) => (namesIn(part).every(isKnown) ? part : ''))
  return said.replace(named, (_, name: string) => (isFact(name) && known[name]) || '')
}
