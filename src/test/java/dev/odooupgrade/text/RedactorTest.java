package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "use --host-key SHA256:abc+/ again | use --host-key SHA256:abc+/ again",
        "host_key=SHA256:abc+/ | host_key=SHA256:abc+/",
        "https://h/database/v1/upload?key=Aw7p%3D%3D&request=1 |"
            + " https://h/database/v1/upload?key=***&request=1",
        "request=1&key=Aw7p== | request=1&key=***",
        "GET /logs?token=abc HTTP/1.1 | GET /logs?token=*** HTTP/1.1",
        "next=%2Fa%3Fkey%3Dabc | next=%2Fa%3Fkey%3D***",
        "{\"key\": \"a\\\"b\", \"id\": 5} | {\"key\": \"***\", \"id\": 5}",
        "{\"token\":\"cut off he | {\"token\":\"***",
        "upload --key aeDp== --request 1 | upload --key *** --request 1",
        "upload --key=aeDp== --request 1 | upload --key=*** --request 1",
        "leave --ssh-key away | leave --ssh-key away",
        "api_key=abc | api_key=***",
        "Authorization: Bearer abc | Authorization: ***",
        "proxy http://me:pw@host:3128/ | proxy http://***@host:3128/",
        "keyboard=qwerty monkeys | keyboard=qwerty monkeys",
        "press a key: Enter | press a key: Enter",
      })
  void what_follows_the_name_of_a_secret_is_masked(String text, String clean) {
    assertThat(redactor.redact(text)).isEqualTo(clean);
  }

  @Test
  void a_registered_secret_is_masked_wherever_it_stands() {
    redactor.register(Secret.of("aeDp9/U+A=="));

    assertThat(redactor.redact("path/aeDp9/U+A==/x")).isEqualTo("path/***/x");
    assertThat(redactor.redact("q=aeDp9%2FU%2BA%3D%3D")).isEqualTo("q=***");
    assertThat(redactor.redact("q=aeDp9\\/U+A==")).isEqualTo("q=***");
  }

  @Test
  void of_two_secrets_the_longer_is_masked_whole() {
    redactor.register(Secret.of("abcd"));
    redactor.register(Secret.of("abcdefgh"));

    assertThat(redactor.redact("x abcdefgh y abcd z")).isEqualTo("x *** y *** z");
  }

  @Test
  void a_value_too_short_to_be_a_secret_takes_no_words_out() {
    redactor.register(Secret.of(""));
    redactor.register(Secret.of("a"));

    assertThat(redactor.redact("a plain sentence")).isEqualTo("a plain sentence");
  }

  @Property
  void no_registered_secret_ever_comes_through(
      @ForAll @StringLength(min = 5, max = 40) String secret, @ForAll String around) {
    Redactor fresh = new Redactor();
    fresh.register(Secret.of("~" + secret));
    String encoded = URLEncoder.encode("~" + secret, StandardCharsets.UTF_8);

    assertThat(fresh.redact(around + "~" + secret + "&url=" + encoded + around))
        .doesNotContain("~" + secret)
        .doesNotContain(encoded);
  }
}
