import { Pack } from '#shared/pack/pack.ts';
/**
 * Two forms, a register and one indicator: small enough to see at a glance what of it travels, what
 * is of persons (`S.head`, `A.buildings/keeper`) and what stays at the school (`A.buildings/note`).
 */
export declare const smallPack: Pack;
