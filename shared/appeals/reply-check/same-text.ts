/** 雷同答复 — the text of an earlier reply to another matter; quoted statutes do not count (第二十条). */
import { bigramsOf, shareOf } from '../ticket/bigrams.ts'
import type { Checked, Earlier } from './checked.ts'
import type { Found } from './findings.ts'
import { cite, whole } from './texts.ts'

/** 平台规则 — so much of both texts is the same; so much of two appeals makes them one matter; below so many signs nothing is said. */
const rule = { sameFrom: 0.8, sameAppealFrom: 0.6, leastSigns: 24, signsCompared: 4 }

/** 查找 — the newest orders of the unit that are looked through; from which likeness of sketches, and how many, are read in full. */
export const repeats = { rows: 100, readFrom: 0.6, inFull: 3 }

/** 引文 — statutes that are quoted: 《…》第…条规定“…”, whatever stands in quotation marks behind a title. */
const quoted =
  /《[^《》]*》[^，。；：:“”「」"]{0,40}[，,：:]?(?:“[^“”]*”|「[^「」]*」|"[^"]*")|《[^《》]*》[^，。；“”]{0,40}规定[，,：:][^。]*。|(?:根据|依据|按照|依照)《[^《》]*》[^，。；]*[，。；]|“[^“”]{30,}”/g
/** 日期 — a text with another day in it is the same text; so is one with other figures. */
export const dates =
  /(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:当天|当日)?|(?:本|上|下)?(?:周|星期)[一二三四五六日天](?:[上下]午|傍晚|晚)?|次日|当[天日晚]|[一二两三四五\d]+天后|第[一二三四五六]天|(?:您|市民|诉求人|来电人|反映人|投诉人|举报人)[^，。]{0,14}(?:表示|认可|同意|满意|没有|无)[^，。]*/g
/** 客套 — said to everybody. */
const courtesy =
  /您好[！，。,]?|感谢您?[^。！]*[。！]?|谢谢[^。！]*[。！]?|如(?:有|您|仍|再)[^。]*(?:联系|拨打|反映|来电|咨询)[^。]*。?|(?:敬请|请您?)(?:谅解|理解|放心|知悉)[。！]?|祝您?[^。！]*[。！]?|给您(?:带来|造成)[^。]*。|(?:您|市民)?(?:您|市民)反映的[^，。]{0,40}(?:收悉|知悉)[，。]?/g

export function sameText({ appeal, reply, earlier = [] }: Pick<Checked, 'appeal' | 'reply' | 'earlier'>): Found[] {
  const ours = essence(reply.answer)
  if (ours.length < rule.leastSigns) return []
  const asked = bigramsOf(appeal.text)
  const copied = earlier.find(
    (one) => isCopied(ours, one) && shareOf(asked, bigramsOf(one.appeal)) < rule.sameAppealFrom,
  )
  if (!copied) return []
  return [
    {
      code: 'same-text',
      cites: [cite(whole(reply.answer, 'answer')), { ...cite(whole(copied.answer, 'earlier')), ticket: copied.ticket }],
    },
  ]
}

function isCopied(ours: string, { answer }: Earlier): boolean {
  const theirs = essence(answer)
  if (theirs.length < rule.leastSigns) return false
  return shareOf(grams(ours, rule.signsCompared), grams(theirs, rule.signsCompared)) >= rule.sameFrom
}

/** What is left of a reply without quotations and courtesy: letters and figures alone. */
export const essence = (text: string): string =>
  [quoted, courtesy, dates]
    .reduce((left, words) => left.replaceAll(words, ''), text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]|[〇零一二三四五六七八九十百千万两]/gu, '')

function grams(text: string, size: number): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + size <= text.length; i++) found.add(text.slice(i, i + size))
  return found
}
