/** 第十七条（七）、国办函〔2025〕66号 — likely repeats and same matters are pointed out with the reason. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const of = (name: string, phone: string) => ({ appellant: { name, phone } })
const elevator = {
  category: 'elevator-safety',
  area: '210112',
  place: '锦绣园2号楼',
  title: '电梯反复困人',
  text: '白塔街道某高层2号楼电梯，一周内困人三次，昨天一名孕妇被困二十分钟，物业每次只叫维保来重启。',
}
const inOtherWords = {
  ...elevator,
  place: '锦绣园 ２号楼',
  title: '2号楼电梯老是困人',
  text: '我住白塔街道这个高层2号楼，电梯这周已经困人三次了，昨天还把一名孕妇关在里面二十分钟，物业就知道叫维保重启。',
}
const otherMatter = {
  ...elevator,
  place: '河悦家园',
  title: '电梯多久维保一次',
  text: '轿厢里贴的维保记录是上上个月的，请问法定多久一次？',
}

const similarTo = (number: string) => city.operator.get(`/v1/tickets/${number}/similar`)

describe('what is pointed out after registration', () => {
  it('another appellant’s same matter, with the reasons, until the two are merged; nothing is decided by it', async () => {
    const { body: first } = await city.register({ ...elevator, ...of('周甲', '13911110001') })
    const { body: second } = await city.register({ ...inOtherWords, ...of('吴乙', '13911110002') })
    const { body: third } = await city.register({ ...otherMatter, ...of('郑丙', '13911110003') })
    await city.settled()

    const seen = await similarTo(second.number)
    expect(seen.status, JSON.stringify(seen.body)).toBe(200)
    expect(seen.body).toMatchObject({
      ticket: second.number,
      article: '第十七条（七）',
      compared: { sameAppellant: 0, sameCategoryAndArea: 2 },
      items: [
        {
          number: first.number,
          state: 'registered',
          kind: 'same-matter',
          says: { zh: '疑似同一事项，可考虑合并' },
          reasons: [
            { code: 'same-category' },
            { code: 'same-area' },
            { code: 'same-place' },
            { code: 'similar-text', share: expect.any(Number) },
            { code: 'days-between', days: 0, zh: '同日登记' },
          ],
        },
      ],
    })
    expect(seen.body.items).toHaveLength(1)
    expect(JSON.stringify(seen.body)).not.toMatch(/周甲|1391111|孕妇/)
    const back = await city.supervisor.get(`/v1/tickets/${first.number}/similar`)
    expect(back.body.items.map(({ number, score }: Record<string, unknown>) => [number, score])).toEqual([
      [second.number, seen.body.items[0].score],
    ])
    expect((await similarTo(third.number)).body.items).toEqual([])
    expect((await city.operator.get(`/v1/tickets/${second.number}`)).body.state).toBe('registered')

    await city.operator.post(`/v1/tickets/${first.number}/acceptance`, {})
    const merging = { tickets: [second.number], reasons: '同一部电梯' }
    expect((await city.operator.post(`/v1/tickets/${first.number}/merged-tickets`, merging)).body.merged).toBe(1)
    for (const { number } of [first, second]) expect((await similarTo(number)).body.items).toEqual([])
  })

  it('the same appellant’s again, in any category, as a likely repeat; also a long one', async () => {
    const about = { title: '反映楼下烧烤店油烟', text: '烧烤店油烟直排小区，晚上八点到十二点呛得孩子咳嗽。'.repeat(60) }
    const { body: first } = await city.register({ ...about, category: 'cooking-fumes', ...of('冯丁', '13911110004') })
    const { body: again } = await city.register({
      ...about,
      title: '又来催办',
      category: 'noise-life',
      ...of('冯丁', '+86 139 1111 0004'),
    })
    expect((await similarTo(again.number)).body).toMatchObject({
      compared: { sameAppellant: 1 },
      items: [
        {
          number: first.number,
          kind: 'repeat',
          score: 0.87,
          reasons: [
            { code: 'same-appellant', zh: '同一诉求人' },
            { code: 'same-area' },
            { code: 'similar-text', share: 0.87, zh: '标题与内容重合87%' },
            { code: 'days-between' },
          ],
        },
      ],
    })
  })

  it('nothing that was withdrawn', async () => {
    const gone = { ...elevator, area: '210113' }
    const { body: first } = await city.register({ ...gone, ...of('陈戊', '13911110005') })
    await city.operator.post(`/v1/tickets/${first.number}/withdrawal`, { how: 'oral', recording: '录音1' })
    const { body: second } = await city.register({ ...gone, ...of('褚己', '13911110006') })
    await city.settled()
    expect((await similarTo(second.number)).body).toMatchObject({ compared: { sameCategoryAndArea: 0 }, items: [] })
  })

  it('is for the platform alone', async () => {
    const { body } = await city.register({ ...elevator, ...of('卫庚', '13911110007') })
    const path = `/v1/tickets/${body.number}/similar`
    const others = [city.channel('web'), city.appellant(body.number, body.accessCode), city.unit('heping-housing')]
    for (const person of [...others, city.admin]) expect((await person.get(path)).status).toBe(403)
    expect((await similarTo('261009-00000000')).status).toBe(404)
  })
})
