package dev.odooupgrade.dump.format;

import java.util.Optional;

/**
 * What was found while reading SQL.
 *
 * @param isSql whether any statement was found
 * @param server what "Dumped from database version" says
 * @param pgDump what "Dumped by pg_dump version" says
 * @param odoo what the tables and their rows say
 * @param end what was seen of its end
 */
public record SqlFindings(
    boolean isSql, Optional<String> server, Optional<String> pgDump, OdooSource odoo, SqlEnd end) {
  public static final SqlFindings NONE =
      new SqlFindings(false, Optional.empty(), Optional.empty(), OdooSource.UNKNOWN, SqlEnd.NONE);
}
