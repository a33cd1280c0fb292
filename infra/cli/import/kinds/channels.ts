/** 渠道 — a row each channel that appeals come by. */
import { type Channel, channel } from '../../../../shared/city/city.ts'
import { choice, day, plain, text } from '../cells.ts'
import { flat, nested, sheetKind } from '../kind.ts'
import { amended } from '../standing.ts'

const kinds = {
  phone: '电话',
  web: '网站',
  wechat: '微信',
  app: '客户端',
  sms: '短信',
  email: '电子邮件',
  letter: '信件',
  visit: '来访',
  hotline: '其他热线',
  open311: 'Open311',
  petition: '信访',
  oversight: '督查',
} satisfies Record<Channel['kind'], string>

const columns = [
  { field: 'code', zh: '渠道代码', en: 'channel code', cell: plain, needed: true, example: 'sample-web' },
  { field: 'name', zh: '渠道名称', en: 'channel name', cell: text, needed: true, example: '市政府网站（示例）' },
  { field: 'kind', zh: '渠道类型', en: 'kind of channel', cell: choice(kinds), needed: true, example: '网站' },
  { field: 'line.number', zh: '热线号码', en: 'number of the line', cell: plain, example: '' },
  { field: 'passesOn.since', zh: '代为告知起始日', en: 'passes on since', cell: day, example: '' },
  { field: 'passesOn.agreement', zh: '代为告知协议', en: 'agreement', cell: text, example: '' },
] as const

export const channels = sheetKind({
  name: 'channels',
  zh: '渠道',
  key: 'code',
  columns,
  keyOf: ({ code }) => String(code),
  before: ({ code }, { standing }) => standing.city.channels.find((one) => one.code === code),
  // Which emergencies go to a line at once stands in no column.
  completed: (fields, before) =>
    before?.line && fields['line.number'] !== undefined
      ? { ...fields, 'line.emergencies': before.line.emergencies }
      : fields,
  all: ({ city }) => city.channels,
  fieldsOf: (one) => flat(one, columns),
  thing: nested,
  schema: channel,
  check: () => undefined,
  into: ({ city }, one) => {
    city.channels = amended(city.channels, one)
  },
  put: (api, { code, ...body }) => api.call('putChannel', { params: { channel: code }, body }),
})
