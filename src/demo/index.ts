export { DEMO_ISSUER } from './demo-issuer-name';
export { seedDemo } from './seed-demo';
export { welcome } from './welcome';
