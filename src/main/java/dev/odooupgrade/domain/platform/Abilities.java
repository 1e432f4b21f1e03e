package dev.odooupgrade.domain.platform;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Transport;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a platform can do, so that nobody has to know which one it is.
 *
 * @param fields the parts of an order that it asks for
 * @param uploadTransports how a dump can be sent to it, the simplest first
 * @param downloadTransports how a result can be fetched from it, the simplest first
 * @param artifacts what can be fetched from it, what most people want first
 */
public record Abilities(
    Set<OrderField> fields,
    Set<Transport> uploadTransports,
    Set<Transport> downloadTransports,
    Set<Artifact> artifacts,
    Set<Ability> more) {
  /** Of a platform that cannot be had. */
  public static final Abilities NONE =
      new Abilities(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Abilities {
    fields = copy(fields);
    uploadTransports = copy(uploadTransports);
    downloadTransports = copy(downloadTransports);
    artifacts = copy(artifacts);
    more = copy(more);
  }

  public boolean can(Ability ability) {
    return more.contains(ability);
  }

  private static <T> Set<T> copy(Set<T> given) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(given));
  }
}
