import { type SigningPair } from '#shared/bundle/keys.ts';
import { Manifest } from '#shared/bundle/manifest.ts';
import { type Sha256 } from '#shared/ids.ts';
import { Invitation } from '#shared/reply/invitation.ts';
import { Reply } from '#shared/reply/reply.ts';
import { Appointment } from '#shared/trust/appointment.ts';
import { TrustEvent } from '#shared/trust/event.ts';
/** A sample school's code: region 99 exists in test workspaces only. */
export declare const sampleSchool = "9901010001";
export declare const someInstant = "2026-11-03T08:15:00Z";
/**
 * A party with both keys; `number` makes its signing key and id, so that two differ. As a district it
 * has a root, which has appointed its signing key.
 */
export declare function aParty(number: number): Promise<{
    id: string;
    pair: SigningPair;
    identity: string;
    recipient: string;
    root: SigningPair;
    appointment: string;
}>;
export type Party = Awaited<ReturnType<typeof aParty>>;
interface Appointed {
    readonly id: string;
    readonly pair: SigningPair;
    readonly recipient: string;
    readonly root: SigningPair;
}
/** What the root of a district says of its keys. */
export declare const anAppointment: ({ id, pair, recipient, root }: Appointed, change?: {
    readonly [key: string]: unknown;
}) => Appointment;
/** The district as a school trusts it. */
export declare const trusted: ({ id, root }: Pick<Party, 'id' | 'root'>) => {
    id: string & import("zod").$brand<"DistrictId">;
    root: string;
};
/** One change of trust in a key of the sample school. */
export declare const aTrustEvent: (district: Pick<Party, 'id'>, change?: {
    readonly [key: string]: unknown;
}) => TrustEvent;
/** The district's word that this station speaks for the school, as a reply carries it. */
export declare const anApproval: (district: Party, station: {
    readonly id: string;
    readonly signing: string;
    readonly recipient: string;
}, change?: {
    readonly [key: string]: unknown;
}) => Promise<string>;
/** Recipients to which nothing can be encrypted: 32 zero bytes are no point, and a wrong checksum. */
export declare const noRecipients: readonly [`age1${string}5cu47z`, `age1${string}5cu47q`];
/** Objects by their hash, as a station stores them. */
export declare function someObjects(values?: readonly unknown[]): Promise<Map<Sha256, Uint8Array>>;
/** The first manifest of a station for a district, over these objects. */
export declare function aManifest(station: Party, district: Party, objects: ReadonlyMap<Sha256, Uint8Array>, change?: {
    readonly [key: string]: unknown;
}): Manifest;
/** A bundle on its way, with both of its parties and how the district opens it. */
export declare function aBundle(): Promise<{
    station: {
        id: string;
        pair: SigningPair;
        identity: string;
        recipient: string;
        root: SigningPair;
        appointment: string;
    };
    district: {
        id: string;
        pair: SigningPair;
        identity: string;
        recipient: string;
        root: SigningPair;
        appointment: string;
    };
    objects: Map<string & import("zod").$brand<"Sha256">, Uint8Array<ArrayBufferLike>>;
    manifest: {
        format: "junheng.bundle/1";
        kind: "real" | "test";
        school: string & import("zod").$brand<"SchoolCode">;
        station: {
            id: string & import("zod").$brand<"StationId">;
            signing: string;
            recipient: string;
        };
        epoch: string & import("zod").$brand<"Epoch">;
        sequence: number;
        previous?: (string & import("zod").$brand<"Sha256">) | undefined;
        begins?: {
            last_manifest?: (string & import("zod").$brand<"Sha256">) | undefined;
            last_receipt?: (string & import("zod").$brand<"Sha256">) | undefined;
        } | undefined;
        recipient: {
            district: string & import("zod").$brand<"DistrictId">;
            age: string;
        };
        pack: {
            id: string;
            version: number;
            hash: string & import("zod").$brand<"Sha256">;
        };
        objects: {
            hash: string & import("zod").$brand<"Sha256">;
            size: number;
            kind: "attachment" | "personal" | "record";
        }[];
        refers?: (string & import("zod").$brand<"Sha256">)[] | undefined;
        enrolment?: {
            invitation: string & import("zod").$brand<"Sha256">;
            secret: string;
        } | undefined;
        principal?: string | undefined;
        highest_receipt?: {
            district_epoch: string & import("zod").$brand<"Epoch">;
            reply_seq: number;
        } | undefined;
        created_at: string & import("zod").$brand<"Instant">;
    };
    id: string & import("zod").$brand<"Sha256">;
    jws: string;
    bytes: Uint8Array<ArrayBufferLike>;
    by: {
        identities: string[];
        district: string & import("zod").$brand<"DistrictId">;
        kind: "real" | "test";
    };
}>;
export declare const openedBy: (district: Party, manifest: Manifest) => {
    identities: string[];
    district: string & import("zod").$brand<"DistrictId">;
    kind: "real" | "test";
};
export declare function aReply(station: Party, district: Party, change?: {
    readonly [key: string]: unknown;
}): Reply;
export declare function anInvitation(district: Party, change?: {
    readonly [key: string]: unknown;
}): Invitation;
export {};
