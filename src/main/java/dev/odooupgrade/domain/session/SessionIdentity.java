package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.platform.PlatformAddress;
import java.time.Instant;

/**
 * Which upgrade it is.
 *
 * @param updatedAt when something of it changed last
 * @param platform that does it
 */
public record SessionIdentity(
    SessionId id, Instant createdAt, Instant updatedAt, PlatformAddress platform) {}
