/** 出题 — a question in words, drawn anew each time; no list holds its answers. */
import type { Draw } from '../../record/clock.ts'
import { inWords, numberIn } from './numerals.ts'

export interface Question {
  question: string
  answer: string
}

const words =
  '苹果 香蕉 葡萄 西瓜 石榴 核桃 红枣 白菜 萝卜 土豆 南瓜 茄子 春天 夏天 秋天 冬天 太阳 月亮 星星 白云 大海 长江 高山 草原 铅笔 橡皮 书包 黑板 剪刀 雨伞 手表 茶杯 火车 轮船 飞机 单车 老虎 大象 熊猫 骏马'.split(
    ' ',
  )

const one = <T>(of: readonly T[], draw: Draw): T => of[draw(of.length)] as T

function some(count: number, draw: Draw): string[] {
  const left = [...words]
  return Array.from({ length: count }, () => left.splice(draw(left.length), 1)[0] ?? '')
}

function sum(draw: Draw): Question {
  const [a, b] = [11 + draw(69), 11 + draw(69)]
  const [more, less] = [Math.max(a, b), Math.min(a, b)]
  return draw(2) === 0
    ? {
        question: one(
          [
            `${inWords(a)}加上${inWords(b)}等于多少？`,
            `先有${inWords(a)}本书，又买来${inWords(b)}本，一共有几本？`,
            `${inWords(a)}与${inWords(b)}的和是几？`,
          ],
          draw,
        ),
        answer: String(a + b),
      }
    : {
        question: one(
          [
            `${inWords(more)}减去${inWords(less)}等于多少？`,
            `${inWords(more)}个人走了${inWords(less)}个，还剩几个？`,
            `${inWords(more)}比${inWords(less)}多几？`,
          ],
          draw,
        ),
        answer: String(more - less),
      }
}

function order(draw: Draw): Question {
  const all = some(4 + draw(3), draw)
  const at = draw(all.length - 1)
  const [word = '', next = ''] = [all[at], all[at + 1]]
  const list = all.join('、')
  return one(
    [
      { question: `${list}，其中第${inWords(at + 1)}个词是什么？`, answer: word },
      { question: `${list}，其中倒数第${inWords(all.length - at)}个词是什么？`, answer: word },
      { question: `${list}，紧跟在“${word}”后面的词是什么？`, answer: next },
      { question: `${list}，“${next}”前面的一个词是什么？`, answer: word },
    ],
    draw,
  )
}

function count(draw: Draw): Question {
  const kinds = some(3, draw)
  const all = Array.from({ length: 6 + draw(4) }, () => one(kinds, draw))
  const word = one(all, draw)
  return {
    question: `${all.join('、')}，“${word}”出现了几次？`,
    answer: String(all.filter((other) => other === word).length),
  }
}

function joined(draw: Draw): Question {
  const [first = '', second = ''] = some(2, draw)
  const [a, b] = [draw(2), draw(2)]
  const nth = ['第一个字', '第二个字']
  return {
    question: `把“${first}”的${nth[a]}和“${second}”的${nth[b]}连起来写，是什么？`,
    answer: `${first[a]}${second[b]}`,
  }
}

export const drawQuestion = (draw: Draw): Question => one([sum, order, count, joined], draw)(draw)

/** As it is compared: digits for numbers in words; no spaces, quotes or full stops. */
export function plainAnswer(written: string): string {
  const plain = written
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toLowerCase()
  const number = numberIn(plain.replace(/[本个次]$/, ''))
  return number === undefined ? plain : String(number)
}
