package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.platform.PlatformAddress;
import java.time.Instant;

/**
 * Which upgrade it is.
 *
 * @param label what its person calls it
 */
public record SessionIdentity(
    SessionId id, Instant createdAt, Instant updatedAt, PlatformAddress platform, Label label) {}
