/** 行为人 — who acts by the command line: whoever is logged in there. */
import { userInfo } from 'node:os'

export const whoever = () => ({ role: 'admin', id: `city ${userInfo().username}` }) as const
