import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'

/** Prints what is on the screen, or keeps it as a PDF where the shell can. */
export function PrintButtons({ suggested }: { readonly suggested: string }) {
  const { words } = useSpeech()
  const { host, calls } = useApi()
  const abilities = useQuery(host.abilities.queryOptions({ input: {} }))
  return (
    <>
      {abilities.data?.pdf === true ? (
        <Button variant="default" onClick={() => void calls.host.printPdf({ suggested })}>
          {words.app.savePdf}
        </Button>
      ) : null}
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {words.app.print}
      </Button>
    </>
  )
}
