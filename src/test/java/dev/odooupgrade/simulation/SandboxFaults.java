package dev.odooupgrade.simulation;

import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Fault.Effect;
import dev.odooupgrade.sandbox.fault.Fault.Point;
import dev.odooupgrade.sandbox.fault.OneFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The faults that the sandbox knows, each at each point; one that is new there is missed here. */
final class SandboxFaults {
  /** Longer than anybody waits. */
  static final Duration STILL = Duration.ofMinutes(20);

  private static final List<Point> POINTS =
      List.of(Point.start(), Point.percent(50), OneFault.lastByte(), OneFault.waitingForAnswer());

  private static final Map<Class<?>, Function<Point, Stream<Effect>>> MADE =
      Map.of(
          Fault.Cut.class, at -> Stream.of(new Fault.Cut(at)),
          Fault.Reset.class, at -> Stream.of(new Fault.Reset(at)),
          Fault.Stall.class, at -> Stream.of(new Fault.Stall(at, STILL)),
          Fault.Shortened.class, at -> Stream.of(new Fault.Shortened(at)),
          Fault.Answer.class, SandboxFaults::answers,
          Fault.LoseAnswer.class, at -> Stream.of(new Fault.LoseAnswer()),
          Fault.Throttle.class, at -> Stream.of(new Fault.Throttle(100)),
          Fault.Replaced.class, at -> Stream.of(new Fault.Replaced()),
          Fault.WrongHostKey.class, at -> Stream.of(new Fault.WrongHostKey()));

  private SandboxFaults() {}

  /** Those that make sense there. */
  static List<Effect> at(Endpoint endpoint) {
    return kinds(Effect.class)
        .filter(kind -> fits(kind, endpoint))
        .flatMap(kind -> points(kind, endpoint).flatMap(made(kind)))
        .toList();
  }

  private static Stream<Class<?>> kinds(Class<?> effect) {
    Class<?>[] parts = effect.getPermittedSubclasses();
    return parts == null ? Stream.of(effect) : Arrays.stream(parts).flatMap(SandboxFaults::kinds);
  }

  private static Function<Point, Stream<Effect>> made(Class<?> kind) {
    Function<Point, Stream<Effect>> made = MADE.get(kind);
    if (made == null) {
      throw new IllegalStateException("the simulation must learn " + kind.getSimpleName());
    }
    return made;
  }

  private static Stream<Point> points(Class<?> kind, Endpoint endpoint) {
    boolean atPoint = Fault.AtPoint.class.isAssignableFrom(kind);
    return atPoint && endpoint != Endpoint.SFTP_CONNECTION
        ? POINTS.stream()
        : Stream.of(Point.start());
  }

  private static boolean fits(Class<?> kind, Endpoint endpoint) {
    boolean file = endpoint == Endpoint.DOWNLOAD || endpoint == Endpoint.SFTP_DOWNLOAD;
    if (kind == Fault.Shortened.class) {
      return file;
    }
    if (kind == Fault.Replaced.class) {
      return endpoint == Endpoint.DOWNLOAD;
    }
    if (endpoint == Endpoint.SFTP_CONNECTION) {
      return kind == Fault.WrongHostKey.class || kind == Fault.Cut.class;
    }
    return kind != Fault.WrongHostKey.class;
  }

  private static Stream<Effect> answers(Point at) {
    return Stream.of(
        new Fault.Answer(at, 503, "text/html", "<h1>down</h1>"),
        new Fault.Answer(at, 500, "text/plain", "no"),
        new Fault.Answer(at, 404, "text/html", "<h1>not here</h1>"),
        new Fault.Answer(at, 200, "text/html", "<h1>soon</h1>"));
  }
}
