package dev.odooupgrade.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.call.HttpReply;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Repeats a call that may be repeated, with pauses that grow and are never quite alike. */
final class Repeats {
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);
  private static final double JITTER = 0.25;

  @FunctionalInterface
  interface Try {
    HttpReply run() throws TroubleException, InterruptedException;
  }

  private final RetryPolicy<HttpReply> policy;

  Repeats(HttpSettings.Retries retries, HttpTrace trace) {
    this.policy =
        RetryPolicy.<HttpReply>builder()
            .handleIf(Repeats::mayPass)
            .withMaxRetries(retries.most())
            .withBackoff(retries.firstPause(), retries.longestPause())
            .withJitter(JITTER)
            .onRetryScheduled(
                event ->
                    trace.line("* trying again in %d ms".formatted(event.getDelay().toMillis())))
            .build();
  }

  private static boolean mayPass(@Nullable HttpReply reply, @Nullable Throwable failure) {
    return failure instanceof PassingTroubleException
        || (reply != null && PASSING.contains(reply.status().code()));
  }

  /** The first answer that is worth showing, or the last trouble. */
  HttpReply until(Try call) throws TroubleException, InterruptedException {
    try {
      return Failsafe.with(policy).get(call::run);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof TroubleException failure) {
        throw failure;
      }
      if (e.getCause() instanceof InterruptedException) {
        Thread.interrupted(); // Failsafe sets the flag again; the exception stands for it here
        throw new InterruptedException();
      }
      throw e;
    }
  }
}
