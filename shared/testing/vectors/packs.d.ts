import { type Vector } from './vector.ts';
/** A confirmed pack, as a reply carries it. */
export declare const signedPackText: string;
/** Packs that hold by the word that is asked for, and packs that do not. */
export declare function packVectors(): Promise<readonly Vector[]>;
