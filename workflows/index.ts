export { conversation } from './conversation.ts';
export { delivery } from './delivery.ts';
export { erasure } from './erasure.ts';
export { refresh, sync } from './sync.ts';
