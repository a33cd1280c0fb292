/** 开放311路由 — the calls of GeoReport v2; the ending of a path says the format. */
import * as z from 'zod'
import { route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { askedRequests, askedUpdates } from './asked.ts'
import { sentFields, sentRequest, sentUpdate } from './sent.ts'

const base = '/open311/v2'

/** What a client sends besides is its own: other endpoints have extensions that this one has not. */
const jurisdiction = {
  jurisdiction_id: z.string().max(200).optional().describe('辖区，可不填 may be left out: one stack is one city'),
}
const query = lazily(() => z.looseObject(jurisdiction))

const withKey = lazily(() => z.looseObject({ ...jurisdiction, api_key: z.string().max(200).optional() }))

const mostBytes = 4 * 1024 * 1024

/** Many citizens come through one server of a client. */
const open = { function: 'open311', who: 'anyone', formats: true, perMinute: 3000 } as const

export const open311Routes = {
  discoverOpen311: route({
    ...open,
    method: 'GET',
    path: `${base}/discovery.{format}`,
    summary: { zh: '服务发现', en: 'Service discovery: address, formats, and where a key is had' },
    query,
    status: 200,
  }),
  listOpen311Services: route({
    ...open,
    method: 'GET',
    path: `${base}/services.{format}`,
    summary: { zh: '开放的诉求分类', en: 'Categories that the city opens' },
    query,
    status: 200,
  }),
  readOpen311Service: route({
    ...open,
    method: 'GET',
    path: `${base}/services/{code}.{format}`,
    summary: { zh: '一个分类的附加问题', en: 'What is asked besides of one category' },
    query,
    status: 200,
  }),
  listOpen311Requests: route({
    ...open,
    method: 'GET',
    path: `${base}/requests.{format}`,
    summary: {
      zh: '公开的诉求，新的在前：默认最近90日，至多1000件',
      en: 'Requests that are public, the newest first: of the last 90 days, 1,000 at most',
    },
    query: askedRequests,
    status: 200,
  }),
  readOpen311Request: route({
    ...open,
    method: 'GET',
    path: `${base}/requests/{id}.{format}`,
    summary: { zh: '一件公开的诉求', en: 'One request that is public' },
    query,
    status: 200,
  }),
  readOpen311Token: route({
    ...open,
    method: 'GET',
    path: `${base}/tokens/{token}.{format}`,
    summary: { zh: '令牌所指的编号', en: 'The number behind a token' },
    query,
    status: 200,
  }),
  listOpen311Updates: route({
    ...open,
    method: 'GET',
    path: `${base}/servicerequestupdates.{format}`,
    summary: {
      zh: '本渠道公开诉求的进展，须有密钥',
      en: 'How requests of the client’s own channel went on, as far as they are public: with its key',
    },
    query: askedUpdates,
    status: 200,
  }),
  updateOpen311Request: route({
    ...open,
    method: 'POST',
    path: `${base}/servicerequestupdates.{format}`,
    summary: { zh: '对本渠道的诉求补充情况', en: 'Add facts to a request of the client’s own channel' },
    article: articleOf('registration'),
    query: withKey,
    body: sentFields,
    form: { atMost: mostBytes, fields: sentUpdate },
    status: 201,
  }),
  fileOpen311Request: route({
    ...open,
    method: 'POST',
    path: `${base}/requests.{format}`,
    summary: {
      zh: '提交诉求：须有密钥、姓名和联系方式；表单连同文件不超过4 MB',
      en: 'File a request: with a key, a name, and telephone or e-mail; a form, with files of 4 MB together',
    },
    article: articleOf('registration'),
    query: withKey,
    body: sentFields,
    form: { atMost: mostBytes, fields: sentRequest },
    status: 201,
  }),
}
export type Routes = typeof open311Routes
