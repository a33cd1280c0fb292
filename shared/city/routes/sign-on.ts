/** 统一身份认证 — calls that say whose an account is, and keep the client's secret. */
import * as z from 'zod'
import { route } from '../../door/route.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { subject } from '../sign-on.ts'

const admin = ['admin'] as const

export const signOnRoutes = {
  putSignOn: route({
    method: 'PUT',
    path: '/v1/staff/{staff}/sign-on',
    function: 'registry',
    who: admin,
    summary: {
      zh: '登记人员的统一身份认证账号：此后可凭该账号登录工作台；此前登记的账号随即停用',
      en: 'By which account of the city’s provider somebody signs in; the one before opens nothing any more',
    },
    body: lazily(() => z.strictObject({ subject: subject.describe('用户标识（sub）as the provider writes it') })),
    status: 200,
  }),
  deleteSignOn: route({
    method: 'DELETE',
    path: '/v1/staff/{staff}/sign-on',
    function: 'registry',
    who: admin,
    summary: {
      zh: '撤销人员的统一身份认证账号：以其登录的会话随即结束',
      en: 'Nobody signs in by that account any more; whoever has, is signed out with the next page',
    },
    status: 204,
  }),
  putSignOnSecret: route({
    method: 'PUT',
    path: '/v1/keys/sign-on/secret',
    function: 'registry',
    who: admin,
    summary: {
      zh: '登记本市在统一身份认证平台的应用密钥；只用于城市文件中的该发行方和应用',
      en: 'The secret of the city’s client at its provider; it is sent to the issuer of the city’s file and to no other',
    },
    body: lazily(() =>
      z.strictObject({
        secret: z
          .string()
          .trim()
          .regex(/^[\x20-\x7e]{8,500}$/, said('8 to 500 signs of ASCII', '应为8至500个英文字母、数字和符号。'))
          .describe('应用密钥 client_secret'),
      }),
    ),
    status: 200,
  }),
  deleteSignOnSecret: route({
    method: 'DELETE',
    path: '/v1/keys/sign-on/secret',
    function: 'registry',
    who: admin,
    summary: { zh: '撤销应用密钥：此后只能凭密钥登录', en: 'Forget the client’s secret: staff sign in by keys alone' },
    status: 204,
  }),
}
