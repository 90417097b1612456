import { type SigningPair } from '#shared/bundle/keys.ts';
import type { Recipient } from '#shared/ids.ts';
/** Public keys for everybody: never use them. A signing seed is 32 times the party's number. */
declare const identities: {
    readonly station: {
        readonly number: 1;
        readonly identity: "AGE-SECRET-KEY-18PAMF8UFLKGPRVAV67PCGYRG773D8GXKVZXUGNP30QM5HUSMVJ6SK5TWDA";
        readonly recipient: "age10kv7q8875ysfdy883uum9x62x6y7jmcxjskz7v65k0f635f7jpvqm7g0fn";
    };
    readonly district: {
        readonly number: 2;
        readonly identity: "AGE-SECRET-KEY-1QGGQVGUXLWSNZWJCC2NRA682AJ3TG4825007M7V7095Y0ZTXSDCSEGMCV5";
        readonly recipient: "age1war0ep977vx3ug665599fee3t8eu760y0fjfa2m258qgh29mmpkqh2pf43";
    };
    readonly escrow: {
        readonly number: 6;
        readonly identity: 'AGE-SECRET-KEY-1VETGSHMU320YYVQESMAUSDK4SJ4Z5HLSNLDKG36GEQULRC4VGAUQE4JZNL';
        readonly recipient: 'age1kungjwxsacd46d0yegts45lsm4rp46vt2tpt7udskej6mrs3v98q6pnshg';
    };
    readonly stranger: {
        readonly number: 4;
        readonly identity: 'AGE-SECRET-KEY-12N882WFZ40J4YS9H2XT74NLSR8QQ2T2CMS36U99ZJE9EWYX7QNFSFE9P7N';
        readonly recipient: 'age1ryvy30rlrcjzcd0xqdqtdsht5pwethyx4a6qnk2ww8zy4s8fx94s3qz5pe';
    };
};
export type PartyName = keyof typeof identities;
export interface VectorParty {
    readonly number: number;
    readonly identity: string;
    readonly recipient: Recipient;
    readonly pair: SigningPair;
}
/** Everybody who signs, encrypts or opens a vector. */
export declare const parties: Readonly<Record<PartyName, VectorParty>>;
/** The district's root signs appointments only. */
export declare const root: SigningPair;
/** The principal has a signing key only. */
export declare const principal: SigningPair;
export {};
