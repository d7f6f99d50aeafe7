import { Request } from '../../src/access';
import { DEMO_ISSUER } from '../../src/demo';
import { Someone, type TestHub } from '../support/hub';

/** One of the demo people, by the handle that a token is asked for. */
export class DemoSomeone extends Someone {
  constructor(hub: TestHub, handle: string, actingFor?: string) {
    super(hub, handle, handle, actingFor);
  }

  override request = (): Request =>
    new Request(this.hub.ground, {
      issuer: DEMO_ISSUER,
      subject: this.subject,
      ...(this.actingFor === undefined ? {} : { actingFor: this.actingFor }),
    });
}
