/** 诉求人的手 — fills in and sends citizens' forms as somebody at a browser does. */
import type { Page } from 'playwright-core'
import { solved } from '../../../infra/demo/solved.ts'

export interface Brought {
  number: string
  code: string
}

export const appeal: Readonly<Record<string, string>> = {
  ...{ title: '门前路灯不亮', text: '门前三盏路灯不亮已有一周，夜里出行不便，请派人维修。', place: '某路7号' },
  ...{ 'appellant.name': '钱多多', 'appellant.phone': '13900000001' },
}

/** Whatever is no field of the page is left out. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`[name="${name}"]`).first().fill(text)
}

export const press = (page: Page, button: string): Promise<void> =>
  page.locator('main button, main summary').filter({ hasText: button }).first().click()

/** The form as far as its check. */
export async function checked(
  page: Page,
  more: Readonly<Record<string, string>> = {},
  type = 'complaint',
): Promise<void> {
  await page.goto('/appeal')
  await page.locator(`[name=ticketType][value=${type}]`).check()
  await fill(page, { ...appeal, ...more })
  await press(page, '下一步')
}

export async function answer(page: Page): Promise<void> {
  await page.locator('#answer').fill(solved((await page.locator('#question').textContent()) ?? ''))
}

/** Sent: the page that says number and code. */
export async function brought(
  page: Page,
  more: Readonly<Record<string, string>> = {},
  type?: string,
): Promise<Brought> {
  await checked(page, more, type)
  await answer(page)
  await press(page, '提交')
  const [number = '', code = ''] = await page.locator('main b').allTextContents()
  return { number, code: code.replace(' ', '') }
}

export async function signIn(page: Page, { number, code }: Brought): Promise<void> {
  await page.goto('/my')
  await fill(page, { number, code })
  await press(page, '查询')
}
