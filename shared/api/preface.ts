/** 说明 — what the reference says of the whole and of its chapters, in both languages. */
import type { HttpFunction } from '../door/route.ts'

/** Before the first call. */
export const preface = `群众诉求办理平台接口。

- **拒绝**都是 \`application/problem+json\`：代码、中英文说明、所依据的条文。
- **重复提交**带同一 \`Idempotency-Key\` 得到同一应答，不会办两次；登记以渠道流水号 \`reference\` 为准。
- **时间**一律 RFC 3339，应答用北京时间（+08:00）；时限止于最后一日 24 时。
- **表格**：清单和指标都可以用 \`Accept: text/csv\` 取得 CSV（UTF-8 带 BOM，中文表头，代码旁有名称，北京时间），一次一页，下一页在 \`Link\` 头中；
  之后各页用 \`Accept: text/csv; header=absent\` 可直接接在前一页之后。表格没有诉求人的姓名、电话、地址。
- **推送**见 Webhooks 一节；不登记接收地址的单位自行拉取。

The interface of the appeals hotline platform. Every refusal is a problem with a code, a Chinese and an English sentence and the
article it rests on; lists and figures are to be had as tables by \`Accept: text/csv\`, a page at a time with the next one in \`Link\`, pages behind the first
without headings by \`header=absent\`, and never with who the appellant is; a repeated request under the same \`Idempotency-Key\` does nothing twice; what is pushed is described under
Webhooks, and whoever takes no posts pulls.`

/** Its chapters: one for each function that answers, and one for what is posted. */
export const chapters: Record<
  Exclude<HttpFunction, 'pages' | 'workplace'> | 'webhooks',
  readonly [zh: string, en: string, what: string]
> = {
  intake: [
    '登记与审核',
    'Intake',
    '登记、审核、补正、突发事项、合并、诉求人查询与评价。From registration to acceptance; what the appellant does.',
  ],
  dispatch: ['派单', 'Dispatch', '派单、协办单位、派发工单目录。Who handles it.'],
  returns: ['退件', 'Returns', '退件申请与审定。Orders that a department asks to give back.'],
  handling: [
    '办理',
    'Handling',
    '签收、答复、把关、办结、回访、涉企事项、向下交办。From the department to the closing.',
  ],
  supervision: ['督办与延期', 'Supervision', '催办、督办、延期、进展报告。Urging, supervising, extending.'],
  evaluation: ['考核', 'Evaluation', '考核指标及其依据的诉求件。The figures and the tickets behind them.'],
  'follow-up': [
    '评价与责任',
    'Follow-up',
    '评价核查、抽查、恶意诉求、失职线索。What follows from ratings, findings and misuse.',
  ],
  telling: [
    '告知',
    'Telling',
    '告知记录、未告知清单、电话告知、书面告知。What appellants were told, which way, and what came of it.',
  ],
  files: [
    '附件',
    'Files',
    '申请上传、清单、下载。直接上传到存储，扫描之后可用。Sent straight to storage; usable once found clean.',
  ],
  knowledge: [
    '知识库',
    'Knowledge',
    '条目的推送、审核、发布、停用、检索。Articles that answer questions: proposed, published by a second person, found.',
  ],
  open311: [
    'Open311',
    'Open311',
    'GeoReport v2，供标准客户端使用：错误、应答、密钥均依该规范。GeoReport v2 for standard clients: answers, errors and keys as it says.',
  ],
  sharing: [
    '数据共享',
    'Sharing',
    '数据流：已公布的事实，可续读、可核对、可补读。The feed: announced facts to be followed, checked and read again.',
  ],
  consultation: [
    '意见征集',
    'Consultation',
    '征求意见稿、公众意见、采纳情况。Drafts put to the public, what people say of them, what became of it.',
  ],
  published: [
    '公开',
    'Published',
    '任何人可以查阅的：月度数字、考核结果、抽检，无须密钥。What anyone may read without a key.',
  ],
  registry: ['登记簿', 'Registry', '单位、分类、渠道、目录、密钥、接收地址。What a city consists of.'],
  reference: ['文档', 'Reference', '接口描述与适用的规定，无须密钥。Open to anyone.'],
  webhooks: [
    '推送',
    'Webhooks',
    '平台向承办单位和渠道的接收地址推送，按 Standard Webhooks 签名。Signed posts to departments and channels.',
  ],
}
