/** 常用字句 — what logs usually say, so that the little which is new deflates to little. */

/**
 * Deflate looks back at it as if it stood before each log. Fixed for good: what was written with it is read with it. Any log may
 * be deflated with it; one that says other things only takes more room.
 */
export const usualWords = Buffer.from(
  '"hmac":"","bytes":"reasons":{"record":{"answer":{"facts":{"subject":"","ground":1,"alternative":"sol' +
    'ved","evidence":[{"kept":[{"from":"2026-,"works":false,"why":"元旦春节清明节劳动节端午节中秋节国庆节","whyEn":"{"type":' +
    '"received","order":"","how":"push","receivedAt":"{"type":"acknowledged","order":"-1","by":"{"type":"' +
    'limit-passed","clock":"{"type":"accepted","ticketType":"consultation"help"complaint"service","catego' +
    'ry":"","area":"","businessEnvironment":{"type":"dispatched","orders":[{"number":"-1","unit":"","role' +
    '":"lead","coHandler"}],"category":"","area":"","by":"catalogue"manual"{"type":"replied","order":"","' +
    'record":{"hmac":"","answer":{"hmac":"","consultation":{"at":"","by":"","how":"phone"}}{"type":"check' +
    '-passed","order":"{"type":"closed","ground":1,"alternative":"","reasons":{"hmac":"{"type":"called-ba' +
    'ck","outcome":"reached","solved":"solved","by":"{"type":"rated","level":5,"via":"link"clock":"emerge' +
    'ncy-acknowledgement"clock":"return-request"clock":"supervision-answer"clock":"final-reply"clock":"in' +
    'terim-reply"clock":"dispatch"clock":"callback"command":"recordReceipt"command":"passLimits"command":' +
    '"replyInterim"command":"reply"command":"acknowledge"command":"approveReply"command":"accept"command"' +
    ':"dispatch"command":"close"command":"callBack"command":"rate"{"n":1,"at":"2026-01-01T00:00:00.000Z",' +
    '"attempt":"","by":{"role":"channel","id":"","channel":"web"},"from":{"ip":"","request":"-4"},"comman' +
    'd":"register","rules":"liaoning-draft-2021@1","events":[{"type":"registered","number":"26","channel"' +
    ':"web","reference":"","ticketType":"help","category":"","area":"2101","businessEnvironment":false,"t' +
    'itle":{"hmac":"","bytes":},"text":{"hmac":"","bytes":},"appellantKind":"person","identity":"web#"},{' +
    '"type":"clock-started","clock":"review","order":"","rules":"liaoning-draft-2021@1","start":"2026-T",' +
    '"limit":"2026-T16:00:00.000Z","lastDay":"2026-","provisional":false}],"before":"\\"}\n{"n":,"at":"2026' +
    '-11-29T02:30:06.276Z","attempt":"","by":{"role":"system","id":"deadlines"delivery"},"role":"supervis' +
    'or","role":"appellant","role":"department","id":"","unit":"","areas":["2101"]},"role":"operator","id' +
    '":"},"from":{"ip":"127.0.0.1","request":"-4"},"command":"","key":"","print":"","rules":"liaoning-dra' +
    'ft-2021@1","events":[{"type":"',
)
