/** 更正身份信息 — by the platform, and by the channel that took it down; at any time, also after the end (第三十五条). */
import { decided, type Rule } from '../decision.ts'

export const correctIdentity: Rule<'correctIdentity'> = ({ fields }) => decided({ type: 'identity-corrected', fields })
