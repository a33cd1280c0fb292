/** 入口拒绝 — what the door refuses itself, before any rule is asked, with status and sentences. */

export const atTheDoor = {
  'body.not-json': { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'body.wrong-type': {
    status: 415,
    zh: '请求内容应为 application/json，UTF-8 编码。',
    en: 'The body must be application/json in UTF-8.',
  },
  'body.not-utf8': {
    status: 400,
    zh: '请求内容不是有效的 UTF-8 编码（GBK 等其他编码的文字会丢失，请先转换）。',
    en: 'The body is not valid UTF-8: text in GBK or another encoding would be lost; convert it first.',
  },
  'body.too-large': { status: 413, zh: '请求内容超过 256 KB。', en: 'The body is larger than 256 KB.' },
  'file.wrong-type': {
    status: 415,
    zh: '请求内容应为{types}，UTF-8 编码。',
    en: 'The body must be one of {types}, in UTF-8.',
  },
  'file.too-large': {
    status: 413,
    zh: '文件超过 {megabytes} MB，请分批提交。',
    en: 'The file is larger than {megabytes} MB: send it in several.',
  },
  'form.wrong-type': {
    status: 415,
    zh: '请求内容应为表单（application/x-www-form-urlencoded 或者 multipart/form-data），UTF-8 编码。',
    en: 'The body must be a form (application/x-www-form-urlencoded or multipart/form-data) in UTF-8.',
  },
  'form.damaged': { status: 400, zh: '表单不完整或者过于零碎。', en: 'The form is cut off, or has too many parts.' },
  'form.too-large': {
    status: 413,
    zh: '表单连同文件超过 {megabytes} MB。较大的文件请先提交诉求，再凭编号申请一次性上传地址（POST /v1/tickets/编号/files）。',
    en: 'The form and its files are larger than {megabytes} MB: file the appeal first, then ask for an address to send larger files to (POST /v1/tickets/number/files).',
  },
  'body.unexpected': { status: 400, zh: '该接口不接受请求内容。', en: 'This call takes no body.' },
  'input.invalid': {
    status: 400,
    zh: '请求内容不符合要求，见 errors。',
    en: 'The request is not as described; see errors.',
  },
  'header.invalid': {
    status: 400,
    zh: '请求头不符合要求，见 errors。',
    en: 'A header is not as described; see errors.',
  },
  'cursor.invalid': {
    status: 400,
    zh: '分页游标无效，或者不属于这个清单。',
    en: 'The cursor is not one of ours, or of another list.',
  },
  'period.invalid': {
    status: 400,
    zh: '统计期间无效：起始日不得晚于截止日，且不超过一年。',
    en: 'The period is wrong: from must not be after to, and at most a year.',
  },
  'key.refused': { status: 401, zh: '密钥无效、已过期或已吊销。', en: 'The key is wrong, expired or revoked.' },
  'access-code.refused': {
    status: 401,
    zh: '编号或者查询码不对。',
    en: 'The number or the access code is wrong.',
    provision: 'privacy.access-code',
  },
  'access-code.limited': {
    status: 429,
    zh: '输错次数过多，查询码暂不核对，请于{until}后再试；急需查询的，可请话务员重新发给查询码。',
    en: 'There were too many wrong tries, so no code is compared for the time being: try again at {until}, or ask an operator for a new code.',
    provision: 'privacy.access-code',
  },
  'role.not-allowed': {
    status: 403,
    zh: '此接口由{may}使用；该密钥的角色是{role}。',
    en: 'This call is for {may}; the role of this key is {role}.',
  },
  'rate.exceeded': { status: 429, zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; try again later.' },
  'request.under-way': {
    status: 409,
    zh: '同一 Idempotency-Key 的请求正在办理，请稍后再试。',
    en: 'A request with this Idempotency-Key is being carried out: try again in a moment.',
  },
  'letter.out-of-sight': {
    status: 503,
    zh: '有信件正由他人查看，或者排在同组其他信件之后，现在取不到：请于{until}后再试，并先处理清单中列出的。',
    en: 'Some letters are not to be had now: somebody is looking at them, or they stand behind others of their group. Try again at {until}, and settle first what the list shows.',
  },
  'route.unknown': { status: 404, zh: '没有这个接口。', en: 'There is no such call.' },
  'thing.unknown': {
    status: 404,
    zh: '没有所指的记录，请核对路径中的编号或者名称。',
    en: 'There is no such record: check the number or name in the path.',
  },
  'rules.unknown': {
    status: 503,
    zh: '本市所载规则（rules）不在当前发布版本中，或者尚未施行，请联系运维。',
    en: 'The rules this city was loaded with (rules) are not part of this release, or have not begun; tell the operators.',
  },
  'city.not-seeded': { status: 503, zh: '本市数据尚未载入。', en: 'The city has not been loaded yet.' },
  'platform.failed': {
    status: 500,
    zh: '平台发生故障[：{record}的第{decisions}项决定已损坏，无法读取，其余的仍在]，请凭请求编号联系运维。',
    en: 'The platform failed[: decisions {decisions} of {record} are damaged and cannot be read, the others can]; give the request id to support.',
  },
} as const

export type DoorCode = keyof typeof atTheDoor
