package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed wrong is told in a sentence, with nothing sent and nothing on stdout. */
final class BadInputTest {
  private static final String KEY = "aeDp9UThC7A6fwk0dJRszA==";
  private static final String NOBODY = "http://127.0.0.1:9";

  @TempDir private Path home;
  private Program program;

  @BeforeEach
  void start() {
    program = new Program(home);
  }

  @Test
  void everything_that_is_missing_is_named_in_one_sentence() {
    assertThat(refused("create").lines().findFirst())
        .hasValue(
            "create needs --contract (your contract's number), --email (your e-mail address),"
                + " --target (the version to upgrade to), --aim (test or production) and --filename"
                + " (a name for your dump; or --dbdump, to use its name); nothing was sent. For"
                + " example:");
    assertThat(refused("upload")).contains("--dbdump (", "--session (", "For example:");
    assertThat(refused("process", "--request", "10042"))
        .contains("--key-file (")
        .doesNotContain("--request (");
    assertThat(refused("status"))
        .contains("--session (a saved upgrade; ", "  odoo-upgrade status --session ")
        .doesNotContain("--key ");
    assertThat(refused("wipe"))
        .contains("--session (a saved upgrade; ")
        .doesNotContain("Add --yes");
    assertThat(refused("watch"))
        .contains("--session (a saved upgrade; ", "  odoo-upgrade watch --session ")
        .doesNotContain("--key ");
    assertThat(refused("all", "--aim", "test")).contains("--contract (", "--dbdump (");
  }

  @Test
  void a_wrong_timezone_is_answered_as_the_reference_client_does() throws Exception {
    Program.Outcome outcome =
        program.run(
            "create",
            "--contract=M123-abc",
            "--email",
            "john.doe@example.com",
            "--target",
            "8.0",
            "--aim",
            "test",
            "--filename",
            "db.dump",
            "--timezone",
            "brus",
            "--url",
            NOBODY);
    assertThat(outcome.err())
        .isEqualTo(
            """
            Timezone 'brus' is not valid. The closest matches:
            'Europe/Brussels'
            """);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(program.sessionFiles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--contract, '', A contract is required",
    "--contract, M1 2, A contract cannot contain spaces",
    "--email, john.doe, This is not an e-mail address",
    "--target, eight, 'A target looks like 17.0, 18.0 or saas~18.2'",
    "--aim, both, The aim is either test or production",
    "--filename, a/b, 'Enter only a name'",
    "--timezone, Nowhere/Atall, 'Timezone ''Nowhere/Atall'' is not valid'",
  })
  void each_field_of_the_order_has_its_own_sentence(String option, String value, String words)
      throws Exception {
    String told =
        refused(
            "create",
            "--url=" + NOBODY,
            option.equals("--contract") ? option + "=" + value : "--contract=M123-abc",
            option.equals("--email") ? option + "=" + value : "--email=john.doe@example.com",
            option.equals("--target") ? option + "=" + value : "--target=8.0",
            option.equals("--aim") ? option + "=" + value : "--aim=test",
            option.equals("--filename") ? option + "=" + value : "--filename=db.dump",
            option.equals("--timezone") ? option + "=" + value : "--timezone=Europe/Brussels");
    assertThat(told).contains(words);
    assertThat(program.sessionFiles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.0", "17", "17.0", "saas~18.2"})
  void any_target_that_looks_like_one_is_the_platforms_to_judge(String target) {
    Program.Outcome outcome =
        program.run(
            "create",
            "--url=" + NOBODY,
            "--contract=M123-abc",
            "--email=john.doe@example.com",
            "--target=" + target,
            "--aim=test",
            "--filename=db.dump");
    assertThat(outcome.code()).isEqualTo(5);
  }

  @Test
  void a_dump_that_cannot_be_sent_is_told_before_anything_is_asked() throws Exception {
    Path folder = Files.createDirectory(home.resolve("folder"));
    Path empty = Files.createFile(home.resolve("empty.sql"));
    assertThat(notFound(home.resolve("missing.sql"))).contains("There is no file");
    assertThat(notFound(folder)).contains("is a folder");
    assertThat(notFound(empty)).contains("is empty: 0 bytes");
    assertThat(program.sessionFiles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10\u00A0534, aeDp9UThC7A6fwk0dJRszA==, NO-BREAK SPACE (U+00A0)",
    "1\u200B0, aeDp9UThC7A6fwk0dJRszA==, ZERO WIDTH SPACE (U+200B)",
    "1, aeDp9\u200BUThC7A6fwk0, ZERO WIDTH SPACE (U+200B)",
    "1, aeDp9UThC7A6fwk0\u2013A, EN DASH (U+2013)",
  })
  void an_odd_character_in_what_was_copied_is_named(String id, String key, String words)
      throws Exception {
    assertThat(refused("status", "--request", id, "--key", key, "--url", NOBODY))
        .contains(words)
        .doesNotContain("UThC7A6fwk0");
    program.env.put("ODOO_UPGRADE_KEY", key);
    assertThat(refused("status", "--request", id, "--url", NOBODY)).contains(words);
  }

  @Test
  void blanks_of_every_kind_around_what_was_copied_are_no_part_of_it() throws Exception {
    String blanks = "\u200B\u00A0 \t\uFEFF";
    String id = "--request=" + blanks + "1" + blanks;
    Program.Outcome typed =
        program.run("status", id, "--key", blanks + KEY + blanks, "--url", NOBODY);
    assertThat(typed.code()).as(typed.err()).isEqualTo(5);
    program.env.put("ODOO_UPGRADE_KEY", blanks + KEY + blanks);
    assertThat(program.run("status", id, "--url", NOBODY).code()).isEqualTo(5);
    program.env.put("ODOO_UPGRADE_KEY", blanks);
    assertThat(program.run("status", id, "--url", NOBODY).code()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com, is not encrypted",
    "upgrade.odoo.com, does not start with https:// or http://",
    "ftp://example.com, does not start with",
    "'http://exa mple.com', is not an address",
    "https://, is not an address",
    "https://example.com:99999, has an invalid port",
  })
  void an_address_that_is_not_safe_is_not_spoken_to(String url, String words) throws Exception {
    assertThat(refused("status", "--request=1", "--key=" + KEY, "--url", url)).contains(words);
    assertThat(program.sessionFiles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sttaus, There is no command 'sttaus'; did you mean status?",
    "xyzzy, There is no command 'xyzzy'.",
    "--reqest=1, There is no option --reqest",
  })
  void what_is_not_known_is_answered_with_what_is_near(String word, String words) {
    assertThat(refused(word)).contains(words);
  }

  @Test
  void an_unknown_option_never_repeats_its_value() {
    String told = refused("status", "--request=1", "--kye=" + KEY);
    assertThat(told).contains("There is no option --kye; did you mean --key?").doesNotContain(KEY);
    assertThat(refused("status", "--request=1", KEY)).doesNotContain(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "--key, --key needs a value.",
    "--request=1 --request=2, --request is given twice; give it once.",
    "--wait=soon --request=1 --key=abcdef, --wait 'soon' is not a duration",
    "--interval=0s --request=1 --key=abcdef, --interval '0s' is not an interval",
  })
  void options_that_make_no_sense_are_told(String options, String words) {
    assertThat(refused(("watch " + options).split(" ", -1))).contains(words);
  }

  @Test
  void a_key_comes_from_one_place_only_and_its_file_can_be_read() {
    assertThat(refused("status", "--request=1", "--key=" + KEY, "--key-file=x"))
        .contains("Give --key or --key-file, not both");
    Program.Outcome missing = program.run("status", "--request=1", "--key-file=/no/such/file");
    assertThat(missing.code()).isEqualTo(4);
    assertThat(missing.err()).contains("The key file /no/such/file does not exist.");
  }

  @Test
  void a_certificate_file_that_is_not_there_is_told() {
    Program.Outcome missing =
        program.run("status", "--request=1", "--key=" + KEY, "--cacert=/no/such.pem");
    assertThat(missing.code()).isEqualTo(4);
    assertThat(missing.err()).contains("/no/such.pem cannot be read");
  }

  @Test
  void a_session_that_is_missing_damaged_or_newer_is_told() throws Exception {
    assertThat(program.run("status", "--session=nobody").code()).isEqualTo(4);
    Path damaged = Files.writeString(home.resolve("damaged.json"), "{ this is not");
    Program.Outcome outcome = program.run("process", "--session", damaged.toString());
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("cannot be used", "The file was not changed.");
    Path newer = Files.writeString(home.resolve("newer.json"), "{\"version\": 99}");
    assertThat(program.run("status", "--session", newer.toString()).code()).isEqualTo(4);
    assertThat(Files.readString(newer)).isEqualTo("{\"version\": 99}");
  }

  @Test
  void without_a_command_it_says_which_there_are() {
    assertThat(refused()).contains("needs a command: create, upload, process");
  }

  private String notFound(Path dump) {
    Program.Outcome outcome =
        program.run("upload", "--request=1", "--key=" + KEY, "--url=" + NOBODY, "--dbdump=" + dump);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  private String refused(String... args) {
    Program.Outcome outcome = program.run(args);
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }
}
