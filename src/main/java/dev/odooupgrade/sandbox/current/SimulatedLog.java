package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odooupgrade.sandbox.Schedule;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The log of each upgrade at each moment. Immutable. */
record SimulatedLog(Schedule schedule, boolean restarts, List<LogChunk> chunks) {
  private static final int PROCESS = 4242;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  static SimulatedLog of(CurrentScenario scenario, Schedule schedule) {
    boolean restarts = scenario == CurrentScenario.LOG_RESTARTS;
    return new SimulatedLog(schedule, restarts, LogStory.of(scenario, schedule));
  }

  /** All that stands in it at that moment; nothing before processing was ordered. */
  byte[] bytes(CurrentRequest request, Instant now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (request.orderedAt().isPresent()) {
      Duration elapsed = schedule.elapsed(request.startedAt(), now);
      Duration first =
          restarts && elapsed.compareTo(schedule.queue()) >= 0 ? schedule.queue() : Duration.ZERO;
      chunks.stream()
          .filter(chunk -> chunk.at().compareTo(first) >= 0 && chunk.at().compareTo(elapsed) <= 0)
          .forEach(chunk -> write(chunk, request, out));
    }
    return out.toByteArray();
  }

  private void write(LogChunk chunk, CurrentRequest request, ByteArrayOutputStream out) {
    if (chunk.level().isPresent()) {
      Instant start = request.startedAt().or(request::orderedAt).orElseThrow();
      String before =
          "%s %d %s %s "
              .formatted(
                  STAMP.format(schedule.moment(start, chunk.at())),
                  PROCESS,
                  chunk.level().get(),
                  request.database());
      out.writeBytes(before.getBytes(UTF_8));
    }
    out.writeBytes(chunk.bytes());
  }
}
