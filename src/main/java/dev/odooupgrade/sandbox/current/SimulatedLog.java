package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odooupgrade.sandbox.Timeline;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The log of each upgrade at each moment. Immutable. */
final class SimulatedLog {
  private static final int PROCESS = 4242;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Timeline timeline;
  private final boolean restarts;
  private final List<LogChunk> pieces;

  SimulatedLog(CurrentScenario scenario, Timeline timeline) {
    this.timeline = timeline;
    this.restarts = scenario == CurrentScenario.LOG_RESTARTS;
    this.pieces = LogStory.of(scenario, timeline);
  }

  /** All that stands in it at that moment; nothing before processing was ordered. */
  byte[] bytes(CurrentRequest request, Instant now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (request.orderedAt().isPresent()) {
      Duration elapsed = timeline.elapsed(request.startedAt(), now);
      Duration first =
          restarts && elapsed.compareTo(timeline.queue()) >= 0 ? timeline.queue() : Duration.ZERO;
      pieces.stream()
          .filter(piece -> piece.at().compareTo(first) >= 0 && piece.at().compareTo(elapsed) <= 0)
          .forEach(piece -> write(piece, request, out));
    }
    return out.toByteArray();
  }

  private void write(LogChunk piece, CurrentRequest request, ByteArrayOutputStream out) {
    if (piece.stamped()) {
      Instant start = request.startedAt().or(request::orderedAt).orElseThrow();
      String before =
          "%s %d %s %s "
              .formatted(
                  STAMP.format(timeline.moment(start, piece.at())),
                  PROCESS,
                  piece.level(),
                  request.database());
      out.writeBytes(before.getBytes(UTF_8));
    }
    out.writeBytes(piece.bytes());
  }
}
