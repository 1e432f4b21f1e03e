package dev.odooupgrade.dump;

import dev.odooupgrade.dump.format.ArchiveHead;
import dev.odooupgrade.dump.format.OdooSource;
import dev.odooupgrade.dump.format.SqlFindings;
import java.util.Optional;

/**
 * What the first part of a dump says.
 *
 * @param server the PostgreSQL the dump was made of, in its own words: {@code 15.18 (Debian …)}
 * @param pgDump the {@code pg_dump} that made it
 * @param archive the version of the archive format, such as {@code 1.14}; archives only
 * @param compression how the data inside an archive is packed; archives only
 * @param recognised whether this is a database dump as far as we can tell
 */
public record DumpContents(
    DumpKind kind,
    Optional<String> server,
    Optional<String> pgDump,
    Optional<String> archive,
    Optional<String> compression,
    OdooSource odoo,
    boolean recognised) {

  static DumpContents of(DumpKind kind) {
    return of(kind, SqlFindings.NONE);
  }

  static DumpContents of(DumpKind kind, SqlFindings sql) {
    Optional<String> none = Optional.empty();
    return new DumpContents(kind, sql.server(), sql.pgDump(), none, none, sql.odoo(), sql.isSql());
  }

  static DumpContents of(DumpKind kind, ArchiveHead head, SqlFindings tables) {
    return new DumpContents(
        kind,
        head.server(),
        head.pgDump(),
        Optional.of(head.version()),
        Optional.of(head.compression()),
        tables.odoo(),
        true);
  }

  DumpContents as(DumpKind wrapping) {
    return new DumpContents(wrapping, server, pgDump, archive, compression, odoo, recognised);
  }

  DumpContents withVersion(Optional<String> known) {
    OdooSource source = new OdooSource(known.or(odoo::version), odoo.newerThan61(), odoo.strange());
    return new DumpContents(kind, server, pgDump, archive, compression, source, recognised);
  }

  DumpContents withServer(Optional<String> known) {
    return new DumpContents(
        kind, server.or(() -> known), pgDump, archive, compression, odoo, recognised);
  }
}
