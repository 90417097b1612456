import { useEffect, useRef } from 'react'
import { sheetsOf } from '#shared/sheet/page.ts'
import type { Paper } from '#shared/sheet/sheet.ts'
import { pageRules, sheetRules } from '#shared/sheet/style.ts'

function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/**
 * Draws a paper apart from the window's own styles. Its style sheets are adopted, because the window takes
 * none from within a page; how a page lies and what stands at its edges only a document can say.
 */
export function PaperView({ paper, label }: { readonly paper: Paper; readonly label: string }) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const pages = styleSheet(pageRules(paper))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages]
    const element = place.current
    if (element !== null) {
      const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [styleSheet(sheetRules(paper))]
      // Every text in it was escaped by `html`.
      root.innerHTML = sheetsOf(paper).text
    }
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== pages)
    }
  }, [paper])
  return (
    <article
      ref={place}
      data-paper
      aria-label={label}
      lang={paper.language === 'zh' ? 'zh-CN' : 'en'}
    />
  )
}
