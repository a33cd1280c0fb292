/** 路由表 — every call of the API: it makes the router, the gateway's resources, the OpenAPI document and the typed client. */
import * as z from 'zod'
import { catalogueEntry, category, channel, unit } from '../city/city.ts'
import { authorities, roles } from '../ticket/actor.ts'
import { register } from '../ticket/command.ts'
import { line } from '../ticket/text.ts'
import {
  anyAnswer,
  deadlinesAnswer,
  deliveriesAnswer,
  figuresAnswer,
  identityAnswer,
  pageAnswer,
  registeredAnswer,
  ticketAnswer,
  timelineAnswer,
  workOrderAnswer,
} from './answers.ts'
import { commandRoute, type HttpFunction, type Route, route } from './route.ts'

const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(1000).optional(),
}

/** 身份信息 — who appeals; kept apart from the ticket, seen only by those who handle it. */
const appellant = z.strictObject({
  name: line,
  phone: z.string().regex(/^\+?[\d -]{5,20}$/),
  email: z.email().optional(),
  idNumber: z
    .string()
    .regex(/^[\dA-Z]{6,20}$/i)
    .optional(),
  address: line.optional(),
})

const onTicket = '/v1/tickets/{ticket}'
const onOrder = '/v1/work-orders/{workOrder}'
const platformSide = ['operator', 'supervisor'] as const
const everySide = ['operator', 'supervisor', 'department', 'channel', 'appellant'] as const

const intake = {
  register: route({
    method: 'POST',
    path: '/v1/tickets',
    function: 'intake',
    who: ['channel', 'operator'],
    article: '第十五条、第十八条',
    summary: { zh: '登记诉求', en: 'Register an appeal' },
    command: 'register',
    body: register.extend({ appellant }),
    status: 201,
    answer: registeredAnswer,
  }),
  listTickets: route({
    method: 'GET',
    path: '/v1/tickets',
    function: 'intake',
    who: platformSide,
    summary: {
      zh: '工作清单：待审核、待派发、待审定退件、办理中、待把关、待办结、待回访',
      en: 'Lists of tickets by what they wait for, or by day',
    },
    query: z.strictObject({
      worklist: z
        .enum(['review', 'supplement', 'dispatch', 'return-decision', 'handling', 'check', 'closing', 'callback'])
        .optional(),
      endedIn: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional()
        .describe('month, 2026-10'),
      registeredOn: z.iso.date().optional(),
      ...paging,
    }),
    status: 200,
    answer: pageAnswer,
  }),
  readTicket: route({
    method: 'GET',
    path: onTicket,
    function: 'intake',
    who: everySide,
    article: '第十三条（二）、第三十五条',
    summary: { zh: '查询诉求件', en: 'Read a ticket, as far as it is yours to see' },
    status: 200,
    answer: ticketAnswer,
  }),
  readDeadlines: route({
    method: 'GET',
    path: `${onTicket}/deadlines`,
    function: 'intake',
    who: everySide,
    article: '第十八条、第十九条、第二十一条',
    summary: { zh: '时限及其计算说明', en: 'Every limit of a ticket, each explaining itself day by day' },
    status: 200,
    answer: deadlinesAnswer,
  }),
  readTimeline: route({
    method: 'GET',
    path: `${onTicket}/timeline`,
    function: 'intake',
    who: platformSide,
    summary: { zh: '办理记录', en: 'The log of a ticket' },
    status: 200,
    answer: timelineAnswer,
  }),
  readIdentity: route({
    method: 'GET',
    path: `${onTicket}/identity`,
    function: 'intake',
    who: ['operator', 'department'],
    article: '第三十五条',
    summary: { zh: '查看诉求人身份信息（留痕）', en: 'Identity data; every look is recorded' },
    query: z.strictObject({ purpose: line }),
    status: 200,
    answer: identityAnswer,
  }),
  readSubmission: route({
    method: 'GET',
    path: '/v1/submissions/{reference}',
    function: 'intake',
    who: ['channel'],
    summary: { zh: '渠道按流水号查询', en: 'Read what a channel submitted, by its own reference' },
    status: 200,
    answer: ticketAnswer,
  }),
  listDeliveries: route({
    method: 'GET',
    path: `${onTicket}/deliveries`,
    function: 'intake',
    who: platformSide,
    summary: { zh: '投递情况', en: 'What was delivered to whom, what is waiting, what failed' },
    status: 200,
    answer: deliveriesAnswer,
  }),
  answer: commandRoute('answer', {
    path: `${onTicket}/answer`,
    function: 'intake',
    summary: { zh: '依据知识库直接答复', en: 'Answer directly from the knowledge base' },
    answer: ticketAnswer,
  }),
  reject: commandRoute('reject', {
    path: `${onTicket}/rejection`,
    function: 'intake',
    summary: { zh: '不予受理', en: 'Do not accept, by one of the twelve grounds' },
    answer: ticketAnswer,
  }),
  redirect: commandRoute('redirect', {
    path: `${onTicket}/redirection`,
    function: 'intake',
    summary: { zh: '告知到专属机构处理', en: 'Name the body with exclusive jurisdiction' },
    answer: ticketAnswer,
  }),
  requestSupplement: commandRoute('requestSupplement', {
    path: `${onTicket}/supplement-requests`,
    function: 'intake',
    summary: { zh: '要求补正或补充材料', en: 'Ask the appellant to supplement' },
    answer: ticketAnswer,
  }),
  supplySupplement: commandRoute('supplySupplement', {
    path: `${onTicket}/supplements`,
    function: 'intake',
    summary: { zh: '补正材料', en: 'Supply the supplement' },
    answer: ticketAnswer,
  }),
  accept: commandRoute('accept', {
    path: `${onTicket}/acceptance`,
    function: 'intake',
    summary: { zh: '受理', en: 'Accept' },
    answer: ticketAnswer,
  }),
  file: commandRoute('file', {
    path: `${onTicket}/filing`,
    function: 'intake',
    summary: { zh: '表扬、无效来电即时归档', en: 'File thanks and empty contacts at once' },
    answer: ticketAnswer,
  }),
  withdraw: commandRoute('withdraw', {
    path: `${onTicket}/withdrawal`,
    function: 'intake',
    summary: { zh: '撤回诉求', en: 'Withdraw' },
    answer: ticketAnswer,
  }),
  rate: commandRoute('rate', {
    path: `${onTicket}/ratings`,
    function: 'intake',
    summary: { zh: '评价', en: 'Rate acceptance or result' },
    answer: ticketAnswer,
  }),
}

const dispatching = {
  dispatch: commandRoute('dispatch', {
    path: `${onTicket}/dispatches`,
    function: 'dispatch',
    summary: { zh: '派单', en: 'Dispatch to lead and co-handlers' },
    answer: ticketAnswer,
  }),
  findInCatalogue: route({
    method: 'GET',
    path: '/v1/catalogue/match',
    function: 'dispatch',
    who: platformSide,
    article: '第二十条',
    summary: { zh: '查询派发工单目录', en: 'Whom the dispatch catalogue names for a category and area' },
    query: z.strictObject({ category: z.string(), area: z.string(), on: z.iso.date().optional() }),
    status: 200,
    answer: anyAnswer,
  }),
}

const handling = {
  listWorkOrders: route({
    method: 'GET',
    path: '/v1/work-orders',
    function: 'handling',
    who: ['department'],
    article: '第十九条、第二十一条',
    summary: {
      zh: '拉取本单位工单（首次列出即为送达）',
      en: 'Pull your work orders; being listed for the first time counts as received',
    },
    query: z.strictObject({
      state: z.enum(['open', 'all']).default('open'),
      unit: z.string().optional().describe('a sub-unit instead of your own'),
      ...paging,
    }),
    status: 200,
    answer: pageAnswer,
  }),
  readWorkOrder: route({
    method: 'GET',
    path: onOrder,
    function: 'handling',
    who: ['department', ...platformSide],
    summary: { zh: '查询工单', en: 'Read a work order' },
    status: 200,
    answer: workOrderAnswer,
  }),
  acknowledge: commandRoute('acknowledge', {
    path: `${onOrder}/acknowledgement`,
    function: 'handling',
    summary: { zh: '签收', en: 'Acknowledge' },
    answer: workOrderAnswer,
  }),
  replyInterim: commandRoute('replyInterim', {
    path: `${onOrder}/interim-replies`,
    function: 'handling',
    summary: { zh: '阶段性答复', en: 'Interim reply, or preliminary opinion' },
    answer: workOrderAnswer,
  }),
  reply: commandRoute('reply', {
    path: `${onOrder}/replies`,
    function: 'handling',
    summary: { zh: '最终答复', en: 'Final reply, or a co-handler’s contribution' },
    answer: workOrderAnswer,
  }),
  sendBack: commandRoute('sendBack', {
    path: `${onTicket}/send-backs`,
    function: 'handling',
    summary: { zh: '退回重办', en: 'Send the reply back with reasons' },
    answer: ticketAnswer,
  }),
  passCheck: commandRoute('passCheck', {
    path: `${onTicket}/reply-approval`,
    function: 'handling',
    summary: { zh: '审核通过', en: 'The check is passed' },
    answer: ticketAnswer,
  }),
  close: commandRoute('close', {
    path: `${onTicket}/closing`,
    function: 'handling',
    summary: { zh: '办结', en: 'Close by one of the nine grounds' },
    answer: ticketAnswer,
  }),
  recordNonCooperation: commandRoute('recordNonCooperation', {
    path: `${onTicket}/non-cooperation`,
    function: 'handling',
    summary: { zh: '记录诉求人不予配合', en: 'Record that the appellant does not cooperate' },
    answer: ticketAnswer,
  }),
  recordCooperation: commandRoute('recordCooperation', {
    path: `${onTicket}/cooperation`,
    function: 'handling',
    summary: { zh: '记录诉求人恢复配合', en: 'Record that the appellant cooperates again' },
    answer: ticketAnswer,
  }),
  callBack: commandRoute('callBack', {
    path: `${onTicket}/callbacks`,
    function: 'handling',
    summary: { zh: '回访', en: 'Record a callback' },
    answer: ticketAnswer,
  }),
}

const returning = {
  requestReturn: commandRoute('requestReturn', {
    path: `${onOrder}/return-requests`,
    function: 'returns',
    summary: { zh: '申请退回或转办', en: 'Ask to give the order back or transfer it' },
    answer: workOrderAnswer,
  }),
  decideReturn: commandRoute('decideReturn', {
    path: `${onOrder}/return-decision`,
    function: 'returns',
    summary: { zh: '审定退件', en: 'Decide on a return' },
    answer: ticketAnswer,
  }),
}

const period = { from: z.iso.date(), to: z.iso.date() }
const figure = z.enum([
  'connection',
  'immediate-transfer',
  'on-time-feedback',
  'closing',
  'callback',
  'satisfaction',
  'average-days',
])

const evaluating = {
  readFigures: route({
    method: 'GET',
    path: '/v1/figures',
    function: 'evaluation',
    who: ['operator', 'supervisor', 'department', 'admin'],
    article: '第二十七条',
    summary: { zh: '七项指标', en: 'The seven figures, for the city, its areas or its units' },
    query: z.strictObject({ ...period, by: z.enum(['city', 'area', 'unit']).default('city') }),
    status: 200,
    answer: figuresAnswer,
  }),
  listFigureTickets: route({
    method: 'GET',
    path: '/v1/figures/{figure}/tickets',
    function: 'evaluation',
    who: platformSide,
    article: '第二十七条',
    summary: { zh: '指标背后的诉求件', en: 'The tickets in a figure’s numerator and denominator' },
    query: z.strictObject({ ...period, of: z.string().optional().describe('area or unit code') }),
    status: 200,
    answer: anyAnswer,
  }),
  recordCalls: route({
    method: 'PUT',
    path: '/v1/call-statistics/{day}',
    function: 'evaluation',
    who: ['operator', 'admin'],
    article: '第二十七条',
    summary: { zh: '报送话务量', en: 'Calls offered and answered on a day, from the telephone system' },
    body: z
      .strictObject({ offered: z.int().nonnegative(), answered: z.int().nonnegative() })
      .refine(({ offered, answered }) => answered <= offered, {
        message: 'answered must not exceed offered',
        path: ['answered'],
      }),
    status: 200,
    answer: anyAnswer,
  }),
}

const admin = ['admin'] as const
const code = z.string().min(1).max(40)
const registering = {
  readCity: route({
    method: 'GET',
    path: '/v1/city',
    function: 'registry',
    who: ['admin', 'operator', 'supervisor', 'department', 'channel'],
    summary: { zh: '本市单位、分类、渠道和目录', en: 'Units, categories, channels and catalogue of the city' },
    status: 200,
    answer: anyAnswer,
  }),
  putUnit: route({
    method: 'PUT',
    path: '/v1/units/{unit}',
    function: 'registry',
    who: admin,
    article: '第八条',
    summary: { zh: '登记或变更承办单位', en: 'Add or change a unit' },
    body: unit.omit({ code: true }),
    status: 200,
    answer: unit,
  }),
  putCategory: route({
    method: 'PUT',
    path: '/v1/categories/{category}',
    function: 'registry',
    who: admin,
    summary: { zh: '登记或变更诉求分类', en: 'Add or change a category' },
    body: category.omit({ code: true }),
    status: 200,
    answer: category,
  }),
  putChannel: route({
    method: 'PUT',
    path: '/v1/channels/{channel}',
    function: 'registry',
    who: admin,
    summary: { zh: '登记或变更渠道', en: 'Add or change a channel' },
    body: channel.omit({ code: true }),
    status: 200,
    answer: channel,
  }),
  putCatalogueEntry: route({
    method: 'PUT',
    path: '/v1/catalogue/{category}/{area}',
    function: 'registry',
    who: admin,
    article: '第二十条',
    summary: { zh: '调整派发工单目录', en: 'Adjust the dispatch catalogue from a day on; history is kept' },
    body: catalogueEntry.omit({ category: true, area: true, until: true }),
    status: 200,
    answer: catalogueEntry,
  }),
  putEndpoint: route({
    method: 'PUT',
    path: '/v1/endpoints/{kind}/{code}',
    function: 'registry',
    who: admin,
    summary: {
      zh: '登记单位或渠道的接收地址',
      en: 'Where a unit or channel takes its posts; answers with the signing secret once',
    },
    body: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
    status: 200,
    answer: z.strictObject({ url: z.string(), secret: z.string() }),
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
    body: z.strictObject({
      role: z.enum(roles).exclude(['appellant', 'system']),
      unit: code.optional(),
      channel: code.optional(),
      authority: z.enum(authorities).optional(),
      name: line,
      expires: z.iso.datetime({ offset: true }),
      perMinute: z.int().min(1).max(100_000).default(600),
    }),
    status: 201,
    answer: z.strictObject({ id: z.string(), key: z.string(), expires: z.string() }),
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

const reference = {
  openapi: route({
    method: 'GET',
    path: '/v1/openapi.json',
    function: 'reference',
    who: 'anyone',
    summary: { zh: '接口描述', en: 'This description, OpenAPI 3.1' },
    status: 200,
    answer: anyAnswer,
  }),
  docs: route({
    method: 'GET',
    path: '/docs',
    function: 'reference',
    who: 'anyone',
    summary: { zh: '接口文档', en: 'The API reference as a page' },
    status: 200,
    media: 'text/html; charset=utf-8',
  }),
  docsScript: route({
    method: 'GET',
    path: '/docs/reference.js',
    function: 'reference',
    who: 'anyone',
    summary: { zh: '接口文档脚本', en: 'The script of the reference page' },
    status: 200,
    media: 'text/javascript; charset=utf-8',
  }),
  readRegulation: route({
    method: 'GET',
    path: '/v1/regulation',
    function: 'reference',
    who: 'anyone',
    summary: { zh: '本市适用的规定：时限、情形、条文', en: 'The rules in force as data, with their articles' },
    status: 200,
    answer: anyAnswer,
  }),
}

export const routes = {
  ...intake,
  ...dispatching,
  ...handling,
  ...returning,
  ...evaluating,
  ...registering,
  ...reference,
}
export type Routes = typeof routes
export type RouteName = keyof Routes
export type RoutesOf<F extends HttpFunction> = {
  [N in RouteName as Routes[N]['function'] extends F ? N : never]: Routes[N]
}

/** Path parameters that are figures' names. */
export const figureName = figure

export const allRoutes: readonly (Route & { name: RouteName })[] = Object.entries(routes).map(([name, definition]) => ({
  ...(definition as Route),
  name: name as RouteName,
}))
