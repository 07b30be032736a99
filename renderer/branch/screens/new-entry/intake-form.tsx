import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { ENTRY_KINDS, REMEDIES } from '../../../../shared/domain/vocabulary.ts';
import { useBranchStore } from '../../../data/branch-store-provider.tsx';
import { LineArea, LineCheck, LineInput } from '../entry/fields/line-input.tsx';
import { LineChoice } from '../entry/fields/line-choice.tsx';
import { LinePair } from '../entry/fields/register-line.tsx';
import { readAmount } from '../entry/fields/read-amount.ts';
import type { IntakeValues } from './intake-values.ts';
import { RestatePrompt } from './restate-prompt.tsx';

/** Remedies a customer of a bank asks for: those its ladder grants at any branch level, and head office's. */
function listRemedies(granted: ReadonlySet<string>) {
  return REMEDIES.filter((remedy) => granted.has(remedy));
}

/** The fields of the page in the order a person tells the story: who, what happened, when and where, what they want. */
export function IntakeForm({ form }: { readonly form: UseFormReturn<IntakeValues> }) {
  const { t } = useTranslation(['new-entry', 'common']);
  const { policy } = useBranchStore();
  const { errors } = form.formState;
  const [channel, isAnonymous, remedy, receivedAt, lateReason, happenedAt] = form.watch([
    'channel',
    'isAnonymous',
    'remedy',
    'receivedAt',
    'lateReason',
    'happenedAt',
  ]);
  const branchGrants = new Set(
    policy.ladder
      .filter((level) => level.scope === 'branch')
      .flatMap((level) => level.grants.map((each) => each.remedy)),
  );
  const mustRestate = policy.channels.find((rule) => rule.channel === channel)?.mustRestate ?? false;
  const checksIdentity = policy.requiredFields.some(
    ({ field, when }) => field === 'identity-checked' && (when?.channels?.includes(channel) ?? true),
  );
  const isLate = receivedAt !== '' || lateReason !== '' || errors.lateReason !== undefined;
  return (
    <>
      <LineChoice
        label={t('field.channel')}
        field={form.register('channel')}
        options={policy.channels.map((rule) => ({
          value: rule.channel,
          label: t(`common:channel.${rule.channel}`),
        }))}
      />
      <LineChoice
        label={t('field.kind')}
        field={form.register('entryKind')}
        options={ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`common:entryKind.${kind}`) }))}
      />
      <LinePair>
        <LineInput
          id="intake-phone"
          label={t('field.phone')}
          inputMode="tel"
          problem={errors.phone?.message}
          {...form.register('phone')}
        />
        <LineInput
          id="intake-name"
          label={t('field.name')}
          disabled={isAnonymous}
          placeholder={isAnonymous ? t('common:anonymous') : undefined}
          problem={errors.name?.message}
          {...form.register('name')}
        />
      </LinePair>
      <LinePair>
        <LineInput
          id="intake-other-contact"
          label={t('field.otherContact')}
          problem={errors.otherContact?.message}
          {...form.register('otherContact')}
        />
        <LineCheck
          id="intake-anonymous"
          caption=""
          label={t('field.anonymous')}
          {...form.register('isAnonymous')}
        />
      </LinePair>
      <LineArea
        id="intake-content"
        label={t('field.content')}
        hint={t('field.contentHint')}
        rows={3}
        problem={errors.content?.message}
        {...form.register('content')}
      />
      <LinePair>
        <LineInput
          id="intake-happened-at"
          type="datetime-local"
          label={t('field.happenedAt')}
          data-empty={happenedAt === ''}
          problem={errors.happenedAt?.message}
          {...form.register('happenedAt')}
        />
        <LineInput
          id="intake-place"
          label={t('field.place')}
          problem={errors.place?.message}
          {...form.register('place')}
        />
      </LinePair>
      <LinePair>
        <LineInput
          id="intake-against"
          label={t('field.against')}
          problem={errors.against?.message}
          {...form.register('against')}
        />
        <LineInput
          id="intake-received-at"
          type="datetime-local"
          label={t('field.receivedAt')}
          data-empty={receivedAt === ''}
          hint={receivedAt === '' ? t('field.receivedAtHint') : undefined}
          problem={errors.receivedAt?.message}
          {...form.register('receivedAt')}
        />
      </LinePair>
      {isLate ? (
        <LineInput
          id="intake-late-reason"
          label={t('field.lateReason')}
          problem={errors.lateReason?.message}
          {...form.register('lateReason')}
        />
      ) : null}
      <LineArea
        id="intake-demand"
        label={t('field.demandText')}
        rows={1}
        problem={errors.demandText?.message}
        {...form.register('demandText')}
      />
      <LineChoice
        label={t('field.remedy')}
        field={form.register('remedy')}
        options={[
          { value: '', label: t('field.noRemedy') },
          ...listRemedies(branchGrants).map((each) => ({ value: each, label: t(`common:remedy.${each}`) })),
        ]}
      />
      <LineInput
        id="intake-amount"
        label={t('field.amount')}
        unit={t('field.yuan')}
        inputMode="decimal"
        disabled={remedy === ''}
        problem={errors.amount?.message}
        {...form.register('amount', {
          onBlur: () => {
            const isWrong = readAmount(form.getValues('amount')) === 'invalid';
            if (isWrong) form.setError('amount', { message: t('problem.amount') });
            else form.clearErrors('amount');
          },
        })}
      />
      {mustRestate ? (
        <LineCheck
          id="intake-restated"
          caption=""
          label={t('field.restated')}
          hint={<RestatePrompt form={form} />}
          problem={errors.wasRestated?.message}
          {...form.register('wasRestated')}
        />
      ) : null}
      {checksIdentity ? (
        <LineCheck
          id="intake-identity"
          caption=""
          label={t('field.identityChecked')}
          problem={errors.isIdentityChecked?.message}
          {...form.register('isIdentityChecked')}
        />
      ) : null}
    </>
  );
}
