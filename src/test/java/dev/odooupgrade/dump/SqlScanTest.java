package dev.odooupgrade.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.format.SqlFindings;
import dev.odooupgrade.dump.format.SqlScan;
import dev.odooupgrade.dump.format.Wholeness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlScanTest {
  private static final String HEAD =
      """
      --
      -- PostgreSQL database dump
      --

      -- Dumped from database version 9.4.3
      -- Dumped by pg_dump version 9.4.5

      SET statement_timeout = 0;
      CREATE TABLE ir_module_module (
          id integer NOT NULL
      );
      """;

  private static final String MODULES =
      """
      COPY ir_module_module (id, name, state, latest_version) FROM stdin;
      1\taccount\tinstalled\t9.9.9
      2\tbase\tinstalled\t%s
      \\.
      """;

  private static final String END = "--\n-- PostgreSQL database dump complete\n--\n\n";

  @Test
  void the_comments_at_the_top_tell_both_versions() throws IOException {
    SqlFindings found = scan(HEAD + END);

    assertThat(found.isSql()).isTrue();
    assertThat(found.server()).contains("9.4.3");
    assertThat(found.pgDump()).contains("9.4.5");
    assertThat(end(found)).isEqualTo(Wholeness.State.WHOLE);
  }

  @Test
  void the_row_of_the_module_base_tells_the_version_of_Odoo() throws IOException {
    assertThat(versionOf("6.0.1.3")).contains("6.0");
    assertThat(versionOf("15.0.1.3")).contains("15.0");
    assertThat(versionOf("saas~18.2.1.3")).contains("saas~18.2");
    assertThat(versionOf("\\N")).isEmpty();
  }

  @Test
  void the_release_is_told_where_it_is_known() throws IOException {
    assertThat(scan(HEAD + MODULES.formatted("5.0.1.3")).odoo().release()).contains("5.0");
    assertThat(scan(HEAD + MODULES.formatted("6.0.1.3")).odoo().release()).contains("6.0");
    assertThat(scan(HEAD + MODULES.formatted("6.1.1.3")).odoo().release()).contains("6.1");
    assertThat(scan(HEAD + MODULES.formatted("17.0.1.3")).odoo().release()).contains("17.0");
    assertThat(scan(HEAD + MODULES.formatted("\\N")).odoo().release()).isEmpty();
    assertThat(scan(HEAD).odoo().release()).isEmpty();
  }

  @Test
  void users_that_are_partners_are_of_7_0_or_newer() throws IOException {
    String users = "CREATE TABLE public.res_users (\n    id integer NOT NULL,\n%s\n);\n";

    assertThat(scan(HEAD + users.formatted("    partner_id integer NOT NULL")).odoo().release())
        .contains("7.0 or newer");
    assertThat(scan(HEAD + users.formatted("    address_id integer")).odoo().release()).isEmpty();
  }

  @Test
  void nothing_inside_a_row_is_taken_for_a_statement() throws IOException {
    String trap = "COPY note (id, body) FROM stdin;\n1\tx\nCREATE TABLE res_users (\n\\.\n";

    assertThat(scan(HEAD + trap + MODULES.formatted("16.0.1.3") + END).odoo().version())
        .contains("16.0");
  }

  @Test
  void a_dump_whose_last_line_is_missing_is_not_whole() throws IOException {
    assertThat(end(scan(HEAD))).isEqualTo(Wholeness.State.BROKEN);
  }

  @Test
  void a_dump_that_goes_on_after_the_limit_is_neither_whole_nor_cut() throws IOException {
    byte[] bytes = (HEAD + END).getBytes(StandardCharsets.UTF_8);
    SqlFindings found = SqlScan.sql(new ByteArrayInputStream(bytes), bytes.length - 60);

    assertThat(found.end().look(Optional.empty()).state()).isEqualTo(Wholeness.State.UNPROVEN);
    assertThat(found.server()).contains("9.4.3");
  }

  @Test
  void a_very_long_line_takes_no_memory_and_hides_nothing() throws IOException {
    String attachment =
        "COPY ir_attachment (id, db_datas) FROM stdin;\n1\t" + "A".repeat(3_000_000) + "\n\\.\n";

    assertThat(scan(HEAD + attachment + MODULES.formatted("14.0.1.3")).odoo().version())
        .contains("14.0");
  }

  @Test
  void other_text_is_no_SQL() throws IOException {
    assertThat(scan("Dear customer,\nplease find attached\n").isSql()).isFalse();
  }

  private static Wholeness.State end(SqlFindings found) {
    return found.end().look(Optional.of("")).state();
  }

  private static Optional<String> versionOf(String base) throws IOException {
    return scan(HEAD + MODULES.formatted(base) + END).odoo().version();
  }

  private static SqlFindings scan(String text) throws IOException {
    return SqlScan.sql(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
  }
}
