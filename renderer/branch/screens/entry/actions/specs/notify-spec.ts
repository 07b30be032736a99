import { computeNotifications } from '../../../../../../shared/domain/compute-notifications.ts';
import type { Role } from '../../../../../../shared/domain/vocabulary.ts';
import { toOptions } from './action-spec.ts';
import type { ActionSpec, Scene } from './action-spec.ts';

/** An occasion that no rule names. */
const OTHER_OCCASION = 'other';

function findDemand(scene: Scene, occasion: string) {
  const { policy, entry, now } = scene;
  return computeNotifications(policy, entry, now).find(({ key }) => key === occasion);
}

/** T12: who was told of what the policy wants told, and how. */
export const NOTIFY: ActionSpec = {
  start({ policy, entry, now }) {
    const open = computeNotifications(policy, entry, now).find(({ openRoles }) => openRoles.length > 0);
    return {
      occasion: open?.key ?? OTHER_OCCASION,
      otherOccasion: '',
      roles: open?.openRoles ?? [],
      personIds: [],
      means: '',
    };
  },
  fields: (scene, read) => {
    const { policy, entry, now, people, names, say } = scene;
    const demands = computeNotifications(policy, entry, now);
    const demand = findDemand(scene, read.text('occasion'));
    const roles = demand?.roles ?? policy.roles.map(({ role }) => role);
    const told = people.filter(
      (person) => person.isActive && person.roles.some((role) => read.list('roles').includes(role)),
    );
    return [
      {
        kind: 'select',
        name: 'occasion',
        label: say('notify.occasion'),
        hint:
          demand === undefined
            ? undefined
            : say('notify.due', { time: scene.format.dateTime(demand.dueAt), rule: demand.rule }),
        options: [
          ...demands.map(({ key }) => ({ value: key, label: names.occasion(key) })),
          { value: OTHER_OCCASION, label: say('notify.other') },
        ],
      },
      ...(demand === undefined
        ? [
            {
              kind: 'line',
              name: 'otherOccasion',
              label: say('notify.otherOccasion'),
              isRequired: true,
            } as const,
          ]
        : []),
      {
        kind: 'many',
        name: 'roles',
        label: say('notify.roles'),
        isRequired: true,
        options: toOptions(roles, names.role),
      },
      ...(told.length === 0
        ? []
        : [
            {
              kind: 'many',
              name: 'personIds',
              label: say('notify.personIds'),
              options: told.map(({ id, name }) => ({ value: id, label: name })),
            } as const,
          ]),
      {
        kind: 'line',
        name: 'means',
        label: say('notify.means'),
        hint: say('notify.meansHint'),
        isRequired: true,
      },
    ];
  },
  propose: (scene, read) => {
    const demand = findDemand(scene, read.text('occasion'));
    return demand === undefined ? {} : { roles: demand.openRoles };
  },
  toCommand: (read, scene) => {
    const demand = findDemand(scene, read.text('occasion'));
    const among: readonly Role[] = demand?.roles ?? scene.policy.roles.map(({ role }) => role);
    const roles = read.pickMany('roles', among);
    const told = scene.people.filter(({ id }) => read.list('personIds').includes(id));
    return {
      type: 'notify-persons',
      occasion: demand?.key ?? read.text('otherOccasion').trim(),
      roles,
      personIds: told
        .filter((person) => person.roles.some((role) => roles.includes(role)))
        .map(({ id }) => id),
      means: read.text('means').trim(),
    };
  },
};
