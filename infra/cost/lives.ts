/** Lives of an appeal by telephone, call by call, with texts of realistic length. */
import type { Who } from './asking.ts'

export interface Around {
  ask(who: Who, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Record<string, unknown>>
  /** A file of appeals, a line each. */
  sendRows(who: Who, path: string, rows: readonly unknown[]): Promise<Record<string, unknown>>
  /** A page, opened or with its form sent, by whoever has this number. @returns its markup */
  visit(phone: string, url: string, form?: Record<string, string>): Promise<string>
  /** the last one that a message to this number had */
  lastLink(phone: string): string | undefined
  /** 上行短信 — what somebody answers to it */
  answerMessage(phone: string, text: string): Promise<unknown>
  /** 上传 — posts a form with so many bytes of a picture, and reads at an address */
  send(form: { url: string; fields: Record<string, string> }, bytes: Buffer): Promise<void>
  fetched(address: string): Promise<void>
  idle(): Promise<void>
  now(): string
  /** between the acknowledgement and the first reply */
  waits?(): Promise<void>
}

/** Who appeals in one life; its id is the appeal's reference and its call's. */
export interface Person {
  id: string
  /** a mobile is told by message; whoever has a fixed line in the call and by telephone */
  phone: string
}
const isMobile = ({ phone }: Person): boolean => /^1\d{10}$/.test(phone)

/** 83 characters, the median of an appeal; 103, of a reply. */
const appealText =
  '和平区南湖街道某小区三号楼自供暖以来室温一直不达标只有十五度，多次拨打供热单位电话无人处理，家中有老人和孩子，请尽快派人上门测温检修并答复。家中暖气片上热下凉，多年如此。'
const replyText =
  '工作人员当日上门测温，客厅十四点五度，经检查系换热器堵塞，已于次日清洗完毕，复测二十点五度。已向诉求人说明情况并留下值班电话，诉求人表示认可。后续将每周回访一次室温，直至供暖季结束，如再不达标将按合同退费。'
const title = '供暖期间室温长期不达标'

const toldIn = (person: Person) => (isMobile(person) ? {} : { toldInCall: { by: '李敏', callId: person.id } })

/** What is registered, by a call or in a row of a batch. */
export const appealOf = ({ id, phone }: Person, ticketType: 'help' | 'consultation') => ({
  ...{ channel: 'phone', reference: id, ticketType, category: 'property-service', area: '210102' },
  ...{ title, text: appealText, appellant: { name: '王女士', phone, address: '和平区南湖街道三号楼' } },
})

const register = ({ ask }: Around, person: Person, ticketType: 'help' | 'consultation') =>
  ask('telephone', 'POST', '/v1/tickets', { ...appealOf(person, ticketType), ...toldIn(person) })

/** Registered, found in the desk's list, answered at once, looked at by number and code, or behind the message's link, and rated. */
export async function answeredLife(around: Around, person: Person): Promise<void> {
  const { ask } = around
  const { number, accessCode } = await register(around, person, 'consultation')
  const ticket = `/v1/tickets/${number}`
  await ask('operator', 'GET', '/v1/tickets?worklist=review&limit=20')
  await ask('operator', 'GET', ticket)
  const knowledge = { article: 'property-complaint', version: 1 }
  await ask('operator', 'POST', `${ticket}/answer`, { answer: replyText, knowledge, ...toldIn(person) })
  if (isMobile(person)) {
    await openLink(around, person)
    return void (await around.answerMessage(person.phone, '4'))
  }
  await ask({ number, accessCode }, 'GET', ticket)
  await ask({ number, accessCode }, 'POST', `${ticket}/ratings`, { level: 4, via: 'link' })
}

/** Registered, accepted, dispatched, posted to its department, acknowledged, replied twice, checked, closed, called back, rated. */
export async function dispatchedLife(around: Around, person: Person): Promise<void> {
  const { ask, idle, waits, now } = around
  const { number, accessCode } = await register(around, person, 'help')
  const self = { number, accessCode }
  const ticket = `/v1/tickets/${number}`
  await ask('operator', 'GET', '/v1/tickets?worklist=review&limit=20')
  await ask('operator', 'GET', ticket)
  await ask('operator', 'POST', `${ticket}/acceptance`, toldIn(person))
  const dispatched = await ask('operator', 'POST', `${ticket}/dispatches`, {})
  await idle()
  const [{ number: order }] = dispatched.orders as [{ number: string }]
  await ask('department', 'GET', '/v1/work-orders?limit=20')
  await ask('department', 'GET', `/v1/work-orders/${order}`)
  await ask('department', 'POST', `/v1/work-orders/${order}/acknowledgement`, { by: '李工' })
  await waits?.()
  const texts = { record: replyText, answer: replyText }
  await ask('department', 'POST', `/v1/work-orders/${order}/interim-replies`, texts)
  if (!isMobile(person)) await ask(self, 'GET', ticket)
  const consultation = { at: now(), by: '李工', how: 'phone' }
  await ask('department', 'POST', `/v1/work-orders/${order}/replies`, { ...texts, consultation })
  await ask('operator', 'GET', '/v1/tickets?worklist=check&limit=20')
  await ask('operator', 'GET', ticket)
  await ask('operator', 'POST', `${ticket}/reply-approval`, {})
  await ask('operator', 'POST', `${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复并复测达标' })
  await idle()
  if (!isMobile(person)) await tellByTelephone(around, ticket)
  await ask('operator', 'POST', `${ticket}/callbacks`, { outcome: 'reached', solved: 'solved', by: '回访员' })
  if (isMobile(person)) return rateByLink(around, person)
  await ask(self, 'GET', ticket)
  await ask(self, 'POST', `${ticket}/ratings`, { level: 5, via: 'link' })
}

/** 电话告知 — found in the list of those to be telephoned; one call tells the reply and the closing. */
async function tellByTelephone({ ask }: Around, ticket: string): Promise<void> {
  await ask('operator', 'GET', '/v1/notices?list=to-call&limit=20')
  await ask('operator', 'POST', `${ticket}/tellings`, { outcome: 'reached', by: '回访员', note: '已告知答复和办结' })
}

/** The page behind a message is opened, and shows itself to whoever knows the last digits of the telephone. */
async function openLink({ idle, lastLink, visit }: Around, { phone }: Person) {
  await idle()
  const link = lastLink(phone)
  if (!link) throw new Error(`no message to ${phone} has a link`)
  await visit(phone, link)
  return { link, shown: await visit(phone, link, { code: phone.slice(-4) }) }
}

async function rateByLink(around: Around, person: Person): Promise<void> {
  const { link, shown } = await openLink(around, person)
  const fields = [...shown.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  const hidden = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
  const given = await around.visit(person.phone, link, { ...hidden, level: '5' })
  if (!given.includes('您已提交')) throw new Error('the rating was not taken')
}

const rung = ({ id, phone }: Person, { now }: Pick<Around, 'now'>) => ({ id, line: '12345', phone, offered: now() })

/** The call in which something will be told, as the telephone system tells of it. */
export async function spoken({ ask, now }: Around, person: Person): Promise<void> {
  const rings = rung(person, { now })
  await ask('telephone', 'POST', '/v1/calls', { ...rings, answered: now(), operator: '1024', ended: now() })
}

/** Told when it rings, when it is answered, and when it ends; its caller looked up and verified, and a form half filled meanwhile. */
export async function calledLife({ ask, now }: Around, person: Person): Promise<void> {
  const { id, phone } = person
  const rings = rung(person, { now })
  await ask('telephone', 'POST', '/v1/calls', rings)
  const answered = { ...rings, answered: now(), operator: '1024' }
  await ask('telephone', 'POST', '/v1/calls', answered)
  const caller = { callId: id, phone }
  await ask('operator', 'POST', '/v1/caller-lookups', caller)
  await ask('operator', 'POST', '/v1/caller-lookups', { ...caller, verification: { name: '王女士' } })
  const form = { title, text: appealText, appellant: { name: '王女士' } }
  await ask('operator', 'PUT', `/v1/calls/${id}/draft`, { form })
  await ask('telephone', 'POST', '/v1/calls', { ...answered, ended: now(), recording: `recordings/${id}` })
}

/** What the caller of `calledLife` brought before. */
export const broughtBefore = (around: Around, { id, phone }: Person): Promise<unknown> =>
  register(around, { id: `before-${id}`, phone }, 'consultation')

/** Of whoever sends a photograph in `filedLife`: their dispatched matter. */
const matters = new Map<string, { number: unknown; accessCode: unknown }>()

export async function dispatchedBefore(around: Around, person: Person): Promise<void> {
  const { number, accessCode } = await register(around, person, 'help')
  matters.set(person.id, { number, accessCode })
  await around.ask('operator', 'POST', `/v1/tickets/${number}/acceptance`, toldIn(person))
  await around.ask('operator', 'POST', `/v1/tickets/${number}/dispatches`, {})
}

/** A photograph is asked for, sent, looked at by the platform, listed and read by the unit. */
export async function filedLife({ ask, send, fetched, idle }: Around, { id }: Person): Promise<void> {
  const self = matters.get(id)
  if (!self) throw new Error(`nothing of ${id} was dispatched`)
  const files = `/v1/tickets/${self.number}/files`
  const photo = { name: '现场照片.png', type: 'image/png', size: smallest.length, for: 'appeal' }
  const { file, upload } = await ask(self, 'POST', files, photo)
  await send(upload as Parameters<Around['send']>[0], smallest)
  await idle()
  await ask(self, 'GET', `${files}/${file}`)
  await ask('department', 'GET', files)
  const { url } = await ask('department', 'GET', `${files}/${file}/link`)
  await fetched(String(url))
}

/** One grey pixel; what a real one weighs is an assumption of the bill. */
const smallest = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)
