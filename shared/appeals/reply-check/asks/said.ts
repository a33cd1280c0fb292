/** 实质的话 — the sentences of a reply that may answer something. */

import { deed } from '../contradictions/undone.ts'

/** 转述 — what the reply says again of the appeal answers nothing. */
const restated =
  /(?:您|市民|诉求人|来电人|反映人|投诉人|举报人|群众)(?:好)?[^，。；]{0,4}(?:反映|提出|投诉|咨询|举报|所提|来电|要求|请求|希望)的?[^。；]{0,80}?(?:等?(?:问题|事项|诉求|情况|一事|事宜|请求|要求))(?=收悉|已收悉|，|。|已|我)/g
/** 客套、征求意见 — said in every reply, of no ask. */
const courtesy =
  /^(?:您好|你好|欢迎|以上|如再|感谢|谢谢|如(?:有|您|对|仍)[^。]*(?:拨打|联系|反映|致电)|后续问题|给您[^。]*(?:不便|谅解)|对此[^。]*歉|敬请|祝您?|请您?(?:谅解|理解|放心|知悉))|(?:收悉|知悉|已收到|答复如下|解答如下|情况如下|已办理|已处理|专人办理|高度重视|进行了核查|已转我单位研究)[：:]?$|(?:您|诉求人|来电人|反映人|投诉人|举报人|市民)[^，。]{0,12}(?:表示|[无没]有?异议|[无没]有?(?:其他)?意见|没有提出|满意|认可|同意办结|知悉|清楚|明白)|征求[^，。]{0,6}意见|听取[^，。]{0,8}意见|(?:电话|上门|当面)[^，。]{0,8}(?:沟通|回访|告知|说明)|沟通(?:情况)?$/

/** 泛泛之言 — what is so in general: what people should do, what matters, what is striven for. */
const general =
  /应(?:当|该)?(?!急|聘|用|届)|需要|必须|须|倡导|提倡|鼓励|呼吁|欢迎|不断|持续|进一步|共同|努力|力求|旨在|重要|方便(?:了)?群众|减少了?群众|政策$|(?:是|为)[^，]{0,16}(?:基础|保障|力量|关键|前提|责任|义务|根本)|可(?:以)?(?:按|依)[^，]{0,6}(?:规定|政策)|按[^，]{0,8}规定/
/** 具体之事 — done, found, decided, dated, counted, or refused. */
const particular =
  /已|了(?!解)|将|正在|不|未|没|无(?!障碍)|暂|\d|[一二两三四五六七八九十百千万]+(?:个|户|处|台|次|米|元|吨|盏|名|人|件|年|月|日|天|家|车|项|条|份|栋|层|棵|块|只|平|组|小时|工作日)|同意|责令|查明|属实|系|由|本件|您|该|列入|纳入|完成|完毕|到位|当[天日晚]|次日|月底|年底/

/** Said of nothing in particular, it is an answer to no request that something be done. */
export const isGeneral = (sentence: string): boolean => general.test(sentence) && !particular.test(sentence)

/** 已更换 — done to a thing, and not said to somebody. */
const done = /(?:已|完毕|完成|到位)/
const contact = /拨打|接通|接听|通话|回访|联系|短信|微信|上门|当面|电话|反馈|知悉|您/

/** The parts of a sentence; of one that is courtesy only what was done besides: 灯已更换，已与您沟通. */
const substantial = (sentence: string): string[] =>
  sentence.split(/[；;]+/).flatMap((one) => {
    const words = one.trim()
    if (words === '') return []
    if (!courtesy.test(words)) return [words]
    const besides = words
      .split(/[，,]/)
      .filter((clause) => done.test(clause) && deed.test(clause) && !contact.test(clause))
    return besides.length > 0 ? [besides.join('，')] : []
  })

/** 您好、现答复如下 — before what is told. */
const greeting =
  /[您你]好[，。！,!]?|(?:现)?(?:将|就)?(?:有关|办理|具体|相关)*(?:情况|结果)?(?:答复|解答|回复|说明|汇报|反馈|情况)如下[：:，]|情况是[：:]/g

export interface Told {
  /** 经过 — what was looked into: the first sentence that is no answer of a list */
  acts: string[]
  /** each may be the answer to one request */
  answers: string[]
}

/** What a reply says, without what it says again of the appeal, and without courtesy. */
export function toldIn(text: string): Told {
  const sentences = text
    .replaceAll(greeting, '')
    .replaceAll(restated, '')
    .split(/[。！？!?\n]+/)
  const all = sentences.map(substantial).filter((parts) => parts.length > 0)
  const [first = [], ...others] = all
  // Where nothing stands behind it, or it is the first of a list, it is no account but an answer.
  const isAnswer = others.length === 0 || numbered.test(first[0] ?? '')
  return isAnswer ? { acts: [], answers: all.flat() } : { acts: first, answers: others.flat() }
}

/** 一、一是、1. */
const numbered =
  /^(?:[一二三四五六七八九][、是]|第[一二三四五六七八九][，、：:]|[（(][一二三四五六七八九\d][）)]|\d[.、．)）](?!\d))/
