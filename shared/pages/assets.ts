/** 样式与脚本 — the two files that pages fetch, each kept for ever under its version. */
import type { Reply } from '../door/http.ts'
import { route } from '../door/route.ts'
import { script } from './script.ts'
import { style } from './style.ts'

const file = { method: 'GET', function: 'pages', who: 'anyone', status: 200, page: true, perMinute: 6000 } as const

export const assetRoutes = {
  styleSheet: route({
    ...{ ...file, path: '/assets/site.css', media: 'text/css; charset=utf-8' },
    summary: { zh: '样式', en: 'The style of all pages' },
  }),
  keysScript: route({
    ...{ ...file, path: '/assets/site.js', media: 'text/javascript; charset=utf-8' },
    summary: { zh: '快捷键脚本', en: 'The script of the desk' },
  }),
}

const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' }
export const styleSheet = async (): Promise<Reply> => ({ text: style, headers: kept })
export const keysScript = async (): Promise<Reply> => ({ text: script, headers: kept })
