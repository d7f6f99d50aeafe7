/** Tells somebody who has just started the hub where it is and how to act as each demo person. */
export function welcome(url: string): void {
  process.stdout.write(`
  GraphQL      ${url}/graphql   (HTTP and WebSocket)
  Query page   ${url}/graphql   (in a browser)
  Health       ${url}/health/ready

  Everybody in the demo is invented. To act as one of them:
    npm run token               lists the demo people
    npm run token -- senco      prints a bearer token for one of them
  Who acts in several capacities says in which: \`x-acting-for\`, with an id that \`me { capacities { actingFor } }\` lists.

`);
}
