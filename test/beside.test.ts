import { startBaton } from './support/baton.ts';
import { cheapest, countTrips, expectAtMost } from './support/round-trips.ts';

test('under one supervisor a turn makes at most 4 round trips to the database, and none looks for its answer', async () => {
  const { onCommand, ofTurns } = countTrips();
  const baton = await startBaton({ beside: true, onCommand });
  try {
    expectAtMost(4, cheapest(await ofTurns(baton)));
  } finally {
    // Its worker would answer for the tests that follow.
    await baton.stop();
  }
});
