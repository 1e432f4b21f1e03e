package dev.odooupgrade.sandbox.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what goes wrong with the next call: first the faults that were asked for, each as often
 * as it says, then the scenario's own. Safe on every thread.
 */
public final class Faults {
  private static final String HTML = "text/html; charset=utf-8";
  static final Fault.Answer DOWN =
      new Fault.Answer(
          Fault.Point.start(),
          503,
          HTML,
          "<html><head><title>503 Service Unavailable</title></head><body>"
              + "<h1>Service Unavailable</h1><p>The sandbox plays a server that is down.</p>"
              + "</body></html>\n");
  private static final Fault.Answer PAGE =
      new Fault.Answer(
          Fault.Point.start(),
          200,
          HTML,
          "<!DOCTYPE html><html><head><title>Maintenance</title></head><body>"
              + "<h1>We will be back soon</h1><p>The sandbox plays a server that answers"
              + " with a page instead of JSON.</p></body></html>\n");
  private static final Fault.Point SOME_BYTES = Fault.Point.bytes(32 * 1024);
  private static final Fault.Point HALF = Fault.Point.percent(50);

  private final Scenario scenario;
  private final List<Fault> waiting = new ArrayList<>();
  private final Map<String, Integer> calls = new HashMap<>();

  public Faults(Scenario scenario) {
    this.scenario = scenario;
  }

  public synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  /**
   * What goes wrong with this call, which is counted by it.
   *
   * @param of the number of the request, or the path of a download; empty where neither is known
   */
  public synchronized Optional<Fault.Effect> next(Endpoint endpoint, String of) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.endpoint() == endpoint) {
        if (fault.times() == 1) {
          waiting.remove(i);
        } else {
          waiting.set(i, fault.times(fault.times() - 1));
        }
        return Optional.of(fault.effect());
      }
    }
    int time = calls.merge(endpoint.name() + " " + of, 1, Integer::sum);
    return Optional.ofNullable(ofScenario(endpoint, of, time));
  }

  private Fault.@Nullable Effect ofScenario(Endpoint endpoint, String of, int time) {
    boolean method = !endpoint.word().isEmpty();
    boolean firstUpload = endpoint == Endpoint.UPLOAD && time == 1;
    return switch (scenario) {
      case DOWN_FOR_A_WHILE ->
          !method || time > 2 ? null : time == 1 ? DOWN : new Fault.Cut(Fault.Point.start());
      case UPLOAD_CUT -> firstUpload ? new Fault.Cut(HALF) : null;
      case UPLOAD_STALLS -> firstUpload ? Fault.stall(Endpoint.UPLOAD, HALF).effect() : null;
      case ANSWER_LOST ->
          firstUpload || (endpoint == Endpoint.PROCESS && time == 1)
              ? new Fault.LoseAnswer()
              : null;
      case DOWNLOAD_CUT -> endpoint == Endpoint.DOWNLOAD ? ofDownload(of, time) : null;
      case SFTP_CUT ->
          time > 1
              ? null
              : endpoint == Endpoint.SFTP_UPLOAD
                  ? new Fault.Cut(SOME_BYTES)
                  : endpoint == Endpoint.SFTP_DOWNLOAD ? new Fault.Cut(HALF) : null;
      case HOST_KEY_CHANGED ->
          endpoint == Endpoint.SFTP_CONNECTION && time > 1 ? new Fault.WrongHostKey() : null;
      case NOT_JSON -> method ? PAGE : null;
      case HAPPY,
          SLOW,
          REFUSED_CONTRACT,
          STALE_TARGET,
          PROCESSING_FAILS,
          SURPRISES,
          SFTP_REFUSED,
          FILESTORE ->
          null;
    };
  }

  /** The pages beside the dumps are left alone: no client resumes one. */
  private static Fault.@Nullable Effect ofDownload(String path, int time) {
    boolean dump = path.endsWith("/archive") || path.endsWith("/sql");
    return !dump || time > 2 ? null : time == 1 ? new Fault.Cut(HALF) : DOWN;
  }
}
