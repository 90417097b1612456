import '#renderer/ui/mantine.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { officeOver } from '#renderer/api/office-api.tsx'
import { OfficeApp } from './office-app.tsx'

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no root')
createRoot(place).render(
  <StrictMode>
    <OfficeApp client={officeOver(window.location.origin)} />
  </StrictMode>,
)
