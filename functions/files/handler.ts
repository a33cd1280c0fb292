/** 附件 — files of a ticket: forms to send them by, lists, addresses to read them at. */

import { composeFiles } from '../../shared/api/compose-files.ts'
import { httpFunction } from '../../shared/api/http-function.ts'
import { askUpload, linkFile, listFiles, readFile } from '../../shared/files/calls.ts'
import { filesRoutes } from '../../shared/files/routes.ts'

export const handler = httpFunction(filesRoutes, { askUpload, listFiles, readFile, linkFile }, composeFiles())
