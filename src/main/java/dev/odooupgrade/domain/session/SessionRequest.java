package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import java.util.List;
import java.util.Optional;

/**
 * What the platform said of the upgrade.
 *
 * @param ref id and key, from the moment {@code create} answered
 * @param answer the newest {@code request} object it sent
 * @param failures why it refused the last step; empty when it did not
 */
public record SessionRequest(
    Optional<RequestRef> ref, Optional<UpgradeRequest> answer, List<Failure> failures) {
  public static final SessionRequest NONE =
      new SessionRequest(Optional.empty(), Optional.empty(), List.of());

  public SessionRequest {
    failures = List.copyOf(failures);
  }
}
