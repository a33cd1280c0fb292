/** 所问之物 — the pairs of characters by which what is asked about is known again. */

/** 虚字、常用字 — characters by which no thing is told from another. */
const idle =
  /请求|希望|要求|恳请|建议|能否|能不能|可否|请问|想问|想知道|想了解|什么时候|何时|尽快|立即|马上|及时|相关|有关|部门|单位|政府|我们|我家|你们|他们|来电人|诉求人|市民|居民|小区|问题|情况|处理|解决|协调|帮忙|帮助|进行|给予|予以|按照|按规定|规定|一下|一个|这个|那个|现在|目前|已经|告诉|告知|说明|讲清|讲一讲|说一下|应该|可以|能够|是否|是不是|怎么|怎样|如何|多少|为什么|为何|原因|以及|并且|或者|还有|另外|同时|首先|其次|最后|[请的了是在把给和与及并也都让就再又很我你他她它们这那有没不要能会可对从到向由被将为于以之其各等个谁一二三四五六七八九十0-9]/g

export const thingsOf = (words: string): Set<string> =>
  new Set(
    words
      .replaceAll(idle, ' ')
      .split(/[^\u4e00-\u9fa5A-Za-z]+/)
      .flatMap(pairsOf),
  )

/** Each two characters that stand side by side. */
export const pairsOf = (words: string): string[] =>
  Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2))
