package dev.odooupgrade.platform;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * Every protocol that is known, and the one that a platform speaks.
 *
 * @param known in the order in which to ask for them
 */
public record Dialects(List<Dialect> known) implements Platforms {
  public Dialects {
    known = List.copyOf(known);
  }

  @Override
  public UpgradePlatform at(PlatformAddress address) throws TroubleException {
    if (address.protocol().isEmpty()) {
      // At least an address that will not do at all is refused at once.
      known.get(0).at(address);
      return new UnknownPlatform();
    }
    return dialect(address.protocol().get()).at(address);
  }

  @Override
  public List<PlatformAddress> candidates(PlatformAddress address) {
    return address.protocol().isPresent()
        ? List.of(address)
        : known.stream().map(dialect -> address.speaking(dialect.protocol())).toList();
  }

  /** Reads nothing, so that a screen may ask. */
  @Override
  public Abilities abilities(PlatformAddress address) {
    return address.protocol().map(protocol -> dialect(protocol).abilities()).orElse(Abilities.NONE);
  }

  @Override
  public PlatformAddress recognized(PlatformAddress address)
      throws TroubleException, InterruptedException {
    Optional<TroubleException> unwell = Optional.empty();
    for (Dialect dialect : known) {
      try {
        if (dialect.isSpokenAt(address)) {
          return address.speaking(dialect.protocol());
        }
      } catch (TroubleException trouble) {
        if (trouble.trouble().kind() != TroubleKind.SERVER_ERROR) {
          throw trouble;
        }
        unwell = Optional.of(trouble);
      }
    }
    throw unwell.orElseGet(() -> DialectTroubles.unknownProtocol(address));
  }

  private Dialect dialect(Protocol protocol) {
    return known.stream()
        .filter(dialect -> dialect.protocol() == protocol)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody speaks " + protocol));
  }
}
