import { createBranchHarness } from '../../support/branch-store-harness.ts';
import { describeBranchStore } from './branch-store-contract.ts';

describeBranchStore('fake-indexeddb', () => createBranchHarness());
