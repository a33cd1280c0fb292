/** 不予受理 — the twelve grounds for not accepting (第十七条). */
import type { Rules } from '../rules.ts'

export const rejection = {
  grounds: [
    {
      code: 1,
      text: '属于个人之间、市场主体之间民商事纠纷的',
      en: 'a civil or commercial dispute between individuals or between market participants',
      article: '第十七条（一）',
    },
    {
      code: 2,
      text: '已提起或必须通过诉讼、行政复议以及仲裁解决的',
      en: 'brought to, or only solvable by, a lawsuit, administrative reconsideration or arbitration',
      article: '第十七条（二）',
    },
    {
      code: 3,
      text: '已经或必须由执法机关和纪检监察机关处理的',
      en: 'handled by, or reserved to, law enforcement or disciplinary bodies',
      article: '第十七条（三）',
    },
    {
      code: 4,
      text: '信访部门已受理或已经有结论性意见的',
      en: 'accepted or concluded by the petition (信访) bodies',
      article: '第十七条（四）',
    },
    {
      code: 5,
      text: '必须通过政府信息公开程序解决的',
      en: 'only solvable by the procedure for open government information',
      article: '第十七条（五）',
    },
    {
      code: 6,
      text: '没有明确投诉对象和具体事实理由，或无理纠缠、人身攻击、侮辱谩骂的',
      en: 'no clear object, facts and reasons; or unreasonable pestering, personal attack or abuse',
      article: '第十七条（六）',
    },
    {
      code: 7,
      text: '正在办理或已经依法办理完毕，诉求人无新情况、新理由的重复诉求',
      en: 'a repeat of a matter being handled or lawfully finished, without new facts or reasons',
      article: '第十七条（七）',
      needs: 'earlier-ticket',
      reading: {
        zh: '须指明同一诉求人的在先诉求件；不同诉求人的相同诉求应当合并，不是不予受理。',
        en: 'Must name the same appellant’s earlier ticket; the same matter from different appellants is merged, not refused.',
      },
    },
    {
      code: 8,
      text: '依法应由或已经由特定行业部门处理的',
      en: 'by law for, or already with, a particular sector’s department',
      article: '第十七条（八）',
    },
    {
      code: 9,
      text: '诉求涉及军队、武警管辖的',
      en: 'within the jurisdiction of the army or the armed police',
      article: '第十七条（九）',
    },
    {
      code: 10,
      text: '诉求事项必要证据材料不全且诉求人无正当理由不予提供的',
      en: 'necessary evidence is missing and the appellant does not supply it without good reason',
      article: '第十七条（十）',
      needs: 'lapsed-supplement',
      reading: {
        zh: '须先要求补正且诉求人逾期未补正。',
        en: 'Only after a request to supplement that went unanswered.',
      },
    },
    {
      code: 11,
      text: '涉及国家秘密、商业秘密、个人隐私和违反社会公序良俗的',
      en: 'state or trade secrets, privacy, or against public order and good morals',
      article: '第十七条（十一）',
    },
    {
      code: 12,
      text: '其他违反国家法律法规和有关规定的',
      en: 'otherwise against laws, regulations and provisions',
      article: '第十七条（十二）',
    },
  ],
  afterAcceptance: 'until-dispatch',
  article: '第十七条',
  reading: {
    zh: '条文未写受理后、派单前能否改为不予受理：允许，须说明理由、告知诉求人并作否定备案；派单后须承办单位以该情形申请退回并经批准。',
    en: 'The text does not say whether what was accepted may still be refused before dispatch: it may, with reasons, told to the appellant and filed as a negative outcome; after dispatch only on the ground of an approved return.',
  },
} satisfies Rules['rejection']
