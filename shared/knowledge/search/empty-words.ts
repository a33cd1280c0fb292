/** 虚字 — characters that say little of the matter: who, whether, how many, particles. */

const pronouns = '我你您他她它们咱俺谁自己人家这那哪啥什怎咋么样儿'
const particles = '的地得了着过吗呢吧啊呀嘛啦哦呗'
const adverbs = '不没未别就都也还又再才只很太最挺更总真全刚已正老是'
const verbs = '能会可以要想该得行让叫把被给跟和与同及或在到从对往向为去来有说看弄整做找'
const numbers = '一二两俩三仨四五六七八九十百千万几多少半零个些点次回趟'
const times = '今明昨天年月日时候前后上下里外中'

const characters = new Set(pronouns + particles + adverbs + verbs + numbers + times)

/** Whether it consists of such characters alone: 我, 怎么, 能不. */
export const isEmpty = (term: string): boolean => [...term].every((character) => characters.has(character))
