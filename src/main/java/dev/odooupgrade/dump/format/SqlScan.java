package dev.odooupgrade.dump.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the first part of a dump line by line and picks up what is worth knowing: the comments at
 * its top, Odoo's tables, and the version of the module {@code base}. The table of contents of an
 * archive holds the same statements as text, and is read the same way.
 */
public final class SqlScan {
  private static final String FROM = "-- Dumped from database version ";
  private static final String BY = "-- Dumped by pg_dump version ";
  private static final String BEGINNING = "-- PostgreSQL database";
  private static final Pattern STATEMENT =
      Pattern.compile("(?i)(SET|CREATE|COPY|INSERT INTO|BEGIN|ALTER|SELECT pg_catalog)\\b.*");
  private static final Pattern MODULES = table("ir_module_module");
  private static final Pattern USERS = table("res_users");
  private static final Pattern COPY =
      Pattern.compile("COPY (?:\\w+\\.)?\"?(\\w+)\"? \\(([^)]*)\\) FROM stdin;");
  private static final Pattern COPY_ANY = Pattern.compile("(?:COPY|INSERT INTO) .*");

  /** Since Odoo 7.0 a user is a partner; before, a partner knew nothing of users. */
  private static final Pattern PARTNER = Pattern.compile("\\s+\"?partner_id\"? integer\\b.*");

  private final boolean archive;
  private final BoundedLines lines;

  private boolean sql;
  private SqlEnd end = SqlEnd.NONE;
  private boolean modules;
  private boolean newer;
  private boolean tablesSeen;
  private Optional<String> server = Optional.empty();
  private Optional<String> pgDump = Optional.empty();
  private Optional<String> odoo = Optional.empty();

  private SqlScan(InputStream in, long limit, boolean archive) {
    this.lines = new BoundedLines(in, limit);
    this.archive = archive;
  }

  /**
   * Reads SQL, at most this many bytes of it.
   *
   * @throws IOException when the stream fails, as gzip does where it is cut off
   */
  public static SqlFindings sql(InputStream in, long limit) throws IOException {
    return new SqlScan(in, limit, false).findings();
  }

  /** Reads the table of contents of an archive. */
  public static SqlFindings archive(InputStream in, long limit) throws IOException {
    return new SqlScan(in, limit, true).findings();
  }

  private static Pattern table(String name) {
    return Pattern.compile(".*CREATE TABLE (?:\\w+\\.)?\"?" + name + "\"? \\(.*");
  }

  private SqlFindings findings() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      read(line.get());
    }
    boolean allTables = tablesSeen || archive || lines.reachedEnd();
    OdooSource source = new OdooSource(odoo, newer, (sql || archive) && allTables && !modules);
    SqlEnd seen = lines.isHoled() && !archive ? end.withHole() : end;
    return new SqlFindings(sql, server, pgDump, source, seen);
  }

  private void read(String line) throws IOException {
    end = end.after(line);
    if (line.startsWith(FROM)) {
      server = Optional.of(line.substring(FROM.length()).strip());
    } else if (line.startsWith(BY)) {
      pgDump = Optional.of(line.substring(BY.length()).strip());
    } else if (line.startsWith(BEGINNING)) {
      sql = true;
    } else if (line.contains("CREATE TABLE ")) {
      readTable(line);
    } else if (!archive && line.startsWith("COPY ")) {
      readCopy(line);
    }
    sql |= STATEMENT.matcher(line).matches();
    tablesSeen |= COPY_ANY.matcher(line).matches();
  }

  private void readTable(String line) throws IOException {
    modules |= MODULES.matcher(line).matches();
    if (USERS.matcher(line).matches()) {
      Optional<String> column = lines.next();
      while (column.isPresent() && !column.get().startsWith(")")) {
        newer |= PARTNER.matcher(column.get()).matches();
        column = lines.next();
      }
    }
  }

  /** Walks over the rows, so that nothing in them is taken for a statement. */
  private void readCopy(String line) throws IOException {
    Matcher copy = COPY.matcher(line);
    boolean wanted = copy.matches() && copy.group(1).equals("ir_module_module");
    modules |= wanted;
    List<String> columns =
        wanted ? Arrays.asList(copy.group(2).replace("\"", "").split(", *", -1)) : List.of();
    int name = columns.indexOf("name");
    int version = columns.indexOf("latest_version");
    Optional<String> row = lines.next();
    while (row.isPresent() && !row.get().equals("\\.")) {
      if (name >= 0 && version >= 0) {
        String[] cells = row.get().split("\t", -1);
        if (cells.length > Math.max(name, version) && cells[name].equals("base")) {
          odoo = OdooSource.series(cells[version]);
        }
      }
      row = lines.next();
    }
  }
}
