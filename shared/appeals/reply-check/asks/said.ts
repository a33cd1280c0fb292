/** 实质的话 — the sentences of a reply that may answer something. */

/** 转述 — what the reply says again of the appeal answers nothing. */
const restated =
  /(?:您|市民|诉求人|来电人|反映人|投诉人|举报人|群众)(?:好)?[^，。；]{0,4}(?:反映|提出|投诉|咨询|举报|所提|来电|要求|请求|希望)的?[^。；]{0,80}?(?:等?(?:问题|事项|诉求|情况|一事|事宜|请求|要求))(?=收悉|已收悉|，|。|已|我)/g
/** 客套、征求意见 — said in every reply, of no ask. */
const courtesy =
  /^(?:您好|你好|欢迎|以上|如再|感谢|谢谢|如(?:有|您|对|仍)[^。]*(?:拨打|联系|反映|致电)|后续问题|给您[^。]*(?:不便|谅解)|对此[^。]*歉|敬请|祝您?|请您?(?:谅解|理解|放心|知悉))|(?:收悉|知悉|已收到|答复如下|解答如下|情况如下|已办理|已处理|专人办理|高度重视|进行了核查|已转我单位研究)[：:]?$|(?:您|诉求人|来电人|反映人|投诉人|举报人|市民)[^，。]{0,12}(?:表示|[无没]有?异议|[无没]有?(?:其他)?意见|没有提出|满意|认可|同意办结|知悉|清楚|明白)|征求[^，。]{0,6}意见|听取[^，。]{0,8}意见|(?:电话|上门|当面)[^，。]{0,8}(?:沟通|回访|告知|说明)|沟通(?:情况)?$/

/** Every sentence, without what it says again of the appeal. */
export const sentencesIn = (text: string): string[] =>
  text
    .replaceAll(restated, '')
    .split(/[。；！？!?\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

export const isSubstantial = (sentence: string): boolean => !courtesy.test(sentence)
