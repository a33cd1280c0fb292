/** 突发事项识别 — words by which a text tells of a danger that goes on (第十八条). */
import type { EmergencyKind } from '../city/city.ts'

/** 险情 — what is happening, by kind; alone it is enough only where nothing says it is a question or long over. */
const dangers: Record<EmergencyKind, readonly RegExp[]> = {
  accident: [
    /(煤气|燃气|天然气|液化气)[^，。！]{0,6}(罐|管)?[^，。！]{0,4}(炸|爆|漏气|喷)|(挖断|碰断)[^。！]{0,8}(燃气|煤气|天然气|黄色管|管线)|(燃气|煤气|天然气)[^，。！]{0,4}(挖断|碰断)|很浓的煤气味|煤气味[^。！]{0,14}(关不上|楼道里都是)/,
    /着火了|起火|火灾现场|爆炸|一声巨响|冒黑烟|浓烟/,
    /(塔吊|脚手架|吊车|墙|楼|房子|架子)[^，。！]{0,3}(倒了|垮了|塌了|砸)|路面[^，。！]{0,4}塌了/,
    /困住|被压在|压着人|掉进[^，。！]{0,6}(井|坑|洞)|掉下去了|急坠|掉了[一两二三]层/,
    /(高压线|电线)[^，。！]{0,4}(断了|掉)|冒火花/,
    /(液体|罐子|氨气|氯气|化工)[^。！]{0,14}(漏|冒白烟|白雾|呛)|气体喷出|刺鼻的白雾|黄色的烟/,
    /(撞进|撞倒|撞)[^。！]{0,16}(流血|躺在地上|人群)|烧伤|埋了好几个/,
  ],
  'natural-disaster': [
    /漫过堤|决口|冒浑水|(河堤|堤坝|堤脚|大坝|水库)[^。！]{0,12}(渗水|裂缝|冒|管涌|溃)|洪水围|水到胸口|往村里灌|已经进水/,
    /泥石流|滚石头|滑坡|山火|龙卷风|地震|房子要倒/,
    /被水冲走|桥冲断|淹在里面|冰窟窿|冰裂了/,
    /(大风|雷|大雪|暴雨)[^。！]{0,14}(砸伤|压塌|掀下来|塌了|冲断|冲走)/,
  ],
  'public-health': [
    /(食物|集体|一氧化碳|煤气|农药)中毒|中毒送医院|口吐白沫|不明原因肺炎|鼠疫|霍乱|禽流感|传染病[^。！]{0,4}(暴发|爆发)/,
    /([二三四五六七八九十几多][十多几]?|好几|好多|几)[^，。！]{0,4}(个|名|家)?[^，。！]{0,6}(孩子|学生|老人|工人|人|病人)[^。！]{0,14}(一起吐|呕吐|上吐下泻|拉肚子|高烧|昏迷|喘不上气|倒下|嘴唇发紫)/,
    /(河里|水里|井)[^。！]{0,6}(倒了一车|农药)|疯狗咬伤|鱼全翻白/,
  ],
  'public-security': [
    /(拿|持|手里)[^，。！]{0,6}(刀|斧|枪|匕首|铁棍|棍棒)|砍人|持枪|炸弹|劫持|绑架|硬塞进车/,
    /(要|想|往下|说)[^，。！]{0,6}(跳下来|跳楼|自杀|往下跳)|往下跳|遗书/,
    /要杀了|被人关在屋|放火烧|泼汽油|往人群里撞|被陌生人抱走/,
  ],
}

/** 正在发生 — that it goes on, or that somebody is hurt, makes the danger sure. */
const now =
  /救命|快派|马上来|赶紧|立刻|立即|【紧急】|正在|还没出来|出不去|下不来|叫不醒|快不行|里面(还)?有人|有人(没|被|在|倒|受伤)|流血|受伤|送医院|昏迷|喘不上气|撤离|转移|救援|失联|越来越大/

/** 不是险情 — a question, a fear, something long over: then it takes danger and that it goes on. */
const otherwise =
  /咨询|请问|想问|询问|怎么(办|赔|算|申请)|能不能(赔|报|申请)|隐患|怕(?!是)|万一|演练|建议|补助|补贴|赔偿|理赔|去年|前年|上个?月|上周|前几天|标准|规定|政策|培训|考试|检验|年检|预防|鉴定/

export interface EmergencyFound {
  kind: EmergencyKind
  /** as the text says it */
  words: string[]
}

/** @returns undefined where nothing in it says so; it proposes, a person declares */
export function emergencyIn(...texts: string[]): EmergencyFound | undefined {
  const text = texts.join('。')
  const found = Object.entries(dangers).flatMap(([kind, patterns]) => {
    const words = patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
    return words.length > 0 ? [{ kind: kind as EmergencyKind, words }] : []
  })
  const [most] = found.toSorted((a, b) => b.words.length - a.words.length)
  if (!most) return undefined
  return otherwise.test(text) && !now.test(text) ? undefined : most
}
