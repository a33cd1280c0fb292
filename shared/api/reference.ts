/** 文档 — what anyone may read without a key. */

import { route } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'

export const referenceRoutes = {
  openapi: route({
    method: 'GET',
    path: '/v1/openapi.json',
    function: 'reference',
    who: 'anyone',
    summary: { zh: '接口描述', en: 'This description, OpenAPI 3.1' },
    status: 200,
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
  readEmergencyLines: route({
    method: 'GET',
    path: '/v1/emergency-lines',
    function: 'reference',
    who: 'anyone',
    article: articleOf('external-lines'),
    summary: { zh: '不属于本平台受理的紧急热线', en: 'The emergency lines that are not this platform’s business' },
    status: 200,
  }),
  readRegulation: route({
    method: 'GET',
    path: '/v1/regulation',
    function: 'reference',
    who: 'anyone',
    summary: { zh: '本市适用的规定：时限、情形、条文', en: 'The rules in force as data, with their articles' },
    status: 200,
  }),
}
