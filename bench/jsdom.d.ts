/** The little that is used of jsdom, which brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: Readonly<
      Record<
        'document' | 'DOMParser' | 'Node' | 'Element' | 'Document' | 'XMLDocument' | 'Attr',
        unknown
      >
    >
  }
}
