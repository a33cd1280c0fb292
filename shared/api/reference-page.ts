/** The API reference as a page: the OpenAPI document shown by Redoc, nothing fetched from elsewhere. */
export const referencePage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Jiesu 接诉 — API</title>
    <style>body { margin: 0 }</style>
  </head>
  <body>
    <div id="reference"></div>
    <script src="docs/reference.js"></script>
    <script>
      Redoc.init('v1/openapi.json', { hideDownloadButtons: false, nativeScrollbars: true, disableSearch: false,
        theme: { typography: { fontFamily: 'system-ui, "Noto Sans CJK SC", sans-serif', headings: { fontFamily: 'inherit' } } } },
        document.getElementById('reference'))
    </script>
  </body>
</html>
`
