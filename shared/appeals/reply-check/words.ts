/** 当事各方 — how texts name the appellant, and others who are spoken of. */

export const appellants =
  '诉求人|来电人|来访人|来信人|反映人|投诉人|举报人|求助人|建议人|咨询人|申请人|当事人|市民|群众|您'

/** Others than the appellant: a statement about them says nothing of the appellant. */
export const others =
  '物业|商家|店家|店主|店方|经营者|老板|房东|租户|租客|施工方|施工单位|施工队|开发商|建设单位|公司|企业|责任人|车主|负责人|邻居|楼上|楼下|对方|学校|医院|产权|业委会|社区|居委会|村委会|街道|被投诉|被举报|被反映|当事司机|司机|机构|运营商|供应商|厂家|平台|中介|单位|部门|家属|子女|维保|供热|供水|燃气|银行|包工头|摊主|犬主|养犬人|违停|知情人|提供线索|另一位|居民|住户|业主|权属|街镇|乡镇|村民|商户|摊主|店员|承租|出租|原户主|监护|亲属|代理|律师'
