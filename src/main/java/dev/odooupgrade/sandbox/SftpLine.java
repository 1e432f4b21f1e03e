package dev.odooupgrade.sandbox;

import java.util.Optional;

/** What may happen to the bytes of one try over SFTP; stays on one thread. */
final class SftpLine {
  private static final String VERB = "SFTP";

  private final Endpoint endpoint;
  private final Optional<Fault.Effect> effect;
  private final Environment environment;
  private final Throttle throttle;
  private boolean ended;

  SftpLine(Endpoint endpoint, Optional<Fault.Effect> effect, Environment environment) {
    this.endpoint = endpoint;
    this.effect = effect;
    this.environment = environment;
    this.throttle = environment.throttle(effect);
    if (effect.isPresent() && effect.get() instanceof Fault.Throttle) {
      environment.listener().faultReached(endpoint, effect.get());
    }
  }

  boolean isUpload() {
    return endpoint == Endpoint.SFTP_UPLOAD;
  }

  Throttle throttle() {
    return throttle;
  }

  /** The gate for a body of so many bytes, negative when unknown. */
  Gate gate(long total) {
    return new Gate(endpoint, effect, total, environment.pacer(), environment.listener());
  }

  void loseAnswerIfAsked() throws Gate.HangUp {
    if (effect.isPresent() && effect.get() instanceof Fault.LoseAnswer lost) {
      environment.listener().faultReached(endpoint, lost);
      throw new Gate.HangUp();
    }
  }

  /** Notes the end of the try; only the first end counts. */
  void ended(long received, long sent, int status) {
    if (!ended) {
      ended = true;
      environment.ended(new Call(endpoint, VERB, received, sent, status));
    }
  }
}
