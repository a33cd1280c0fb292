/** 登记簿 — what administrators keep of the city. */

import * as z from 'zod'
import { authorities, roles } from '../../access/actor.ts'
import { keyKinds } from '../../access/keys.ts'
import { keyHolders, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { instant } from '../../law/civil-date.ts'
import { longestOverlap, longestUrl, usualOverlap } from '../../record/endpoint.ts'
import { lazily } from '../../schema/lazily.ts'
import { line } from '../../schema/text.ts'
import { category, channel, code, topic, unit } from '../city.ts'
import { limitedTo, staffNumber } from '../staff.ts'

const admin = ['admin'] as const

export const registryRoutes = {
  readCity: route({
    method: 'GET',
    path: '/v1/city',
    function: 'registry',
    who: keyHolders,
    summary: { zh: '本市单位、分类、渠道和目录', en: 'Units, categories, channels and catalogue of the city' },
    status: 200,
  }),
  putUnit: route({
    method: 'PUT',
    path: '/v1/units/{unit}',
    function: 'registry',
    who: admin,
    article: articleOf('units'),
    summary: { zh: '登记或变更承办单位', en: 'Add or change a unit' },
    body: lazily(() => unit().omit({ code: true, retires: true })),
    status: 200,
  }),
  putCategory: route({
    method: 'PUT',
    path: '/v1/categories/{category}',
    function: 'registry',
    who: admin,
    summary: { zh: '登记或变更诉求分类', en: 'Add or change a category' },
    body: lazily(() => category().omit({ code: true })),
    status: 200,
  }),
  putChannel: route({
    method: 'PUT',
    path: '/v1/channels/{channel}',
    function: 'registry',
    who: admin,
    summary: { zh: '登记或变更渠道', en: 'Add or change a channel' },
    body: lazily(() => channel().omit({ code: true })),
    status: 200,
  }),
  putTopic: route({
    method: 'PUT',
    path: '/v1/supervision-topics/{category}/{area}',
    function: 'registry',
    who: ['admin', 'supervisor'],
    article: articleOf('topics'),
    summary: {
      zh: '指定频次高发、群众关注的重点问题及其督办级别；区域为 * 即全市',
      en: 'Name a frequent topic or a matter of public concern and its level of supervision; area * is the whole city',
    },
    body: lazily(() => topic().omit({ category: true, area: true })),
    status: 200,
  }),
  putEndpoint: route({
    method: 'PUT',
    path: '/v1/endpoints/{kind}/{code}',
    function: 'registry',
    who: admin,
    summary: {
      zh: '登记单位、渠道或者共享协议的接收地址；重复登记同一地址不更换签名密钥，换了地址则给出新的',
      en: 'Where a unit, a channel or an agreement takes its posts: https and a public address; a new address is answered with its signing secret once, the same address keeps the one it has',
    },
    body: lazily(() =>
      z.strictObject({
        url: z
          .url({ protocol: /^https?$/ })
          .max(longestUrl)
          .describe('接收地址 https, without user and password'),
      }),
    ),
    status: 200,
  }),
  rotateSecret: route({
    method: 'POST',
    path: '/v1/endpoints/{kind}/{code}/secret-rotations',
    function: 'registry',
    who: admin,
    summary: {
      zh: '更换签名密钥：其后一段时间内推送同时带新旧两个签名',
      en: 'Change the signing secret: for a while posts carry a signature by the new one and one by the old',
    },
    body: lazily(() =>
      z.strictObject({
        overlapHours: z
          .int()
          .min(0)
          .max(longestOverlap)
          .default(usualOverlap)
          .describe('旧密钥继续签名的小时数 hours that the old secret goes on signing; 0 where it is in wrong hands'),
      }),
    ),
    status: 200,
  }),
  deleteEndpoint: route({
    method: 'DELETE',
    path: '/v1/endpoints/{kind}/{code}',
    function: 'registry',
    who: admin,
    summary: { zh: '撤销接收地址，改为拉取', en: 'Remove an endpoint: the unit pulls from now on' },
    status: 204,
  }),
  issueKey: route({
    method: 'POST',
    path: '/v1/keys',
    function: 'registry',
    who: admin,
    summary: { zh: '签发密钥', en: 'Issue a key; its secret is shown once' },
    body: lazily(() =>
      z.strictObject({
        role: z.enum(roles).exclude(['appellant', 'anyone', 'system']),
        for: z
          .enum(keyKinds)
          .optional()
          .describe(
            '专用密钥：只用于该接口，其他接口一概不认，须为该类渠道的密钥 for this protocol and nothing else; of a channel of that kind',
          ),
        staff: staffNumber
          .optional()
          .describe(
            '工号：属于个人的密钥，单位和范围以人员登记为准 of a member of staff, whose record says unit and limits',
          ),
        unit: code().optional(),
        channel: code().optional(),
        authority: z.enum(authorities).optional(),
        categories: limitedTo.optional().describe('operator: these categories and those below them, nothing else'),
        areas: limitedTo.optional().describe('operator: these areas, nothing else'),
        name: line,
        expires: instant,
        perMinute: z.int().min(1).max(100_000).default(600),
      }),
    ),
    status: 201,
  }),
  revokeKey: route({
    method: 'DELETE',
    path: '/v1/keys/{key}',
    function: 'registry',
    who: admin,
    summary: { zh: '吊销密钥', en: 'Revoke a key' },
    status: 204,
  }),
}
