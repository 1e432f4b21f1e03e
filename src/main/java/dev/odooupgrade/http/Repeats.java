package dev.odooupgrade.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.call.HttpReply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call that may be repeated, with pauses that grow and are never quite alike, and never
 * sooner than the server wants.
 */
record Repeats(HttpSettings.Retries retries, HttpTrace trace) {
  private static final double JITTER = 0.25;

  /** Whoever waits longer than this wants to know it: that is left to the caller, who can tell. */
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  /** Failsafe's own sign for a pause that nobody asked for. */
  private static final Duration AS_USUAL = Duration.ofNanos(-1);

  @FunctionalInterface
  interface Try {
    HttpReply run() throws TroubleException, InterruptedException;
  }

  /** The first answer that is worth showing, or the last trouble. */
  HttpReply until(Try call) throws TroubleException, InterruptedException {
    return until(call, ServerTrouble::isIn, PassingTroubleException.class::isInstance);
  }

  /** The first answer of a server that does not ask to be called again, or the first trouble. */
  HttpReply whileAskedTo(Try call) throws TroubleException, InterruptedException {
    return until(
        call, reply -> pause(reply).isPresent() && ServerTrouble.isIn(reply), failure -> false);
  }

  /** The first answer of a server that looked at the call, or the first trouble. */
  HttpReply untilLookedAt(Try call) throws TroubleException, InterruptedException {
    return until(call, reply -> reply.status().isTooMany(), failure -> false);
  }

  private HttpReply until(Try call, Predicate<HttpReply> notYet, Predicate<Throwable> passing)
      throws TroubleException, InterruptedException {
    RetryPolicy<HttpReply> policy =
        RetryPolicy.<HttpReply>builder()
            .handleResultIf(reply -> reply != null && notYet.test(reply) && isSoon(reply))
            .handleIf(passing::test)
            .withMaxRetries(retries.most())
            .withBackoff(retries.firstPause(), retries.longestPause())
            .withDelayFn(context -> pause(context.getLastResult()).orElse(AS_USUAL))
            .withJitter(JITTER)
            .onRetryScheduled(
                event ->
                    trace.line("* trying again in %d ms".formatted(event.getDelay().toMillis())))
            .build();
    try {
      return Failsafe.with(policy).get(call::run);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof TroubleException failure) {
        throw failure;
      }
      if (e.getCause() instanceof InterruptedException stopped) {
        Thread.interrupted(); // Failsafe sets the flag again; the exception stands for it here
        throw stopped;
      }
      throw e;
    }
  }

  private static boolean isSoon(HttpReply reply) {
    return reply.figures().retryAfter().filter(asked -> asked.compareTo(A_MOMENT) > 0).isEmpty();
  }

  /** Long enough that the chance in it cannot make it shorter than the server asked for. */
  private static Optional<Duration> pause(@Nullable HttpReply reply) {
    return Optional.ofNullable(reply)
        .flatMap(came -> came.figures().retryAfter())
        .map(asked -> Duration.ofMillis((long) Math.ceil(asked.toMillis() / (1 - JITTER))));
  }
}
