package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.platform.PlatformAddress;
import java.time.Instant;

/** Which upgrade it is. */
public record SessionIdentity(
    SessionId id, Instant createdAt, Instant updatedAt, PlatformAddress platform) {}
