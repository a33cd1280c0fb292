/** 工作台路由 — pages of staff: signing in, lists, matters, forms of every call. */
import * as z from 'zod'
import { route } from '../../door/route.ts'
import { lazily } from '../../schema/lazily.ts'

const page = {
  function: 'workplace',
  who: 'anyone',
  status: 200,
  media: 'text/html; charset=utf-8',
  page: true,
  // An office stands behind one address; what each may ask is counted with their key.
  perMinute: 6000,
} as const

/** What one request to a function may be, its bytes written as text. */
const mostBytes = 4 * 1024 * 1024

/** Whatever the fields of a form are: the call that it fills has their schema. */
const form = lazily(() => z.record(z.string().max(200), z.string().max(20_000)))

const says = (zh: string, en: string) => ({ zh, en })

export const deskRoutes = {
  openSignIn: route({ ...page, method: 'GET', path: '/desk/sign-in', summary: says('登录', 'Sign in') }),
  signIn: route({ ...page, method: 'POST', path: '/desk/sign-in', summary: says('登录', 'Sign in'), body: form }),
  goSignOn: route({
    ...{ ...page, method: 'GET', path: '/desk/sign-in/sso' },
    summary: says('统一身份认证', 'To the provider of the city'),
  }),
  backFromSignOn: route({
    ...{ ...page, method: 'GET', path: '/desk/sign-in/sso/back' },
    summary: says('认证返回', 'Back from the provider'),
  }),
  leaveSignOn: route({
    ...{ ...page, method: 'GET', path: '/desk/sign-in/sso/end' },
    summary: says('退出统一身份认证', 'Signs out at the provider'),
  }),
  openRole: route({ ...page, method: 'GET', path: '/desk/sign-in/role', summary: says('选择角色', 'Which role') }),
  takeRole: route({
    ...{ ...page, method: 'POST', path: '/desk/sign-in/role', body: form },
    summary: says('选择角色', 'Signs in in a role'),
  }),
  signOut: route({ ...page, method: 'POST', path: '/desk/sign-out', summary: says('退出', 'Sign out'), body: form }),
  deskHome: route({ ...page, method: 'GET', path: '/desk', summary: says('首页', 'Where the day begins') }),
  find: route({ ...page, method: 'GET', path: '/desk/find', summary: says('查找', 'To the page of a number') }),
  everything: route({ ...page, method: 'GET', path: '/desk/all', summary: says('全部功能', 'All that may be done') }),
  showList: route({ ...page, method: 'GET', path: '/desk/lists/{call}', summary: says('清单', 'A list of the API') }),
  showRecord: route({
    ...page,
    method: 'GET',
    path: '/desk/see/{call}',
    summary: says('查阅', 'An answer of the API'),
  }),
  openForm: route({ ...page, method: 'GET', path: '/desk/acts/{call}', summary: says('办理', 'The form of a call') }),
  sendForm: route({
    ...{ ...page, method: 'POST', path: '/desk/acts/{call}', body: form },
    summary: says('办理', 'Sends the form of a call'),
  }),
  openImport: route({ ...page, method: 'GET', path: '/desk/imports/{call}', summary: says('导入', 'Sends a table') }),
  sendImport: route({
    ...{ ...page, method: 'POST', path: '/desk/imports/{call}', body: form, form: { atMost: mostBytes, fields: form } },
    summary: says('导入', 'Sends a table'),
  }),
  showBatch: route({
    ...{ ...page, method: 'GET', path: '/desk/imports/{call}/{batch}' },
    summary: says('导入情况', 'How far a batch has come'),
  }),
  showTicket: route({ ...page, method: 'GET', path: '/desk/tickets/{ticket}', summary: says('诉求件', 'A ticket') }),
  showFiles: route({
    ...{ ...page, method: 'GET', path: '/desk/tickets/{ticket}/files' },
    summary: says('附件', 'Files of a ticket'),
  }),
  askFile: route({
    ...{ ...page, method: 'POST', path: '/desk/tickets/{ticket}/files', body: form },
    summary: says('提交附件', 'The form that sends a file'),
  }),
  openFile: route({
    ...{ ...page, method: 'GET', path: '/desk/tickets/{ticket}/files/{file}' },
    summary: says('打开附件', 'Opens a file'),
  }),
  showOrder: route({ ...page, method: 'GET', path: '/desk/orders/{workOrder}', summary: says('工单', 'A work order') }),
  acknowledgeAll: route({
    ...{ ...page, method: 'POST', path: '/desk/acknowledge', body: form },
    summary: says('批量签收', 'Acknowledges several orders'),
  }),
  showCall: route({ ...page, method: 'GET', path: '/desk/calls/{call}', summary: says('来电弹屏', 'A call') }),
  saveDraft: route({
    ...{ ...page, method: 'POST', path: '/desk/drafts/{call}', body: form },
    summary: says('暂存', 'Keeps a half-filled registration'),
  }),
  wall: route({ ...page, method: 'GET', path: '/desk/wall', summary: says('大屏', 'For all to see') }),
}
