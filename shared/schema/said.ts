/** 校验说明 — puts both languages of a schema's message into zod's one text. */

const between = ' / '

export const said = (en: string, zh: string): string => `${en}${between}${zh}`

/** @returns undefined for a message that is not ours */
export function apart(message: string): { en: string; zh: string } | undefined {
  const at = message.lastIndexOf(between)
  const zh = at < 0 ? '' : message.slice(at + between.length)
  return /\p{Script=Han}/u.test(zh) ? { en: message.slice(0, at), zh } : undefined
}
