/** 未答问题 — searches in vain are kept without a person, grouped by week, claimed and closed. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { maskedQuestion } from '../../shared/api/masked-question.ts'
import { isOfDesk, keepAsked } from '../../shared/knowledge/questions/asked.ts'
import {
  claimArticleQuestion,
  closeArticleQuestion,
  listArticleQuestions,
  releaseArticleQuestion,
} from '../../shared/knowledge/questions/calls.ts'
import { groupWeeks } from '../../shared/knowledge/questions/group-week.ts'
import { tasksOf } from '../../shared/knowledge/questions/groups.ts'
import { mondayOf } from '../../shared/knowledge/questions/week.ts'
import { dynamoQuestions } from '../../shared/knowledge/storage/questions.ts'
import { articleOfUnit, articleWorld, editor, second } from '../support/articles.ts'
import { department, operator } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'

function world() {
  const kept = articleWorld('2026-10-14T09:00+08:00')
  const questions = dynamoQuestions(emptyTables(), 'registry')
  const failures: unknown[] = []
  const deps = {
    ...{ ...kept, questions, masked: maskedQuestion },
    failed: (_: string, error: unknown) => void failures.push(error),
  }
  const asked = async () => {
    const all = []
    for await (const one of questions.ofWeek('2026-10-12')) all.push(one)
    return all.sort((a, b) => (a.words < b.words ? -1 : 1))
  }
  return { ...kept, deps, questions, failures, asked }
}

describe('检索留痕', () => {
  it('keeps the week and the words, without numbers and names that tell who asked', async () => {
    const { deps, asked } = world()
    const text = '我叫王建国，电话13812345678，住3栋2单元501，宠物医院怎么投诉'
    expect(await keepAsked(text, [], deps)).toBeUndefined()
    const [{ words = '', state } = {}] = await asked()
    expect(state).toBe('unanswered')
    expect(words).toContain('宠物医院怎么投诉')
    expect(words).not.toMatch(/\d|王建国/)
    expect(maskedQuestion('王建国先生反映电梯坏了，138 1234 5678')).not.toMatch(/王建国|\d/)
    expect(maskedQuestion('我叫外卖被骗了怎么投诉')).toBe('我叫外卖被骗了怎么投诉')
  })

  it('is of the desk alone', () => {
    expect([operator, editor, second].map(isOfDesk)).toEqual([true, true, true])
    const channel: Actor = { role: 'channel', id: 'c', channel: 'web' }
    expect([department('heping-housing'), channel].map(isOfDesk)).toEqual([false, false])
  })

  it('is answered where one of the first three hits says a third of it; opened, its words are forgotten', async () => {
    const { deps, asked, questions } = world()
    const far = ['路灯', '停水', '公交', '电梯坏了由谁维修']
    expect(await keepAsked('电梯维修找谁', far, deps)).toBeUndefined()
    const search = await keepAsked('电梯维修找谁', ['电梯坏了由谁维修'], deps)
    expect((await asked()).map(({ state }) => state).sort()).toEqual(['shown', 'unanswered'])
    await questions.follow(search ?? '')
    for (const nothing of ['x', '2026-10-12.1.00000000-0000-4000-8000-000000000000']) await questions.follow(nothing)
    expect(await asked()).toMatchObject([
      { words: '', state: 'followed' },
      { words: '电梯维修找谁', state: 'unanswered' },
    ])
  })

  it('keeps no caller waiting where it cannot be kept', async () => {
    const { deps, failures } = world()
    const failing = { ...deps, questions: { record: () => Promise.reject(new Error('throttled')) } }
    expect(await keepAsked('电梯', ['电梯'], failing)).toBeUndefined()
    expect(failures).toHaveLength(1)
  })
})

describe('每周归并', () => {
  const failed = (...all: string[]) => all.map((words) => ({ words, why: 'unanswered' as const }))

  it('names a week by its Monday', () =>
    expect(['2026-10-12', '2026-10-14', '2026-10-18', '2026-10-19'].map(mondayOf)).toEqual([
      ...['2026-10-12', '2026-10-12', '2026-10-12', '2026-10-19'],
    ]))

  it('joins what asks the same, shows what two have in common, and leaves out what fewer than three asked', () => {
    const all = failed('宠物医院怎么投诉', '李大同投诉宠物医院', '宠物医院投诉找谁', '路灯不亮', '路灯不亮')
    const [task, ...others] = tasksOf('2026-10-12', all)
    expect(others).toEqual([])
    expect(task).toMatchObject({ unanswered: 3, abandoned: 0, state: 'open', week: '2026-10-12' })
    expect(task?.words.join()).toContain('宠物医院')
    expect(task?.words.join()).not.toContain('李大同')
    expect(tasksOf('2026-10-12', all.toReversed())).toEqual([task])
    const many = Array.from({ length: 300 }, (_, at) =>
      String.fromCharCode(0x4e00 + at * 3, 0x4e01 + at * 3, 0x4e02 + at * 3),
    )
    expect(tasksOf('2026-10-12', failed(...many.flatMap((one) => [one, one, one])))).toHaveLength(200)
  })

  it('is done once a week; what was shown and not opened counts where opening is told', async () => {
    const { deps, at, questions } = world()
    const ask = async (words: string, texts: string[] = []) => keepAsked(words, texts, deps)
    for (const words of ['宠物医院怎么投诉', '投诉宠物医院', '宠物医院投诉找谁']) await ask(words)
    const shown = ['电动车上牌在哪办', '电动车上牌在哪里办', '电动车上牌去哪办']
    for (const words of shown) await ask(words, shown)
    expect(await groupWeeks(deps)).toEqual({ searches: 0, tasks: 0 })
    const listed = async () => (await questions.list(50, undefined)).items
    at('2026-10-19T02:00+08:00')
    expect(await groupWeeks(deps)).toEqual({ searches: 6, tasks: 1 })
    expect(await groupWeeks(deps)).toEqual({ searches: 0, tasks: 0 })
    expect(await listed()).toMatchObject([{ unanswered: 3, abandoned: 0 }])
    const late = world()
    for (const words of ['宠物医院怎么投诉', '投诉宠物医院', '宠物医院投诉找谁']) await keepAsked(words, [], late.deps)
    // No night of the week behind it came to its end.
    late.at('2026-10-27T02:00+08:00')
    expect(await groupWeeks(late.deps)).toEqual({ searches: 3, tasks: 1 })
    const told = world()
    for (const words of shown) await keepAsked(words, shown, told.deps)
    await told.questions.follow((await keepAsked('电动车上牌', shown, told.deps)) ?? '')
    told.at('2026-10-20T02:00+08:00')
    expect(await groupWeeks(told.deps)).toEqual({ searches: 4, tasks: 1 })
    expect((await told.questions.list(50, undefined)).items).toMatchObject([{ unanswered: 0, abandoned: 3 }])
  })
})

describe('认领与了结', () => {
  async function tasks() {
    const here = world()
    const [task] = tasksOf('2026-10-12', Array(3).fill({ words: '宠物医院怎么投诉', why: 'unanswered' }))
    if (!task) throw new Error('there is no task')
    await here.questions.begin(task)
    const call = (actor: Actor, body: object = {}, question = task.question) =>
      ({ actor, params: { question }, body, query: { limit: 50, ...body } }) as never
    const of = (done: object) => ('body' in done ? (done.body as object) : done)
    return { ...here, task, call, of }
  }

  it('is by a person, and by nobody else while it is theirs', async () => {
    const { deps, call, of, task, questions } = await tasks()
    expect(of(await claimArticleQuestion(call(operator), deps))).toMatchObject({
      refused: 'article-question.needs-person',
    })
    expect(of(await claimArticleQuestion(call(editor), deps))).toMatchObject({
      state: 'claimed',
      claimed: { staff: 'E1' },
    })
    expect(of(await claimArticleQuestion(call(second), deps))).toMatchObject({
      ...{ refused: 'article-question.claimed', details: { by: 'E1' } },
    })
    expect(of(await claimArticleQuestion(call(editor, {}, 'none'), deps))).toMatchObject({
      refused: 'article-question.unknown',
    })
    // The week that is grouped again changes nothing that somebody decided.
    await questions.begin(task)
    expect(of(await listArticleQuestions(call(second, { state: 'claimed' }), deps))).toMatchObject({
      items: [{ state: 'claimed' }],
    })
    expect(of(await listArticleQuestions(call(second, { state: 'open' }), deps))).toMatchObject({ items: [] })
    const late = { ...deps, questions: { ...questions, write: async () => false } }
    expect(of(await claimArticleQuestion(call(editor), late))).toMatchObject({ refused: 'article-question.changed' })
  })

  it('is given back by whoever claimed it, or leads the desk, and by no other; then the next may claim it', async () => {
    const { deps, call, of, task } = await tasks()
    const person = (staff: string, more: Partial<Actor> = {}): Actor => ({
      role: 'operator',
      id: staff,
      staff,
      ...more,
    })
    const { version: _, ...shownTask } = task
    const release = async (actor: Actor) => of(await releaseArticleQuestion(call(actor), deps))
    expect(await release(person('E2'))).toMatchObject({ refused: 'article-question.not-claimed' })
    await claimArticleQuestion(call(person('E2')), deps)
    expect(await release(person('E3'))).toMatchObject({ refused: 'article-question.claimed', details: { by: 'E2' } })
    expect(await release(person('E2'))).toEqual({ ...shownTask, state: 'open' })
    expect(of(await claimArticleQuestion(call(person('E3')), deps))).toMatchObject({ claimed: { staff: 'E3' } })
    expect(await release(person('E1', { leads: true }))).toEqual({ ...shownTask, state: 'open' })
  })

  it('ends with an article in force, or with the reasons why it is none of its matters', async () => {
    const { deps, call, of, give } = await tasks()
    const close = async (body: object) => of(await closeArticleQuestion(call(editor, body), deps))
    expect(await close({ article: 'lift' })).toMatchObject({ refused: 'article.unknown' })
    await give({ type: 'proposeArticle', content: articleOfUnit('heping-housing') }, department('heping-housing'))
    expect(await close({ article: 'lift' })).toMatchObject({ refused: 'article.not-published' })
    await give({ type: 'publishArticle', version: 1 }, second)
    expect(await close({ article: 'lift' })).toMatchObject({
      state: 'closed',
      closed: { article: 'lift', staff: 'E1' },
    })
    expect(await close({ reasons: '不属' })).toMatchObject({ refused: 'article-question.closed' })
    const later = await tasks()
    const content = { ...articleOfUnit('heping-housing'), validFrom: '2027-01-01' }
    await later.give({ type: 'proposeArticle', content }, department('heping-housing'))
    await later.give({ type: 'publishArticle', version: 1 }, second)
    expect(later.of(await closeArticleQuestion(later.call(editor, { article: 'lift' }), later.deps))).toMatchObject({
      ...{ refused: 'article-question.not-in-force', details: { version: 1 } },
    })
    const other = await tasks()
    const reasoned = await closeArticleQuestion(other.call(editor, { reasons: '属仲裁事项' }), other.deps)
    expect(other.of(reasoned)).toMatchObject({ state: 'closed', closed: { reasons: '属仲裁事项' } })
  })
})
