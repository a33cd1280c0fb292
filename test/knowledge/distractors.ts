/** 干扰条目 — near-topic articles that answer nothing asked: area × category × aspect. */
import { sampleArticles } from '../../infra/cities/shenyang/knowledge/index.ts'

interface Place {
  code: string
  name: string
}
interface Matter extends Place {
  parent?: string | undefined
}
export interface Distractor {
  id: string
  title: string
  question: string
  answer: string
  area: string
  category: string
}

/** What an article may be about besides the question that somebody has: heading, and its sentence. */
const aspects: readonly (readonly [heading: string, sentence: string])[] = [
  ['受理单位和联系电话', '{area}{matter}事项由辖区主管部门受理，联系电话024-0000 0000，请说明地址、姓名和具体情况'],
  ['办理时限', '{area}受理{matter}事项后，一般在00个工作日内答复，情况复杂的经批准可以延长'],
  ['所需材料', '办理{area}{matter}事项，需提交申请表、身份证明和相关凭证的原件及复印件'],
  ['收费依据', '{area}{matter}有关收费按照公示的目录执行，未列入目录的一律不得收取'],
  ['政策解读会', '{area}将组织{matter}政策解读会，邀请业务骨干现场讲解，居民可以到社区报名'],
  ['年度工作总结', '{area}对全年{matter}工作进行了总结，查找不足，提出下一步的改进措施'],
  ['专项整治行动', '{area}开展{matter}专项整治，集中排查问题线索，建立台账，逐项销号'],
  ['满意度调查', '{area}就{matter}工作委托第三方开展满意度调查，抽样访问居民00户'],
  ['服务承诺公示', '{area}公示{matter}服务承诺，主动接受群众和媒体监督，做到件件有着落'],
  ['信息公开目录', '{area}{matter}信息公开目录已经更新，可在政府网站对应栏目查阅'],
  ['人员培训通知', '{area}举办{matter}业务培训班，各街道经办人员应当按时参加并通过考核'],
  ['值班安排', '节假日期间{area}{matter}岗位实行轮流值班，确保电话畅通、人员在岗'],
  ['窗口调整公告', '{area}{matter}业务窗口因装修临时搬迁，请群众相互转告，留意指示牌'],
  ['招聘启事', '{area}面向社会公开招聘{matter}岗位辅助人员若干名，择优录用'],
  ['采购公告', '{area}{matter}服务项目公开采购，欢迎合格的供应商下载文件并参加'],
  ['统计数据', '本季度{area}{matter}类来电共00件，按期办结00件，同比有所下降'],
  ['典型案例', '{area}发布{matter}典型案例，提醒居民注意防范类似问题，依法维护权益'],
  ['志愿服务', '{area}招募{matter}志愿者，协助开展宣传、引导和走访，服务时长计入档案'],
  ['座谈会纪要', '{area}召开{matter}座谈会，听取居民代表、企业代表的意见建议并逐条研究'],
  ['考核办法', '{area}制定{matter}工作考核办法，按月通报，结果与评先评优挂钩'],
  ['应急预案演练', '{area}组织{matter}应急演练，检验各单位协同处置能力，完善工作流程'],
  ['联席会议制度', '{area}建立{matter}联席会议制度，由牵头单位定期召集成员单位会商'],
  ['宣传月活动', '{area}启动{matter}宣传月，通过展板、讲座、短视频等多种形式普及知识'],
  ['征求意见稿', '{area}就{matter}管理细则公开征求意见，公众可以通过信函或邮箱反馈'],
  ['监督检查结果', '{area}公布{matter}监督检查结果，对发现的问题下达通知书，要求限期整改'],
  ['历史沿革', '{area}{matter}工作机构几经调整，现由主管部门统一管理，职责逐步理顺'],
  ['示范点建设', '{area}推进{matter}示范点建设，总结经验后在全区推广，形成长效机制'],
  ['网格走访', '{area}网格员入户走访时一并了解{matter}情况，收集居民需求，及时上报'],
  ['资金预算', '{area}{matter}年度预算已经批复，资金使用情况将按规定公开并接受审计'],
  ['表扬通报', '{area}对{matter}工作表现突出的集体和个人予以通报表扬，号召向其学习'],
  ['系统升级通知', '{area}{matter}信息系统将于夜间升级，期间暂停查询，次日恢复正常'],
]

const fillers: readonly string[] = [
  '具体事宜以主管部门解释为准',
  '如有疑问可在工作时间咨询社区工作人员',
  '各有关单位要提高认识，压实责任，抓好落实',
  '居民可以通过手机、电话或者现场等方式了解',
  '请相关单位按照分工做好衔接，不得推诿',
  '对不按规定执行的，将依法依规处理',
  '工作中遇到的困难应当及时向上级报告',
  '后续进展将通过公众号、公告栏陆续发布',
  '欢迎广大市民提出宝贵意见，共同参与',
  '有关安排如有变化，将提前另行通知',
]

/** Another form of the question, as an editor adds them to every article. */
const forms: readonly string[] = [
  '{area}{matter}的{heading}在哪看',
  '哪里能查到{area}{matter}{heading}',
  '{matter}{heading}找谁问',
  '想了解{area}的{matter}{heading}',
]

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length > 1)
    .map((one) => one.segment)

/** Words of the titles of the category's articles, so that a distractor speaks of the same things. */
function wordsByCategory(): Map<string, string[]> {
  const words = new Map<string, Set<string>>()
  for (const { versions } of sampleArticles)
    for (const { title, categories } of versions)
      for (const category of categories) {
        const all = words.get(category) ?? new Set()
        for (const word of wordsOf(title)) all.add(word)
        words.set(category, all)
      }
  return new Map([...words].map(([category, all]) => [category, [...all]]))
}

const at = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

/** @returns the first `count` of areas × leaf categories × aspects, always the same, about 136 characters each */
export function distractors(
  { areas, categories }: { areas: readonly Place[]; categories: readonly Matter[] },
  count: number,
): Distractor[] {
  const words = wordsByCategory()
  const fields = new Map(categories.map(({ code, name }) => [code, name]))
  const leaves = categories.filter(({ parent }) => parent !== undefined)
  const all: Distractor[] = []
  for (const [a, [heading, sentence]] of aspects.entries())
    for (const [l, leaf] of leaves.entries())
      for (const [p, area] of areas.entries()) {
        if (all.length === count) return all
        const n = a * 7919 + l * 104_729 + p * 1_299_709
        const own = words.get(leaf.code) ?? [leaf.name]
        const spoken = [0, 1, 2, 3].map((step) => at(own, n + step * 3)).join('、')
        const field = fields.get(leaf.parent ?? '') ?? ''
        const said = (text: string) =>
          text.replace('{area}', area.name).replace('{matter}', leaf.name).replace('{heading}', heading)
        const rest = [n, n + 3].map((step) => at(fillers, step)).join('。')
        all.push({
          id: `near-${a}-${l}-${p}`,
          title: `${area.name}${leaf.name}：${heading}`,
          question: said(at(forms, n)),
          answer: `${said(sentence)}。本条属于${field}类，涉及${spoken}等内容。${rest}。`,
          area: area.code,
          category: leaf.code,
        })
      }
  return all
}
