/** 文档页面 — shows the OpenAPI document with Redoc, fetching nothing from elsewhere. */

/** Redoc's own words, in both languages. */
const labels = {
  webhook: '推送',
  noResultsFound: '没有找到 No results found',
  download: '下载 Download',
  downloadSpecification: 'OpenAPI 3.1',
  responses: '应答 Responses',
  requestSamples: '请求示例 Request samples',
  responseSamples: '应答示例 Response samples',
}

const icon =
  '%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Crect width=%2232%22 height=%2232%22 rx=%226%22 fill=%22%2332329f%22/%3E%3Ctext x=%2216%22 y=%2223%22 font-size=%2220%22 text-anchor=%22middle%22 fill=%22white%22%3E诉%3C/text%3E%3C/svg%3E'

/** Addresses are relative: a city is at / or behind its stage, as /api/docs. */
export const referencePage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Jiesu 接诉 — API</title>
    <link rel="icon" href="data:image/svg+xml,${icon}">
    <style>body { margin: 0 } td code { white-space: nowrap }</style>
  </head>
  <body>
    <div id="reference"></div>
    <script src="docs/reference.js"></script>
    <script>
      const font = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
      const show = (described) => Redoc.init(
        { ...described, servers: [{ url: new URL('.', location.href).href.replace(/[/]$/, '') }] },
        { nativeScrollbars: true, maxDisplayedEnumValues: 12, minCharacterLengthToInitSearch: 2, labels: ${JSON.stringify(labels)},
          downloadUrls: [{ title: 'openapi.json', url: 'v1/openapi.json' }],
          theme: { typography: { fontFamily: font, headings: { fontFamily: 'inherit' } } } },
        document.getElementById('reference'))
      fetch('v1/openapi.json').then((answer) => answer.json()).then(show)
    </script>
  </body>
</html>
`
