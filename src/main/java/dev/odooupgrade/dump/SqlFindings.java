package dev.odooupgrade.dump;

import java.util.Optional;

/**
 * What was found while reading SQL.
 *
 * @param isSql whether any statement was found
 * @param server what "Dumped from database version" says
 * @param pgDump what "Dumped by pg_dump version" says
 * @param odoo what the tables and their rows say
 * @param whole whether the closing line of a dump was there; empty when the end was not reached, or
 *     when {@code pg_dump}, which writes that line, did not make it
 */
record SqlFindings(
    boolean isSql,
    Optional<String> server,
    Optional<String> pgDump,
    OdooSource odoo,
    Optional<Boolean> whole) {
  static final SqlFindings NONE =
      new SqlFindings(
          false, Optional.empty(), Optional.empty(), OdooSource.UNKNOWN, Optional.empty());
}
