import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { DueWord } from './due-word.tsx'
import styles from './home-page.module.css'
import type { Task } from './use-tasks.ts'

/** The tasks of the day, each by when and with its one act. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const { words } = useSpeech()
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <li key={task.key} className={styles.task} data-urgent={task.urgent}>
          <Icon name={task.urgent ? 'error' : 'blank'} />
          <span className={styles.taskTitle}>{task.title}</span>
          <span className={styles.facts}>
            <DueWord due={task.due} />
            {task.facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
          <Button
            component={Link}
            href={task.href}
            size="compact-md"
            variant="default"
            aria-label={words.home.actOn(task.act, task.title)}
          >
            {task.act}
          </Button>
        </li>
      ))}
    </ul>
  )
}
