/** 句中引用 — fills in where a sentence names a provision, by the regulation it is said under. */
import { capital, inEnglish, itemOf } from './citation.ts'
import type { Provisions } from './provisions.ts'

export type Language = 'zh' | 'en'

/** `{§closing}` is where it stands, 第二十五条 or article 25; `{#closing.withdrawal}` the number of its item there, 3. */
export function cited(template: string, rules: { provisions: Provisions }, language: Language): string {
  const provisions: Readonly<Record<string, string | undefined>> = rules.provisions
  const filled = template.replaceAll(/\{([§#])([\w.-]+)\}/g, (_, sign: string, provision: string) => {
    const citation = provisions[provision] ?? ''
    if (sign === '#') return String(itemOf(citation) ?? '')
    return language === 'zh' ? citation : inEnglish(citation)
  })
  return language === 'zh' ? filled : capital(filled)
}
