/** 公众网页的各种状态 — of every page of citizens each state that somebody may meet. */
import type { Page } from 'playwright-core'
import type { citizenRoutes } from '../../../shared/pages/citizen/routes.ts'
import type { City } from '../../stack/city.ts'
import { answer, brought, checked, fill, press, signIn } from './by-hand.ts'
import { type Stage, stages, type World } from './world.ts'

export interface Scene {
  page: Page
  city: City
  world(): World
}
export interface State {
  says: string
  /** in a city where nothing is yet, where all is at work, or a month and more later */
  when: 'first' | 'at work' | 'later'
  /** what stands on it */
  shows: RegExp
  show(scene: Scene): Promise<unknown>
}

/** A page that is opened by its address alone. */
const opens = (path: string, shows: RegExp, says = 'as it is', when: State['when'] = 'at work'): State => ({
  ...{ says, when, shows },
  show: ({ page }) => page.goto(path),
})
const ofDraft = (below: string, shows: RegExp, says: string, when: State['when'] = 'at work'): State => ({
  ...{ says, when, shows },
  show: ({ page, world }) => page.goto(`/drafts/${world().draft}${below}`),
})

const shownAt: Readonly<Record<Stage, RegExp>> = {
  registered: /待初核.*今天是第\d+天，共\d+天/s,
  asked: /请您补充.*请补充门牌号和联系时间/s,
  rejected: /不予受理.*已进入诉讼程序/s,
  dispatched: /办理中.*主办单位/s,
  extended: /延期至.*延期：/s,
  interim: /阶段性答复.*已安排检修/s,
  replied: /答复.*已安排检修/s,
  closed: /已办结.*电梯已恢复运行.*评价/s,
  rated: /已办结.*电梯已恢复运行/s,
  withdrawn: /撤回/,
}

const comment: Readonly<Record<string, string>> = {
  ...{ title: '供热期', opinion: '建议延长。', name: '欧阳', idNumber: '110101199003070070' },
  ...{ phone: '13955512345', email: 'o@example.com' },
}
async function commenting({ page, world }: Scene, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`/drafts/${world().draft}/comment`)
  await fill(page, { ...comment, ...more })
  await page.locator('[name=occupation]').selectOption('教师')
}
async function ownComment({ page }: Scene, written: { comment: string; code: string }): Promise<void> {
  await page.goto('/my/comment')
  await fill(page, written)
  await press(page, '查询')
}

async function toFiles({ page, world }: Scene): Promise<void> {
  await signIn(page, world().at.dispatched)
  await page.goto('/my/files')
}

const nobody = { number: '260608-48213077', code: '12345678' }

export const citizenStates: { readonly [Page in keyof typeof citizenRoutes]: readonly [State, ...State[]] } = {
  citizenHome: [opens('/', /提出诉求.*查询进展.*公开数字/s)],
  openAppeal: [opens('/appeal', /诉求类型.*诉求内容.*电话/s, 'an empty form')],
  sendAppeal: [
    {
      ...{ says: 'refused: a type of no kind, a telephone that is none', when: 'at work', shows: /请更正|下列各项/ },
      async show({ page }) {
        await page.goto('/appeal')
        // Without the browser's own checks, as an older one sends it.
        await page.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''))
        await press(page, '下一步')
      },
    },
    {
      ...{ says: 'checked before it is sent', when: 'at work', shows: /请核对.*门前三盏路灯.*之后会怎样/s },
      show: ({ page }) => checked(page),
    },
    {
      ...{ says: 'answered wrong', when: 'at work', shows: /验证题答得不对/ },
      async show({ page }) {
        await checked(page)
        await page.locator('#answer').fill('不知道')
        await press(page, '提交')
      },
    },
    {
      ...{ says: 'taken back to be changed', when: 'at work', shows: /提出诉求.*下一步/s },
      async show({ page }) {
        await checked(page)
        await press(page, '修改')
      },
    },
    {
      ...{ says: 'number and code', when: 'at work', shows: /已登记.*\d{6}-\d{8}.*\d{4} \d{4}.*24时前审核/s },
      show: ({ page }) => brought(page),
    },
    {
      ...{ says: 'of a browser that keeps no cookies', when: 'at work', shows: /请再提交一次/ },
      async show({ page }) {
        await page.goto('/appeal')
        await page.context().clearCookies()
        await page.locator('[name=ticketType]').first().check()
        await fill(page, { title: '路灯', text: '不亮', 'appellant.name': '钱', 'appellant.phone': '13900000001' })
        await press(page, '下一步')
      },
    },
  ],
  openOwn: [
    opens('/my', /编号.*查询码/s, 'asks for number and code'),
    ...stages.map(
      (stage): State => ({
        ...{ says: stage, when: 'at work', shows: shownAt[stage] },
        show: ({ page, world }) => signIn(page, world().at[stage]),
      }),
    ),
    {
      ...{ says: 'of a report, which tells no unit', when: 'at work', shows: /诉求件\d{6}-\d{8}/ },
      async show({ page }) {
        // Whoever has just brought it is shown it without its code.
        await brought(page, { 'appellant.name': '无名' }, 'report')
        await page.goto('/my')
      },
    },
  ],
  signInToOwn: [
    {
      ...{ says: 'a wrong code', when: 'at work', shows: /编号或者查询码不正确/ },
      show: ({ page, world }) => signIn(page, { ...world().at.registered, code: '00000000' }),
    },
    {
      ...{ says: 'an unknown number', when: 'at work', shows: /编号或者查询码不正确/ },
      show: ({ page }) => signIn(page, nobody),
    },
    {
      ...{ says: 'too many wrong codes', when: 'later', shows: /输错次数过多，请约\d+分钟后再试/ },
      async show({ page, world }) {
        for (let tries = 0; tries < 6; tries++) await signIn(page, { ...world().at.withdrawn, code: `0000000${tries}` })
      },
    },
  ],
  signOutOfOwn: [
    {
      ...{ says: 'leads home', when: 'at work', shows: /您有诉求，我们办理/ },
      async show({ page, world }) {
        await signIn(page, world().at.registered)
        await page.locator('header button').filter({ hasText: '退出' }).click()
      },
    },
  ],
  actOnOwn: [
    {
      ...{ says: 'received', when: 'at work', shows: /已收到，谢谢/ },
      async show({ page, world }) {
        await signIn(page, world().at.dispatched)
        await page.locator('#addFacts-f-text').fill('又有一部停了。')
        await press(page, '补充情况')
      },
    },
    {
      ...{ says: 'refused', when: 'at work', shows: /必填/ },
      async show({ page, world }) {
        await signIn(page, world().at.dispatched)
        await page.locator('#addFacts-f-text').fill(' ')
        await press(page, '补充情况')
      },
    },
    {
      ...{ says: 'of a visit that has ended', when: 'at work', shows: /没有提交.*又有一部停了/s },
      async show({ page, world }) {
        await signIn(page, world().at.dispatched)
        await page.locator('#addFacts-f-text').fill('又有一部停了。')
        await page.context().clearCookies({ name: '__Host-citizen' })
        await press(page, '补充情况')
      },
    },
  ],
  showOwnFiles: [
    opens('/my/files', /编号.*查询码/s, 'of nobody'),
    { ...{ says: 'none yet', when: 'at work', shows: /照片和材料.*添加.*下一步/s }, show: toFiles },
  ],
  askOwnFile: [
    {
      ...{ says: 'where a file is chosen', when: 'at work', shows: /照片和材料.*选择/s },
      async show(scene) {
        await toFiles(scene)
        await press(scene.page, '下一步')
      },
    },
  ],
  openOwnFile: [
    {
      ...{ says: 'of no file', when: 'at work', shows: /没有/ },
      async show(scene) {
        await toFiles(scene)
        await scene.page.goto('/my/files/f-nothing')
      },
    },
  ],
  listDrafts: [
    opens('/drafts', /现在没有征求意见的草案/, 'none', 'first'),
    opens('/drafts', /城市供热管理办法（征求意见稿）/, 'some'),
  ],
  showDraft: [
    ofDraft('', /正在征求意见.*提意见.*第1条 目的/s, 'open'),
    ofDraft('', /第1条 目的/, 'over', 'later'),
    opens('/drafts/nothing-here', /没有/, 'of no draft', 'first'),
  ],
  listComments: [
    ofDraft('/comments', /建议把供热期延长/, 'some'),
    ofDraft('/comments?clause=1', /还没有公开的意见/, 'none on a clause'),
  ],
  showReport: [
    ofDraft('/report', /尚未|还没有|未公布/, 'not yet'),
    ofDraft('/report', /收到的意见.*写入第二条/s, 'published', 'later'),
  ],
  openComment: [
    ofDraft('/comment', /针对第几条.*身份证号.*请回答/s, 'an empty form'),
    ofDraft('/comment', /结束|截止|不再/, 'of a draft that is over', 'later'),
  ],
  sendComment: [
    {
      ...{ says: 'refused', when: 'at work', shows: /身份证/ },
      async show(scene) {
        await commenting(scene, { idNumber: '1' })
        await answer(scene.page)
        await press(scene.page, '提交')
      },
    },
    {
      ...{ says: 'number and code', when: 'at work', shows: /已收到您的意见.*查询码/s },
      async show(scene) {
        await commenting(scene)
        await answer(scene.page)
        await press(scene.page, '提交')
      },
    },
  ],
  openOwnComment: [opens('/my/comment', /意见编号.*查询码/s)],
  showOwnComment: [
    {
      ...{ says: 'a wrong code', when: 'at work', shows: /不正确|没有/ },
      show: (scene) => ownComment(scene, { ...scene.world().comment, code: 'XXXXXXXX' }),
    },
    {
      ...{ says: 'what became of it', when: 'later', shows: /采纳.*写入第二条/s },
      show: (scene) => ownComment(scene, scene.world().comment),
    },
  ],
  searchKnowledge: [
    opens('/knowledge', /没有找到/, 'nothing yet', 'first'),
    opens('/knowledge?q=电梯', /电梯坏了由谁维修/, 'hits'),
    opens('/knowledge?q=电剃坏了', /您想了解什么/, 'misspelt'),
  ],
  showArticle: [
    {
      ...{ says: 'an answer', when: 'at work', shows: /由物业服务企业负责日常维修/ },
      show: ({ page, world }) => page.goto(`/knowledge/${world().article}`),
    },
    opens('/knowledge/nothing-here', /没有/, 'of no answer', 'first'),
  ],
  showFigures: [
    opens('/open/figures', /还没有公布的月份/, 'none', 'first'),
    opens('/open/figures', /2026-06登记件数.*分类登记件数.*全市比率/s, 'a month', 'later'),
  ],
  showResults: [
    opens('/open/results', /还没有公布的考核结果/, 'none', 'first'),
    opens('/open/results', /2026-half-year/, 'a half-year', 'later'),
  ],
  showInspections: [
    opens('/open/inspections', /下一次为第1次/, 'none', 'first'),
    opens('/open/inspections', /下一次为第2次.*历次抽检/s, 'one', 'later'),
  ],
  showUnits: [
    opens('/open/units', /承办单位.*和平区/s, 'units'),
    opens('/open/units?show=catalogue', /派发工单目录/, 'the catalogue'),
    opens('/open/units?show=responsibilities', /确责清单/, 'who leads in what crosses'),
  ],
  showInquiries: [
    opens('/open/inquiries', /还没有公开的询问/, 'none', 'first'),
    opens('/open/inquiries', /供热诉求.*已办结九成以上/s, 'one'),
  ],
}
