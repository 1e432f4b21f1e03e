package dev.odooupgrade.flow;

import dev.odooupgrade.domain.session.Session;
import java.time.Clock;
import java.time.Instant;

/** Where what happens to an upgrade goes: it is timed, saved, and told. */
public record Recording(SessionSink sink, Clock clock, FlowListener listener) {

  public StepRecorder of(Session session) {
    return new StepRecorder(session, this);
  }

  Instant now() {
    return clock.instant();
  }

  void tell(FlowNews news) {
    listener.on(news);
  }
}
