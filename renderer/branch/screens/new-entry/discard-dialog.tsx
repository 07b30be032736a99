import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type DiscardDialogProps = {
  readonly isOpen: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
};

/** Asks before what was typed is thrown away; keeping it is what Enter does. */
export function DiscardDialog({ isOpen, onKeep, onDiscard }: DiscardDialogProps) {
  const { t } = useTranslation(['new-entry', 'common']);
  return (
    <Modal
      opened={isOpen}
      onClose={onKeep}
      title={t('discardTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text size="md">{t('discardBody')}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" color="seal" onClick={onDiscard}>
          {t('discardConfirm')}
        </Button>
        <Button data-autofocus onClick={onKeep}>
          {t('discardKeep')}
        </Button>
      </Group>
    </Modal>
  );
}
