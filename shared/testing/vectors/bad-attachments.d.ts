import { type Vector } from './vector.ts';
/** Attachments that no school may hand in. */
export declare const badAttachments: () => Promise<readonly Vector[]>;
