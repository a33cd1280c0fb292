/** Lives of a ticket, call by call, with texts of realistic length. */

type Ask = (who: Who, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Record<string, unknown>>
export type Who = 'channel' | 'telephone' | 'operator' | 'department' | { number: unknown; accessCode: unknown }

/** 83 characters, the median of an appeal; 103, of a reply. */
const appealText =
  '和平区南湖街道某小区三号楼自供暖以来室温一直不达标只有十五度，多次拨打供热单位电话无人处理，家中有老人和孩子，请尽快派人上门测温检修并答复。家中暖气片上热下凉，多年如此。'
const replyText =
  '工作人员当日上门测温，客厅十四点五度，经检查系换热器堵塞，已于次日清洗完毕，复测二十点五度。已向诉求人说明情况并留下值班电话，诉求人表示认可。后续将每周回访一次室温，直至供暖季结束，如再不达标将按合同退费。'

const appeal = (reference: string, ticketType: 'help' | 'consultation') => ({
  channel: 'web',
  reference,
  ticketType,
  category: 'property-service',
  area: '210102',
  title: '供暖期间室温长期不达标',
  text: appealText,
  appellant: { name: '王女士', phone: '13800000000', address: '和平区南湖街道三号楼' },
})

/** Registered, found in the desk's list, answered at once, looked up once, rated. */
export async function answeredLife(ask: Ask, reference: string): Promise<void> {
  const { number, accessCode } = await ask('channel', 'POST', '/v1/tickets', appeal(reference, 'consultation'))
  const person = { number, accessCode }
  await ask('operator', 'GET', '/v1/tickets?worklist=review&limit=20')
  await ask('operator', 'GET', `/v1/tickets/${number}`)
  await ask('operator', 'POST', `/v1/tickets/${number}/answer`, {
    answer: replyText,
    knowledge: { article: 'heating-rules', version: '1' },
  })
  await ask(person, 'GET', `/v1/tickets/${number}`)
  await ask(person, 'POST', `/v1/tickets/${number}/ratings`, { level: 4, via: 'link' })
}

interface Meanwhile {
  idle(): Promise<void>
  /** between the acknowledgement and the first reply */
  waits?(): Promise<void>
  now(): string
}

/** Registered, accepted, dispatched, posted to its department, acknowledged, replied twice, checked, closed, called back, rated. */
export async function dispatchedLife(ask: Ask, reference: string, { idle, waits, now }: Meanwhile): Promise<void> {
  const { number, accessCode } = await ask('channel', 'POST', '/v1/tickets', appeal(reference, 'help'))
  const person = { number, accessCode }
  const ticket = `/v1/tickets/${number}`
  await ask('operator', 'GET', '/v1/tickets?worklist=review&limit=20')
  await ask('operator', 'GET', ticket)
  await ask('operator', 'POST', `${ticket}/acceptance`, {})
  const dispatched = await ask('operator', 'POST', `${ticket}/dispatches`, {})
  await idle()
  const [{ number: order }] = dispatched.orders as [{ number: string }]
  await ask('department', 'GET', '/v1/work-orders?limit=20')
  await ask('department', 'GET', `/v1/work-orders/${order}`)
  await ask('department', 'POST', `/v1/work-orders/${order}/acknowledgement`, { by: '李工' })
  await waits?.()
  const texts = { record: replyText, answer: replyText }
  await ask('department', 'POST', `/v1/work-orders/${order}/interim-replies`, texts)
  await ask(person, 'GET', ticket)
  const consultation = { at: now(), by: '李工', how: 'phone' }
  await ask('department', 'POST', `/v1/work-orders/${order}/replies`, { ...texts, consultation })
  await ask('operator', 'GET', '/v1/tickets?worklist=check&limit=20')
  await ask('operator', 'GET', ticket)
  await ask('operator', 'POST', `${ticket}/reply-approval`, {})
  await ask('operator', 'POST', `${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复并复测达标' })
  await ask('operator', 'POST', `${ticket}/callbacks`, { outcome: 'reached', solved: 'solved', by: '回访员' })
  await ask(person, 'GET', ticket)
  await ask(person, 'POST', `${ticket}/ratings`, { level: 5, via: 'link' })
}

const phoneOf = (id: string): string =>
  `${/warm/.test(id) ? 138_0001 : 139_0001}${id.replace(/\D/g, '').padStart(4, '0')}`

/** What the caller of `calledLife` brought before. */
export const broughtBefore = (ask: Ask, id: string): Promise<unknown> =>
  ask('channel', 'POST', '/v1/tickets', {
    ...appeal(`before-${id}`, 'consultation'),
    appellant: { name: '王女士', phone: phoneOf(id) },
  })

/** Told when it rings, when it is answered, and when it ends; its caller looked up and verified, and a form half filled meanwhile. */
export async function calledLife(ask: Ask, id: string, { now }: Pick<Meanwhile, 'now'>): Promise<void> {
  const rings = { id, line: '12345', phone: phoneOf(id), offered: now() }
  await ask('telephone', 'POST', '/v1/calls', rings)
  const answered = { ...rings, answered: now(), operator: '1024' }
  await ask('telephone', 'POST', '/v1/calls', answered)
  const caller = { callId: id, phone: phoneOf(id) }
  await ask('operator', 'POST', '/v1/caller-lookups', caller)
  await ask('operator', 'POST', '/v1/caller-lookups', { ...caller, verification: { name: '王女士' } })
  const form = { title: '供暖期间室温长期不达标', text: appealText, appellant: { name: '王女士' } }
  await ask('operator', 'PUT', `/v1/calls/${id}/draft`, { form })
  await ask('telephone', 'POST', '/v1/calls', { ...answered, ended: now(), recording: `recordings/${id}` })
}
