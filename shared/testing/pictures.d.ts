/** One segment of a JPEG: marker, length, content (ITU-T T.81, annex B). */
export declare const segment: (marker: number, content: Uint8Array) => Uint8Array;
/** What a phone writes beside a picture: EXIF with a place (CIPA DC-008, 4.6.6). */
export declare const exif: Uint8Array;
/** A JPEG as it is kept; nobody has to see it. */
export declare const barePicture: Uint8Array;
/** The same picture as a phone gives it, with a comment, a profile and something after its end. */
export declare const phonePicture: Uint8Array;
/** A document of one empty page, as far as anybody looks. */
export declare const plainPdf: Uint8Array;
