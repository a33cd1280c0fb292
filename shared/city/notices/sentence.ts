/** 告知文本 — fills a template's facts in; a part in brackets falls away where one is missing. */
import { type FactName, type Facts, facts } from './words.ts'

const isFact = (name: string): name is FactName => Object.hasOwn(facts, name)

/** `{limit}` is a fact, `[, until {limit}]` a part that is said only when its facts are known. */
const optional = /\[([^[\]]*)\]/g
const named = /\{([^{}]*)\}/g

export const factsIn = (text: string): string[] => [...text.matchAll(named)].map(([, name = '']) => name)

/** Why a text cannot be a template; none when it can. */
export function faultsOf(text: string): { en: string; zh: string }[] {
  const outside = text.replace(optional, '')
  const left = text.replace(optional, (_, part: string) => part).replace(named, '')
  const unknown = factsIn(text).filter((name) => !isFact(name))
  const uncertain = factsIn(outside).filter((name) => isFact(name) && !facts[name].always)
  const empty = [...text.matchAll(optional)].filter(([, part = '']) => factsIn(part).length === 0)
  return [
    ...unknown.map((name) => ({ en: `there is no {${name}}`, zh: `没有变量{${name}}。` })),
    ...uncertain.map((name) => ({
      en: `{${name}} is not always known: it stands in brackets, [… {${name}} …]`,
      zh: `{${name}}不一定有值，应写在方括号内。`,
    })),
    ...empty.map(([part]) => ({ en: `${part} names nothing that could be missing`, zh: `${part}中没有变量。` })),
    ...(/[[\]{}]/.test(left) ? [{ en: 'brackets and braces stand in pairs', zh: '括号应成对。' }] : []),
  ]
}

/** @param text a template without faults */
export function sentenceOf(text: string, known: Facts): string {
  const isKnown = (name: string): boolean => isFact(name) && known[name] !== undefined
  const said = text.replace(optional, (_, part: string) => (factsIn(part).every(isKnown) ? part : ''))
  return said.replace(named, (_, name: string) => (isFact(name) && known[name]) || '')
}
