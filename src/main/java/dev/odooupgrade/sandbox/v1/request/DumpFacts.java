package dev.odooupgrade.sandbox.v1.request;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a dump that has arrived.
 *
 * @param compressions what its first bytes say it is, outermost first, such as {@code gzip}, {@code
 *     sql}; empty when they say nothing
 * @param postgresql the version of the server it was made from, such as {@code 9.6}
 * @param databaseVersion the version of Odoo in it, such as {@code 7.0}
 * @param databaseUuid the {@code database.uuid} in it
 */
public record DumpFacts(
    long bytes,
    List<String> compressions,
    Optional<String> postgresql,
    Optional<String> databaseVersion,
    Optional<String> databaseUuid) {

  public DumpFacts {
    compressions = List.copyOf(compressions);
  }

  public boolean isSql() {
    return compressions.contains("sql");
  }
}
