import { Button, Select, Tabs, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Escalation } from '../../../shared/domain/entry.ts';
import type { Demand } from '../../../shared/domain/event-payloads.ts';
import { REMEDIES } from '../../../shared/domain/vocabulary.ts';
import type { Remedy } from '../../../shared/domain/vocabulary.ts';
import type { HeadOfficeCommand } from '../../../shared/protocol/console-api.ts';
import { SectionRule } from '../../design/section-rule.tsx';
import { formatYuan } from '../../i18n/format-amount.ts';
import { parseYuan } from '../../i18n/parse-yuan.ts';
import classes from './console-entry-panel.module.css';

type DecisionFormProps = {
  readonly escalation: Escalation;
  readonly demand: Demand;
  /** Answers false when it was refused: what was typed stays. */
  readonly onSend: (command: HeadOfficeCommand) => Promise<boolean>;
};

/** Head office decides, or asks back. What is typed survives a refusal and the change between the two. */
export function DecisionForm({ escalation, demand, onSend }: DecisionFormProps) {
  const { t } = useTranslation(['console', 'common']);
  const asked =
    escalation.measure ??
    (demand.remedy === null ? null : { remedy: demand.remedy, amountFen: demand.amountFen });
  const [remedy, setRemedy] = useState<Remedy>(asked?.remedy ?? 'explanation');
  const [amount, setAmount] = useState('');
  const [conveyText, setConveyText] = useState('');
  const [internalNote, setInternalNote] = useState('');
  const [question, setQuestion] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  const amountFen = parseYuan(amount);
  const isAmountWrong = amount.trim() !== '' && amountFen === null;
  const { escalationId } = escalation;

  const send = async (event: FormEvent, command: HeadOfficeCommand) => {
    event.preventDefault();
    setIsBusy(true);
    await onSend(command);
    setIsBusy(false);
  };
  return (
    <SectionRule title={t('decision.title')}>
      <Tabs defaultValue="instruct" keepMounted>
        <Tabs.List>
          <Tabs.Tab value="instruct">{t('decision.instruct')}</Tabs.Tab>
          <Tabs.Tab value="ask">{t('decision.ask')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="instruct">
          <form
            className={classes.form}
            onSubmit={(event) =>
              void send(event, {
                type: 'give-instruction',
                escalationId,
                measure: { remedy, amountFen },
                conveyText,
                internalNote,
              })
            }
          >
            <div className={classes.measure}>
              <Select
                label={t('decision.remedy')}
                value={remedy}
                data={REMEDIES.map((one) => ({ value: one, label: t(`common:remedy.${one}`) }))}
                onChange={(value) => setRemedy(REMEDIES.find((one) => one === value) ?? remedy)}
              />
              <TextInput
                label={t('decision.amount')}
                inputMode="decimal"
                value={amount}
                error={isAmountWrong ? t('decision.amountWrong') : undefined}
                placeholder={asked?.amountFen ? formatYuan(asked.amountFen) : ''}
                onChange={(event) => setAmount(event.currentTarget.value)}
              />
            </div>
            <Textarea
              label={t('decision.conveyText')}
              description={t('decision.conveyNote')}
              autosize
              minRows={3}
              value={conveyText}
              onChange={(event) => setConveyText(event.currentTarget.value)}
            />
            <Textarea
              label={t('decision.internalNote')}
              description={t('decision.internalNoteNote')}
              autosize
              minRows={1}
              value={internalNote}
              onChange={(event) => setInternalNote(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" loading={isBusy} disabled={conveyText.trim() === '' || isAmountWrong}>
                {t('decision.submitInstruction')}
              </Button>
            </div>
          </form>
        </Tabs.Panel>
        <Tabs.Panel value="ask">
          <form
            className={classes.form}
            onSubmit={(event) => void send(event, { type: 'return-escalation', escalationId, question })}
          >
            <Textarea
              label={t('decision.question')}
              autosize
              minRows={3}
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" variant="default" loading={isBusy} disabled={question.trim() === ''}>
                {t('decision.submitQuestion')}
              </Button>
            </div>
          </form>
        </Tabs.Panel>
      </Tabs>
    </SectionRule>
  );
}
