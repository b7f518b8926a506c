export { conversation } from './conversation.ts';
export { erasure } from './erasure.ts';
