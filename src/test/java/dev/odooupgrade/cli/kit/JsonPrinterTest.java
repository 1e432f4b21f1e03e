package dev.odooupgrade.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.http.JsonBody;
import dev.odooupgrade.testing.ForeignValue;
import dev.odooupgrade.testing.Replies;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer may hold, printed. */
class JsonPrinterTest {

  @ParameterizedTest
  @EnumSource
  void whatever_was_read_is_printed_and_grows_no_more_than_a_little(ForeignValue value) {
    Optional<ObjectNode> answer = read(value.json());

    answer.ifPresent(
        document -> {
          ObjectNode inside = JsonNodeFactory.instance.objectNode();
          inside.putObject("command").set("answer", document);
          assertThat(JsonPrinter.pretty(inside)).isNotEmpty();
          assertThat(JsonPrinter.compact(inside))
              .hasSizeLessThan(1_000 + 6 * value.json().length());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "10.0, 10.0",
    "1.10, 1.10",
    "1E+3, 1000",
    "2.5e-7, 0.00000025",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "1e999999999, '\"1E+999999999\"'",
    "1e-999999999, '\"1E-999999999\"'",
    "1e400, '\"1E+400\"'",
  })
  void numbers_keep_their_digits(String written, String printed) {
    assertThat(JsonPrinter.compact(read(written).orElseThrow()))
        .isEqualTo("{\"a\":" + printed + "}");
  }

  private static Optional<ObjectNode> read(String value) {
    return JsonBody.of(Replies.json(200, "{\"a\": " + value + "}")).object();
  }
}
