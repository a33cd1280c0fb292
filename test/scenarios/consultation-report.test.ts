/** 征求意见情况报告 over HTTP — after the close, by two people; a year later nobody knows who commented. */
import { expect, it } from 'vitest'
import { type Answer, sampleCity } from '../stack/city.ts'
import { commented, dayFrom, marked, opened } from '../stack/consultations.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const kept = (consultation: string, ...more: string[]) => ['/v1/consultations', consultation, ...more].join('/')

// Needs a clock that can be moved.
it.skipIf(isRemote)(
  'is counted after the close, published by another person, and read by anyone as JSON and as CSV; then who commented is forgotten',
  async () => {
    const { consultation, writer, second } = await opened(city, { last: dayFrom(city, 0) })
    const path = kept(consultation, 'report')
    const shown = `/v1/public-consultations/${consultation}/report`
    const made: Answer[] = []
    for (const clause of [1, 3, 3]) made.push(await commented(city, consultation, { clause }))
    const numbers = made.map(({ body }) => body.comment)
    expect((await writer.post(path)).body).toMatchObject({
      code: 'consultation.unanswered',
      details: { unanswered: 3 },
    })
    const unit = city.unit('sy-housing')
    const judge = (comments: string[], verdict: string, reasons: string) =>
      unit.post(kept(consultation, 'verdicts'), { comments, verdict, reasons })
    await judge(numbers.slice(0, 2), 'adopted', '合理')
    await judge(numbers.slice(2), 'not-adopted', '上位法已有规定')
    expect((await writer.post(path)).body).toMatchObject({ code: 'consultation.not-over' })
    expect((await city.nobody.get(shown)).body).toMatchObject({ code: 'consultation.not-reported' })

    await city.advanceTo(`${dayFrom(city, 1)}T09:00:00+08:00`)
    expect((await second.post(`${path}/publication`)).body).toMatchObject({ code: 'consultation.not-prepared' })
    expect((await city.operator.post(path)).body).toMatchObject({ code: 'consultation.needs-person' })
    const prepared = await writer.post(path)
    expect(prepared.body).toMatchObject({
      received: 3,
      adopted: 2,
      notAdopted: 1,
      items: [{ clause: 1 }, { clause: 3 }],
    })
    expect((await writer.post(path)).body).toMatchObject({ code: 'consultation.prepared-already' })
    expect((await judge(numbers, 'partly', '再议')).body.items[0]).toMatchObject({ code: 'comment.reported' })
    expect((await second.post(`${path}/refusal`, { reasons: '理由再写明' })).status).toBe(200)
    await judge(numbers.slice(2), 'partly', '写入第三条')
    expect((await writer.post(path)).body).toMatchObject({ partly: 1 })
    await second.post(kept(consultation, 'comments', numbers[0], 'removal'), { reasons: '侵权' })
    expect((await second.post(`${path}/publication`)).body).toMatchObject({ code: 'consultation.report-stale' })
    await second.post(kept(consultation, 'comments', numbers[0], 'restoration'), { reasons: '误撤' })
    expect((await writer.post(`${path}/publication`)).body).toMatchObject({ code: 'consultation.own-report' })
    expect((await second.post(`${path}/publication`)).body).toMatchObject({ published: { role: 'supervisor' } })
    expect((await second.post(`${path}/publication`)).body).toMatchObject({ code: 'consultation.reported-already' })

    expect((await city.nobody.get(shown)).body).toMatchObject({ received: 3, adopted: 2, partly: 1, items: [{}, {}] })
    const csv = await fetch(`${city.url()}${shown}`, { headers: { accept: 'text/csv' } })
    expect(await csv.text()).toContain('写入第三条')

    const who = `${kept(consultation, 'comments', numbers[0])}/commenter?purpose=feedback`
    expect((await second.get(who)).body).toMatchObject({ name: marked.name })
    await city.advanceTo(`${dayFrom(city, 360)}T12:00:00+08:00`)
    expect((await second.get(who)).status).toBe(200)
    await city.advanceTo(`${dayFrom(city, 10)}T12:00:00+08:00`)
    expect((await second.get(who)).status).toBe(404)
    expect((await city.nobody.get(shown)).status).toBe(200)
    expect((await city.nobody.get(`/v1/public-consultations/${consultation}/comments`)).body.items).toHaveLength(3)
    const own = await city.nobody.post('/v1/comment-readings', { comment: numbers[2], code: made[2]?.body.code })
    expect(own.body).toMatchObject({ verdict: 'partly', reasons: '写入第三条' })
  },
)
