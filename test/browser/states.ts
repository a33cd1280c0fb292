/** 页面的各种状态 — every page there is, with long and short contents. */
import type { OwnMatter } from '../../shared/appeals/own-matter.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import { problemPage } from '../../shared/pages/frame.ts'
import { at } from '../../shared/pages/html/address.ts'
import {
  closed,
  goneLink,
  matterPage,
  onceMore,
  onlyNumber,
  question,
  type Shown,
} from '../../shared/pages/link/views.ts'
import { call, wait, wrong } from '../../shared/pages/link/words.ts'

const { levels } = liaoningDraft2021.rating
const long = '经现场核查，该小区供热主管网因老化渗漏，供热单位已更换阀门两处、管道三十米。'.repeat(40)

const matter: OwnMatter = {
  number: '261009-48213077',
  identity: 'web#1',
  codes: 0,
  isForgotten: false,
  isHidden: false,
  isRestricted: false,
  title: '家中室温不达标，供热单位多次上门未解决，请尽快派人检修并减免热费',
  state: { zh: '已办结', en: 'closed' },
  unit: '沈阳市和平区住房和城乡建设局供热管理办公室',
  limit: '2026-10-27',
  happened: [
    { day: '2026-10-09', zh: '登记', en: 'registered' },
    { day: '2026-10-10', zh: '受理', en: 'accepted' },
    { day: '2026-10-12', zh: '办结', en: 'closed' },
  ],
  answers: [{ day: '2026-10-12', zh: '答复', en: 'Reply', text: long }],
  asked: undefined,
  takes: 'addFacts',
  mayRate: { zh: '办理结果', en: 'the result of the matter' },
  levels,
  rated: undefined,
  log: [],
}

/** The longest there may be: of what is asked, of answers, of names; and worked again and again. */
export const longMatter = (text: (length: number) => string): OwnMatter => ({
  ...matter,
  title: text(200),
  unit: text(100),
  happened: Array.from({ length: 60 }, () => ({ day: '2026-10-09', zh: `转交${text(100)}办理`, en: 'worked again' })),
  answers: [{ day: '2026-10-12', zh: '请向专门机构反映', en: 'For another body', text: text(4200) }],
  asked: { ask: text(4000), until: '2026-10-20' },
  takes: 'supplySupplement',
})

const shown = (purpose: Shown['link']['purpose'], more: Partial<Shown> = {}): string =>
  matterPage({ link: { purpose }, matter, given: [], left: 5, proof: 'p', once: 'o', ask: '12345', ...more })

export const states: Readonly<Record<string, string>> = {
  question: question('progress'),
  'question again': question('rate', wrong(3), { text: '楼上也不热', give: 'yes' }),
  gone: goneLink('12345'),
  waiting: closed(wait(12), '12345'),
  closed: closed(wait(undefined), '12345'),
  'only the number': onlyNumber(matter, '12345'),
  progress: shown('progress', {
    matter: { ...matter, asked: { ask: '请补充门牌号和联系时间。', until: '2026-10-20' } },
  }),
  rating: shown('rate'),
  rated: shown('rate', {
    given: [{ day: '2026-10-13', level: 2, text: '修了三次才修好' }],
    note: { zh: '已收到，谢谢。', en: 'Received, thank you.' },
  }),
  'nothing to rate': shown('rate', { matter: { ...matter, mayRate: undefined } }),
  facts: shown('supplement', { bad: { zh: '还没有填写。', en: 'Nothing was filled in.' } }),
  'facts no more': shown('supplement', { matter: { ...matter, takes: undefined } }),
  'once more': onceMore('supplement', { text: '楼上也不热', give: 'yes' }, 'p'),
  'facts given': shown('supplement', { left: 0, given: [{ day: '2026-10-13', text: long }] }),
  problem: problemPage(
    { ...call('12345'), request: '8a4f8c4e-9a55-4f3e-8f1b-1f6c1b6a3a3f' },
    { home: at`/`, name: '接诉', ask: '12345' },
  ).text(''),
}
