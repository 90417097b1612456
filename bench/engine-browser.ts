import { JSDOM } from 'jsdom'

/**
 * The peer is made for a browser and tested by its makers in Node with jsdom. Its bundle
 * (`dist/index.js`) already carries the browser build of solid-js, so that no export condition is
 * needed: only these must stand before it is imported, of which `__dirname` is for its XPath parser,
 * which takes Node for CommonJS.
 */
export function standInForBrowser(): void {
  const { window } = new JSDOM('')
  const { document, DOMParser, Node, Element, Document, XMLDocument, Attr } = window
  Object.assign(globalThis, { document, DOMParser, Node, Element, Document, XMLDocument, Attr })
  Object.assign(globalThis, { __dirname: import.meta.dirname })
}
