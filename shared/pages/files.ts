/** 附件 — the form that sends a file to the bucket, and those that were sent. */
import type * as z from 'zod'
import { words } from '../api/tables/words.ts'
import type { Browser } from '../door/browser.ts'
import type { filesAnswers } from '../files/answers.ts'
import { fileEndings } from '../law/files.ts'
import { both, type Words } from './frame.ts'
import { Address } from './html/address.ts'
import { type Html, html, none } from './html/html.ts'

type Listed = z.output<typeof filesAnswers.listFiles>['items'][number]
export type Asked = z.output<typeof filesAnswers.askUpload>

/** 大小 — what may be sent by a page: of any type so much, and videos more. */
export const kinds = {
  usual: { zh: '图片、PDF、录音', en: 'Pictures, PDF, recordings' },
  video: { zh: '视频（MP4）', en: 'A video (MP4)' },
} as const
export type Kind = keyof typeof kinds

/** As the call takes it: what it is, is found out once it is there. */
export const bodyOf = (kind: string | undefined, more: object) => ({
  ...(kind === 'video' ? { type: 'video/mp4' } : {}),
  ...more,
})

/** Where the bucket leads a browser that has sent one; undefined where this site’s own address is not known. */
export const backTo = ({ origin, base }: Browser, to: Address): string | undefined =>
  origin === undefined ? undefined : `${origin}${to.text(base)}`

/** The origin of the bucket, to which the page of this form may send. */
export const sendsTo = ({ upload }: Asked): string => new URL(upload.url).origin

/** Straight to the bucket; the file stands last. @param minutes how long it may be sent */
export function sendForm({ upload }: Asked, minutes: number, back: Address): Html {
  const ways = Object.values(fileEndings).map((ending) => `.${ending}`)
  return html`<form method="post" action="${Address.elsewhere(upload.url)}" enctype="multipart/form-data">${Object.entries(upload.fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="field"><label for="file">${both({ zh: '选择文件', en: 'Choose the file' })}</label><span class="hint" id="file-hint">${both({ zh: `${minutes}分钟内有效。拍摄时间、位置等信息会自动去除。`, en: `Within ${minutes} minutes. Where and when it was taken is removed from it.` })}</span><input type="file" id="file" name="file" accept="${[...ways, '.jpeg', '.heif'].join(',')}" aria-describedby="file-hint" required></div>
<button>上传 Send</button></form><p><a href="${back}">${both({ zh: '返回', en: 'Back' })}</a></p>`
}

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

interface Showing {
  /** where one is opened */
  open(file: string): Address
  /** who sent it, for those who see several sides */
  by?(file: Listed): string
}

/** What came, what it waits for, why it was not taken. */
export function filesTable(items: readonly Listed[], { open, by }: Showing): Html {
  if (items.length === 0) return html`<p>${both({ zh: '还没有附件。', en: 'There are no files yet.' })}</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="附件"><table><caption>${both(caption)}</caption><thead><tr>${headings.map((says) => html`<th scope="col">${by ? says.zh : both(says)}</th>`)}${by ? html`<th scope="col">提交人</th>` : none}</tr></thead><tbody>${items.map((one) => row(one, { open, ...(by ? { by } : {}) }))}</tbody></table></div>`
}

const headings: readonly Words[] = [
  { zh: '名称', en: 'Name' },
  { zh: '用途', en: 'Purpose' },
  { zh: '大小', en: 'Size' },
  { zh: '状态', en: 'State' },
]

const caption: Words = {
  zh: '扫描病毒并去除拍摄信息之后才能打开',
  en: 'Opened once scanned for malware',
}

const row = (one: Listed, { open, by }: Showing): Html =>
  html`<tr><th scope="row">${one.state === 'clean' ? html`<a href="${open(one.file)}">${one.name}</a>` : one.name}</th><td>${words.filePurpose[one.purpose]}</td><td class="n">${one.bytes === undefined ? '' : size(one.bytes)}</td><td>${words.fileState[one.state]}${one.waitsFor ? html`<span class="hint">${words.fileWaits[one.waitsFor]}</span>` : none}${one.problem ? html`<span class="wrong">${both(one.problem)}</span>` : none}</td>${by ? html`<td>${by(one)}</td>` : none}</tr>`
