/** 写成的样本 — reads honest appeals and replies from the short form they are written in. */
import type { Ask, Field, Ground, Pair, Type } from '../shape.ts'

const heading = /^# (\w+) ([a-z-]+) (?:-|(\d)\/([a-z-]+)) (\S+)$/

/**
 * Blocks with an empty line between: `#` type, category, ground (or `-`) and title, then 诉 the appeal,
 * 办 what was done, 问 topic｜want(/question)｜answer｜something beside it (已 where 办 meets it too), 拒 number(｜other want)｜refusal, 反 a contrary sentence, 策 a policy.
 * @throws when a block is not written so
 */
export const written = (field: Field, text: string): Pair[] =>
  text
    .trim()
    .split(/\n\n+/)
    .map((block) => pairOf(field, block.split('\n')))

function pairOf(field: Field, [first = '', ...lines]: string[]): Pair {
  const [, type, category, ground, alternative, title] = heading.exec(first) ?? []
  if (!type || !category || !title) throw new Error(`not a heading: ${first}`)
  const all = (mark: string) => lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2))
  const one = (mark: string): string => {
    const [found, ...more] = all(mark)
    if (found === undefined || more.length > 0) throw new Error(`not one ${mark}: ${first}`)
    return found
  }
  const [refusal] = all('拒')
  const [contrary] = all('反')
  const [policy] = all('策')
  return {
    field,
    type: type as Type,
    category,
    title,
    ...(ground && alternative ? { ground: { ground: Number(ground), alternative } satisfies Ground } : {}),
    about: one('诉'),
    acts: one('办'),
    asks: lines
      .filter((line) => /^[问已] /.test(line))
      .map((line, n) => askOf(line, first, n === 0 && type !== 'consultation')),
    ...(refusal ? { refusal: refusalOf(refusal) } : {}),
    ...(contrary ? { contrary } : {}),
    ...(policy ? { policy } : {}),
  }
}

/** The first thing asked for is mostly what 办 tells of; who only asks a question is not helped by it. */
function askOf(line: string, first: string, isFirst: boolean): Ask {
  const [topic, wants, answer, beside, ...more] = line.slice(2).split('｜')
  if (!topic || !wants || !answer || !beside || more.length > 0) throw new Error(`not an ask: ${first} ${line}`)
  const [want = wants, question] = wants.split('/')
  return {
    topic,
    want,
    ...(question ? { question } : {}),
    answer,
    beside,
    metElsewhere: isFirst || line.startsWith('已'),
  }
}

function refusalOf(line: string): NonNullable<Pair['refusal']> {
  const [number, ...words] = line.split('｜')
  const text = words.pop()
  const [want] = words
  if (!number || !text || words.length > 1) throw new Error(`not a refusal: ${line}`)
  return { of: Number(number) - 1, ...(want ? { want } : {}), text }
}
