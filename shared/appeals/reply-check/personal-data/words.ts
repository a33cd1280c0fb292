/** 个人信息用词 — what tells an office's number from a person's, and a person's name and home. */

/** Before a number: it is an office's, given to be rung up (government sites list numbers under these words). */
export const officeWords =
  /((值班|服务|咨询|办公室?|监督|客服|报修|抢修|维修|举报|投诉|应急|预约|受理|报案|公开|公示的?|24小时|全天|政务|便民)(联系)?(电话|热线|手机|专线|号码)|热线|总机|专线|(物业|社区|居委会|村委会|街道|派出所|警务室|营业厅|窗口|中心|公司|单位|供热站|服务站|前台)的?(服务|值班|联系|办公)?(电话|座机|手机))(号码)?(为|是|：|:|（|\()?\s*$/
/** A landline is an office's unless these words stand before it. */
export const homeWords = /(家庭|住宅|家里|家中|诉求人|来电人|本人|您的?|住户|户主|业主)[^，。；、]{0,6}$/

/** Before a long number: it numbers a paper, not a person. */
export const paperWords =
  /(编号|单号|工单|订单|运单|快递|物流|发票|合同|文号|案号|许可证?|执照|统一社会信用代码|信用代码|批准|受理号|流水号|条码|设备|户号|表号|登记证|备案)[^，。；]{0,10}$/
/** Before an account: it is one that anybody pays into. */
export const publicAccounts = /(对公|财政|专户|公司|单位|企业|非税|国库|缴费|监管|公共|基金会)[^，。；]{0,10}$/
export const cardWords = /(卡号|银行卡|储蓄卡|信用卡|社保卡|存折|账号|帐号|账户|帐户|卡)[^，。；]{0,8}$/
export const idWords = /(身份证|证件|公民身份)[^，。；]{0,8}$/

/** Vehicles of the public service: their plates name nobody. */
export const publicVehicles =
  /(公交|环卫|洒水|执法|救护|消防|清运|垃圾|校车|警|公务|抢修|工程|作业|扫雪|除雪|巡查)[^，。；]{0,10}$/

export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** 百家姓 — the 150 most frequent surnames (公安部《全国姓名报告》), and frequent ones of two characters. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
export const doubleSurnames = '欧阳|上官|司马|诸葛|皇甫|尉迟|慕容|司徒|东方|令狐'

/** What a name follows when a person of the matter is named. */
export const beforeNames =
  '诉求人|来电人|反映人|投诉人|举报人|当事人|申请人|业主|住户|户主|居民|市民|村民|房东|租客|租户|车主|邻居|患者|学生|家属|老人|姓名|职工|工人|消费者|顾客|乘客'
/** What follows a name when a person is spoken of. */
export const afterNames =
  '先生|女士|同志|老人|大爷|大娘|阿姨|师傅|家|本人|住|的|，|,|、|（|\\(|：|:|。|；|等|与|和|在|于|系|反映|表示|现|户'
