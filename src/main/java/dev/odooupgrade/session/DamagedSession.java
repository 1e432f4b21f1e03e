package dev.odooupgrade.session;

import java.nio.file.Path;

/**
 * A file among the sessions that cannot be used; it stays as it is.
 *
 * @param reason why, one sentence for people
 */
public record DamagedSession(Path path, String reason) {}
