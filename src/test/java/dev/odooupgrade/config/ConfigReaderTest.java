package dev.odooupgrade.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a config file is understood, or told with its line and its key. */
class ConfigReaderTest {
  private static final Path FILE = Path.of("/c/config.toml");

  private static final String WHOLE =
      """
      # Ours.
      email = "admin@example.com"
      interval = "30s"
      plain = true

      [customers.Acme]
      contract = "M123456-abcxyz"
      email = " john@acme.example "
      notes = \"""
      Closes
      at six.\"""

      [customers."Bolt & Co"]
      contract = "M2"
      """;

  @Test
  void settings_and_customers_are_read() throws Exception {
    Config config = read(WHOLE);
    assertThat(config.find(Setting.EMAIL).orElseThrow().value()).isEqualTo("admin@example.com");
    assertThat(config.find(Setting.INTERVAL).orElseThrow().source())
        .isEqualTo("/c/config.toml, line 3: interval");
    assertThat(config.find(Setting.PLAIN).orElseThrow().value()).isEqualTo("true");
    assertThat(config.find(Setting.FOLDER)).isEmpty();
    assertThat(config.customers().all())
        .containsExactly(
            new Customer("Acme", "M123456-abcxyz", "john@acme.example", "Closes\nat six."),
            new Customer("Bolt & Co", "M2", "", ""));
    assertThat(config.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "line 4: emial: there is no such setting; did you mean email? | emial = 'a@b.c'",
        "line 4: colour: there is no such setting. | colour = 1",
        "line 4: sftp_from: there is no such setting; did you mean sftp-from? | sftp_from = 1",
        "line 4: customer: there is no such setting; did you mean customers? | [customer.acme]",
        "line 4: customers: write a table for each customer | customers = 'acme'",
        "line 4: customers.acme: write a table for each customer | customers.acme = 'M1'",
        "line 5: customers.a.contrct: a customer has no such field; did you mean contract? "
            + "| [customers.a]\\ncontrct = 'M1'",
        "line 5: customers.a.contract: it is one text. | [customers.a]\\ncontract = [1]",
      })
  void what_hinders_nothing_is_noted_with_its_line_and_its_key(String note, String wrong)
      throws Exception {
    Config config = read("# one\ninterval = \"30s\"\n\n" + wrong.replace("\\n", "\n"));
    assertThat(config.notes())
        .singleElement()
        .asString()
        .startsWith("/c/config.toml, " + note.strip());
    assertThat(config.find(Setting.INTERVAL)).isPresent();
  }

  @Test
  void a_file_that_is_meant_for_something_else_is_read_in_a_moment() {
    StringBuilder foreign = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      foreign.append("key").append(i).append(" = 1\n");
    }
    assertThat(read(foreign.toString()).notes()).hasSize(10);
  }

  @Test
  void one_setting_of_a_wrong_kind_hinders_no_other() throws Exception {
    Config config = read("interval = '30s'\nemail = [\n'a',\n'b']\n");
    assertThat(config.find(Setting.INTERVAL)).isPresent();
    assertThatThrownBy(() -> config.find(Setting.EMAIL))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining(
            "/c/config.toml, line 2: email: it is one value, such as email = \"...\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email = | line 2, column 8",
        "email = 'a\\nb' | line 2",
        "email = 'a'\\nemail = 'b' | line 3",
        "[customers.acme | line 2",
      })
  void what_is_no_toml_is_told_with_its_line(String wrong, String where) {
    Config config = read("interval = '30s'\n" + wrong.replace("\\n", "\n"));
    Trouble told = config.broken().orElseThrow();
    assertThat(told.kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
    assertThat(told.happened())
        .startsWith("The config file /c/config.toml cannot be understood: " + where);
    assertThat(told.meaning()).contains("saved upgrades are not affected");
    assertThat(config.customers().all()).isEmpty();
    assertThatThrownBy(() -> config.find(Setting.EMAIL)).isInstanceOf(TroubleException.class);
  }

  @Property(tries = 500)
  void no_text_throws_anything_but_what_is_told(@ForAll("texts") String text) {
    Config config = read(text);
    for (Setting setting : Setting.values()) {
      try {
        config.find(setting);
      } catch (TroubleException told) {
        assertThat(told.trouble().happened()).contains(FILE.toString()).doesNotContain("\u001b");
      }
    }
    config.customers().like(text);
    assertThat(config.notes()).allMatch(note -> note.startsWith(FILE.toString()));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "email",
                "customers",
                ".",
                "=",
                "[",
                "]",
                "[[",
                "]]",
                "{",
                "}",
                "\n",
                "\"",
                "'",
                "\"\"\"",
                "#",
                ",",
                " ",
                "1e999999999",
                "0x",
                "-",
                "inf",
                "1979-05-27T07:32:00Z",
                "\\u0000",
                "\u001b[31m",
                "\uFEFF",
                "\ud83d",
                "true",
                "a",
                "\r",
                "'Acme'"),
            Arbitraries.strings().ofMaxLength(3));
    Arbitrary<String> broken =
        Arbitraries.integers()
            .between(0, WHOLE.length())
            .flatMap(
                at -> pieces.map(piece -> WHOLE.substring(0, at) + piece + WHOLE.substring(at)));
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(25).map(list -> String.join("", list)), broken);
  }

  @Test
  void what_is_nested_without_end_is_no_toml() {
    assertThat(read("a = " + "[".repeat(100_000)).broken()).isPresent();
    assertThat(read("a." + "a.".repeat(100_000) + "a = 1").notes()).hasSizeLessThan(2);
  }

  private static Config read(String text) {
    return new ConfigReader(FILE).read(text, List.of());
  }
}
