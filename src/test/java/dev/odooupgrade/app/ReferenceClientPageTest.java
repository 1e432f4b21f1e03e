package dev.odooupgrade.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.odooupgrade.app.ReferenceLines.ACTIONS;
import static dev.odooupgrade.app.ReferenceLines.KEYS;
import static dev.odooupgrade.app.ReferenceLines.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options;
import dev.odooupgrade.testing.GeneratedPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What this program does with each action, option and habit of the reference client: one list, from
 * which {@code docs/reference-client.md} is made, and each row of which is typed here.
 */
final class ReferenceClientPageTest {
  private static final String HEAD =
      """
      # In place of the reference client

      <!-- Made from the code: mvn test -Dtest=ReferenceClientPageTest -Ddocs.update=true -->

      Scripts written for Odoo's reference client, `odoo_upgrade`, run with this program: it is installed under that name, too. A test
      types each row of these tables.

      ## What stays the same

      | in the reference client | in this program |
      |---|---|
      """;

  private static final String DIFFERENT =
      """

      ## What is different on purpose

      | in the reference client | in this program |
      |---|---|
      """;

  /** Everything that {@code --verbose} tells of a call there. */
  private static final List<String> CURL_INFO =
      List.of(
          ("APPCONNECT_TIME CONNECT_TIME CONTENT_LENGTH_DOWNLOAD CONTENT_LENGTH_UPLOAD CONTENT_TYPE"
                  + " EFFECTIVE_URL HEADER_SIZE HTTP_CONNECTCODE NAMELOOKUP_TIME PRETRANSFER_TIME"
                  + " REDIRECT_COUNT REDIRECT_TIME REDIRECT_URL REQUEST_SIZE RESPONSE_CODE"
                  + " SIZE_DOWNLOAD SIZE_UPLOAD SPEED_DOWNLOAD SPEED_UPLOAD SSL_ENGINES"
                  + " SSL_VERIFYRESULT STARTTRANSFER_TIME TOTAL_TIME")
              .split(" "));

  private static final String REQUEST = "/upgrade_response/request";

  private static final List<Row> SAME =
      List.of(
          row(
              "`create`",
              "one JSON document, with the number and the key of the request",
              it -> {
                JsonNode request = fine(it.action("create", "")).document().at(REQUEST);
                assertThat(request.path("id").asInt()).isPositive();
                assertThat(request.path("key").asText()).isNotEmpty();
              }),
          row(
              "`upload`, `process`, `status`",
              "one JSON document each",
              it -> {
                it.action("create", "");
                for (String action : List.of("upload", "process", "status")) {
                  assertThat(fine(it.action(action, "")).documents()).hasSize(1);
                }
              }),
          row(
              "`all`",
              "four documents: of `create`, `upload`, `process`, and of the `status` at the end",
              it -> {
                List<JsonNode> documents = fine(it.action("all", "")).documents();
                assertThat(documents).hasSize(4);
                assertThat(documents.get(0).at(REQUEST + "/key").asText()).isNotEmpty();
                assertThat(documents.subList(1, 3))
                    .extracting(document -> document.path("upgrade_response").toString())
                    .containsOnly("{\"failures\":[]}");
                assertThat(documents.get(3).at(REQUEST + "/state").asText()).isEqualTo("pending");
              }),
          option("--contract CONTRACT", "M123456-abcxyz", Set.of("create", "all")),
          option("--email ADDRESS", "john.doe@example.com", Set.of("create", "all")),
          option("--target VERSION", "8.0", Set.of("create", "all")),
          option("--aim AIM", "test", Set.of("create", "all")),
          option("--filename NAME", "other.dump", Set.of("create", "all")),
          option("--timezone TZ", "Europe/Brussels", Set.of("create", "all")),
          option("--key KEY", "{key}", Set.of("upload", "process", "status")),
          option("--request ID", "{request}", Set.of("upload", "process", "status")),
          option("--dbdump PATH", "{dump}", Set.of("create", "upload", "all")),
          row(
              "an option that belongs to another action",
              "taken, and not used; stderr names it",
              it ->
                  assertThat(fine(it.action("create", "--key x --request 5")).err())
                      .contains("create does not use --key or --request.")),
          row(
              "`--timezone` with a part of a name",
              "exit code 3, with the closest matches",
              it -> {
                assertThat(bad(it.action("create", "--timezone brus")))
                    .contains("Timezone 'brus' is not valid. The closest matches:")
                    .contains("'Europe/Brussels'");
                it.action("create", "");
                assertThat(it.asked().path("timezone").isNull()).isTrue();
                it.action("create", "--timezone Europe/Brussels");
                assertThat(it.asked().path("timezone").asText()).isEqualTo("Europe/Brussels");
              }),
          row(
              "`--dbdump` with `~`, `~USER`, `$NAME` or `${NAME}`",
              "replaced by your home folder, by that of a user in `/etc/passwd`, and by the"
                  + " environment variable, unless there is a file of that very name",
              it -> {
                it.program.env.put("HOME", it.home.toString());
                it.program.env.put("NAME", "db");
                for (String path :
                    List.of("~/db.sql.gz", "$HOME/${NAME}.sql.gz", "~/$NAME.sql.gz")) {
                  it.action("create", "");
                  fine(it.run("upload " + KEYS + " --dbdump=" + path));
                  fine(it.run("create " + ORDER + " --dbdump=" + path));
                  assertThat(it.asked().path("filename").asText()).isEqualTo("db.sql.gz");
                }
                for (String path : List.of("~no.such.user/x", "$UNKNOWN/x", "a~/x")) {
                  assertThat(ends(4, it.run("upload " + KEYS + " --dbdump=" + path)))
                      .contains(path);
                }
                assertThat(ends(4, it.run("upload " + KEYS + " --dbdump=~root/no.such/x")))
                    .contains("t/no.such/x")
                    .doesNotContain("~root");
                Path odd = Files.copy(it.program.dump(), it.home.resolve("$NAME.gz"));
                it.action("create", "");
                fine(it.run("create " + ORDER + " --dbdump=" + odd));
                assertThat(it.asked().path("filename").asText()).isEqualTo("$NAME.gz");
              }),
          row(
              "`--dbdump` with blanks",
              "a path as any other",
              it -> {
                Files.copy(it.program.dump(), it.home.resolve("my db.sql.gz"));
                it.action("create", "");
                fine(it.run("upload " + KEYS + " --dbdump {home}/my{blank}db.sql.gz"));
              }),
          row(
              "`--dbdump` names no file",
              "exit code 4",
              it -> ends(4, it.run("upload " + KEYS + " --dbdump {home}/nothing"))),
          row(
              "`--url URL`",
              "another platform",
              it -> fine(it.alone("create " + ORDER + " --filename a --url={url}"))),
          row(
              "`--insecure`",
              "certificates are not checked",
              it -> eachAction(it, "--insecure", (action, outcome) -> {})),
          row(
              "`--debug`",
              "requests and responses on stderr, with secrets masked",
              it ->
                  eachAction(
                      it,
                      "--debug",
                      (action, outcome) -> {
                        assertThat(outcome.err()).contains("> POST ", "< HTTP/1.1 200 OK");
                        assertThat(outcome.documents().get(0).path("curl_info").isEmpty()).isTrue();
                      })),
          row(
              "`-v`, `--verbose`",
              "the same as `--debug`, and all of the reference client's names in `curl_info`; what"
                  + " Java does not tell is 0, and `REDIRECT_URL` is null",
              it ->
                  eachAction(
                      it,
                      "-v",
                      (action, outcome) -> {
                        assertThat(outcome.err()).contains("> POST ");
                        JsonNode info = outcome.documents().get(0).path("curl_info");
                        assertThat(info.fieldNames()).toIterable().containsAll(CURL_INFO);
                      })),
          row(
              "the sizes in `curl_info`",
              "measured; -1 where the platform does not announce a length",
              it -> {
                it.action("create", "");
                JsonNode info = it.action("upload", "-v").document().path("curl_info");
                long size = Files.size(it.program.dump());
                assertThat(info.path("CONTENT_LENGTH_UPLOAD").asLong()).isEqualTo(size);
                assertThat(info.path("SIZE_UPLOAD").asLong()).isEqualTo(size);
                assertThat(info.path("CONTENT_LENGTH_DOWNLOAD").asLong())
                    .isEqualTo(info.path("SIZE_DOWNLOAD").asLong());
                assertThat(info.path("HEADER_SIZE").asLong()).isGreaterThan(40);
                assertThat(info.path("REDIRECT_URL").isNull()).isTrue();
                assertThat(info.path("SSL_ENGINES").toString()).isEqualTo("[]");
                JsonNode chunked =
                    elsewhere(it, aResponse().withBody("{\"failures\":[]}"), "process", "-v")
                        .document();
                assertThat(chunked.at("/curl_info/CONTENT_LENGTH_DOWNLOAD").asLong()).isEqualTo(-1);
              }),
          row(
              "`-v -v`, `-vv`, `--verbose --verbose`",
              "the same as `-v`",
              it -> {
                for (String twice : List.of("-v -v", "-vv", "--verbose -v", "--debug -v")) {
                  JsonNode info = fine(it.action("create", twice)).document().path("curl_info");
                  assertThat(info.fieldNames()).toIterable().containsAll(CURL_INFO);
                }
              }),
          row(
              "`-h`, `--help`, also behind an action",
              "the help, with the name that was typed, and exit code 0",
              it -> {
                for (String line :
                    List.of("-h", "--help", "create -h", "all --help", "-h status")) {
                  assertThat(fine(it.alone(line)).out())
                      .contains("odoo_upgrade ")
                      .doesNotContain("odoo-upgrade ");
                }
              }),
          row(
              "`-V`, `--version`",
              "the name that was typed, and the version",
              it -> {
                for (String line : List.of("-V", "--version", "create -V")) {
                  assertThat(fine(it.alone(line)).out()).matches("odoo_upgrade \\S+\n");
                }
              }),
          row(
              "`--option VALUE`, `--option=VALUE`",
              "both",
              it -> {
                fine(it.run("create " + ORDER.replace("=", " ") + " --filename x"));
                fine(it.run("create " + ORDER.replaceAll("(--\\w+) ", "$1=") + " --filename=x"));
              }),
          row(
              "options before the action, or around it",
              "both",
              it -> {
                fine(it.run(ORDER + " --filename create create"));
                fine(it.run("-v --dbdump {dump} " + KEYS + " upload"));
                fine(it.run("--contr M1 --key x status " + KEYS));
              }),
          row(
              "options shortened as long as they are clear, such as `--contr`, `--req` or `--k`",
              "taken; of the options that this program adds, none makes one of these unclear",
              it -> {
                fine(
                    it.run(
                        "create --c M123-abc --e a@b.be --ta 8.0 --a test --f x --ti"
                            + " Europe/Brussels"));
                assertThat(it.asked().path("timezone").asText()).isEqualTo("Europe/Brussels");
                fine(
                    it.run(
                        "create --contr=M123-abc --em=a@b.be --targ=8.0 --ai=test --filen=x"
                            + " --verb"));
                fine(it.run("upload --k {key} --r {request} --db {dump} --ins --q"));
                fine(it.run("process --ke={key} --re={request} --deb"));
                fine(it.run("status --key={key} --req={request} --i"));
                fine(it.run("all --c M123-abc --e a@b.be --ta 8.0 --a test --db {dump} --i"));
                fine(it.alone("create --h"));
                fine(it.alone("create --vers"));
              }),
          row(
              "options shortened too much, such as `--t` or `--d`",
              "exit code 3, with the options that may be meant",
              it -> {
                assertThat(bad(it.run("create --t 8.0")))
                    .contains("--t can mean --target or --timezone; type more of it.");
                assertThat(bad(it.run("upload --d x"))).contains("--dbdump", "--debug");
                assertThat(bad(it.run("status --ver"))).contains("--verbose", "--version");
                assertThat(bad(it.run("status --nothing")))
                    .contains("There is no option --nothing");
              }),
          row(
              "an option given twice",
              "the last one counts; stderr says so",
              it -> {
                Program.Outcome twice = fine(it.action("create", "--email jane@example.com"));
                assertThat(twice.err())
                    .containsOnlyOnce("--email is given more than once; the last one counts.");
                assertThat(it.asked().path("email").asText()).isEqualTo("jane@example.com");
                fine(it.action("upload", "--request {request} --insecure --insecure -q -q"));
              }),
          row(
              "an empty value, such as `--key ''`",
              "the same as no value",
              it -> {
                assertThat(bad(it.run("status --key '' --request 1"))).contains("--key");
                assertThat(bad(it.run("status --key x --request ''"))).contains("--request");
                assertThat(bad(it.run("upload " + KEYS + " --dbdump ''"))).contains("--dbdump");
                assertThat(bad(it.run("all " + ORDER + " --dbdump ''"))).contains("--dbdump");
                bad(it.action("create", "--contract ''"));
                fine(it.action("create", "--timezone '' --key '' --request ''"));
              }),
          row(
              "a value is missing",
              "exit code 3, with nothing sent",
              it -> {
                for (String action : ACTIONS) {
                  bad(it.run(action));
                }
                bad(it.run("status --request 1"));
                bad(it.run("upload " + KEYS));
              }),
          row("HTTP 4xx", "the document, and exit code 1", it -> answers(it, 404, 1)),
          row(
              "HTTP 5xx, also with JSON and `failures`",
              "the document, and exit code 2",
              it -> {
                answers(it, 500, 2);
                answers(it, 502, 2);
              }),
          row(
              "`all` ends at the first action that fails",
              "with its exit code",
              it -> {
                Program.Outcome refused = it.run("all " + ORDER + " --target 99.0 --dbdump {dump}");
                assertThat(refused.documents()).hasSize(1);
                ends(1, refused);
              }),
          row(
              "the names `odoo_upgrade`, `odoo-upgrade` and `odoo_upgrade.py`, or that of a link",
              "the name that was typed is the one in the help and after `Next:`",
              it -> {
                for (String name :
                    List.of("odoo_upgrade", "odoo_upgrade.py", "odoo-upgrade", "ou")) {
                  it.program.named(name);
                  Program.Outcome created = fine(it.action("create", ""));
                  assertThat(created.err()).contains("Next: " + name + " upload --session ");
                  assertThat(created.err()).contains("state/odoo-upgrade/sessions/");
                  assertThat(it.alone("create -h").out()).contains("Usage: " + name + " create");
                  assertThat(it.alone("help create").out()).contains("  " + name + " create --con");
                  assertThat(it.run("status").err()).contains("  " + name + " status --session ");
                  assertThat(it.run("status --x").err())
                      .contains("See: " + name + " status --help");
                }
              }));

  private static final List<Row> ON_PURPOSE =
      List.of(
          row(
              "JSON and messages on stderr",
              "JSON on stdout, messages on stderr: a program can read the first, you the second",
              it -> {
                Program.Outcome created = fine(it.action("create", ""));
                assertThat(created.documents()).hasSize(1);
                assertThat(created.err()).contains("Next: ").doesNotContain("{");
              }),
          row(
              "later versions add a fourth key, `operation`",
              "the three keys `curl_info`, `http_status` and `upgrade_response`",
              it ->
                  assertThat(it.action("create", "").document().fieldNames())
                      .toIterable()
                      .containsExactly("curl_info", "http_status", "upgrade_response")),
          row(
              "`-q`, `--quiet` leaves out the JSON, too",
              "the JSON stays, and of the messages only errors; with `-v`, requests and responses"
                  + " stay",
              it ->
                  eachAction(
                      it,
                      "-q",
                      (action, outcome) -> {
                        assertThat(outcome.documents()).isNotEmpty();
                        assertThat(outcome.err()).isEmpty();
                      })),
          row(
              "`process` and `all` start a production upgrade at once",
              "both ask first; without a terminal, they need `--yes`",
              it -> {
                String production = "all " + ORDER + " --aim production --dbdump {dump}";
                assertThat(bad(it.run(production))).contains("--yes");
                fine(it.run(production + " --yes"));
              }),
          row(
              "exit code 2 for a line that cannot be understood",
              "exit code 3; 2 is left to the platform",
              it -> {
                for (String line :
                    List.of("", "--nothing", "nothing", "create upload", "status --key")) {
                  bad(it.alone(line));
                }
              }),
          row(
              "exit code 0 for a refusal with HTTP 200",
              "exit code 1",
              it -> ends(1, it.run("status --key aeDp9UThC7A6fwk0dJRszA== --request 99"))),
          row(
              "each call is sent once",
              "a status is asked again and an upload is tried again where that helps"
                  + " ([when, and how often](exit-codes.md)); `--retries 0` sends a dump once",
              it -> {
                Program.Outcome once =
                    elsewhere(it, aResponse().withStatus(503), "upload", "--retries 0");
                assertThat(once.err()).doesNotContain("Trying again");
                ends(2, once);
              }),
          row(
              "later versions ignore `--filename`",
              "`--filename` goes before the name of `--dbdump`",
              it -> {
                fine(it.action("create", "--dbdump {dump}"));
                assertThat(it.asked().path("filename").asText()).isEqualTo("db.dump");
                fine(it.run("create " + ORDER + " --dbdump {dump}"));
                assertThat(it.asked().path("filename").asText()).isEqualTo("db.sql.gz");
              }),
          row(
              "`create` and `upload` send any file",
              "a dump is checked first; one that cannot be upgraded is not sent",
              it -> {
                Files.createFile(it.home.resolve("empty.sql"));
                ends(4, it.run("create " + ORDER + " --dbdump {home}/empty.sql"));
              }),
          row(
              "a list of versions for `--target`",
              "the platform decides: its refusal names the versions",
              it -> assertThat(ends(1, it.action("create", "--target 3.0"))).contains("8.0")));

  @TempDir private Path home;

  private record Row(String there, String here, Replay replay) {
    String line() {
      return "| %s | %s |\n".formatted(there, here);
    }
  }

  @FunctionalInterface
  private interface Replay {
    void type(ReferenceLines it) throws Exception;
  }

  @FunctionalInterface
  private interface Look {
    void at(String action, Program.Outcome outcome);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_row_is_so(Row row) throws Exception {
    try (ReferenceLines it = new ReferenceLines(home)) {
      row.replay().type(it);
    }
  }

  @Test
  void the_page_lists_the_rows() {
    GeneratedPage.check(
        "docs/reference-client.md", HEAD + lines(SAME) + DIFFERENT + lines(ON_PURPOSE));
  }

  @Test
  void every_option_of_the_reference_client_has_a_row() {
    assertThat(lines(SAME) + lines(ON_PURPOSE))
        .contains("`--contract ", "`--email ", "`--target ", "`--aim ", "`--filename ")
        .contains("`--timezone ", "`--key ", "`--request ", "`--dbdump ", "`--url ", "`--insecure`")
        .contains("`--debug`", "`--verbose`", "`--quiet`", "`--help`", "`--version`");
  }

  static Stream<Named<Row>> rows() {
    return Stream.concat(SAME.stream(), ON_PURPOSE.stream()).map(row -> Named.of(row.there(), row));
  }

  private static String lines(List<Row> rows) {
    return rows.stream().map(Row::line).collect(Collectors.joining());
  }

  private static Row row(String there, String here, Replay replay) {
    return new Row(there, here, replay);
  }

  /** An option with a value is taken by every action, and used by some. */
  private static Row option(String option, String value, Set<String> users) {
    String name = option.split(" ", 2)[0];
    String used =
        ACTIONS.stream()
            .filter(users::contains)
            .map("`%s`"::formatted)
            .collect(Collectors.joining(", "));
    return row(
        "`" + option + "`",
        "used by " + used,
        it ->
            eachAction(
                it,
                name + " " + value,
                (action, outcome) -> {
                  String note = action + " does not use " + name + ".";
                  if (users.contains(action)) {
                    assertThat(outcome.err()).as(action).doesNotContain("does not use");
                  } else {
                    assertThat(outcome.err()).as(action).contains(note);
                  }
                }));
  }

  private static void eachAction(ReferenceLines it, String more, Look look) {
    for (String action : ACTIONS) {
      look.at(action, fine(it.action(action, more)));
    }
  }

  /** Lets a server answer a process call with that status, and failures. */
  private static void answers(ReferenceLines it, int status, int code) {
    ResponseDefinitionBuilder answer =
        aResponse()
            .withStatus(status)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"failures\":[{\"reason\":\"A:B\",\"message\":\"No.\"}]}");
    for (String action : List.of("create", "upload", "process", "all")) {
      Program.Outcome outcome =
          elsewhere(it, answer, action, action.equals("upload") ? "--retries 0" : "");
      assertThat(outcome.document().at("/http_status/code").asInt()).isEqualTo(status);
      assertThat(outcome.document().at("/upgrade_response/failures/0/message").asText())
          .isEqualTo("No.");
      ends(code, outcome);
    }
  }

  /** Asks a server that answers everything so, and announces no length. */
  private static Program.Outcome elsewhere(
      ReferenceLines it, ResponseDefinitionBuilder answer, String action, String more) {
    WireMockServer server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.ALWAYS));
    server.start();
    try {
      server.stubFor(any(anyUrl()).willReturn(answer));
      it.at(server.baseUrl());
      return it.action(action, more);
    } finally {
      server.stop();
    }
  }

  private static Program.Outcome fine(Program.Outcome outcome) {
    ends(0, outcome);
    return outcome;
  }

  private static String bad(Program.Outcome outcome) {
    assertThat(outcome.out()).isEmpty();
    return ends(3, outcome);
  }

  private static String ends(int code, Program.Outcome outcome) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
    return outcome.err();
  }
}
