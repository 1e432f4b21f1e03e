package dev.odooupgrade.platform.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.testing.Answers;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of files that a platform on the internet names. */
final class V1LinksTest {
  private static final V1Links LINKS =
      new V1Links(
          new PlatformAddress(
              URI.create("https://upgrade.odoo.com"), false, false, Optional.empty()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8069/x?key=k",
        "https://127.0.0.1:8069/x?key=k",
        "//127.0.0.1/x",
        "https://[::1]/x",
        "https://10.0.0.7/x",
        "https://169.254.169.254/latest",
        "http://upgrade.odoo.com/x",
      })
  void where_a_file_is_not_fetched_from(String address) {
    TroubleException refused =
        catchThrowableOfType(TroubleException.class, () -> link(Artifact.UPGRADED, address));
    assertThat(refused.trouble().kind()).isEqualTo(TroubleKind.UNTRUSTED);
    assertThat(refused.trouble().happened()).contains("is not used").doesNotContain("key=k");
  }

  @ParameterizedTest
  @CsvSource({
    "/database/x, ''",
    "https://upgrade.odoo.com/x, ''",
    "https://8.8.8.8/x, The platform keeps its files on another server: 8.8.8.8.",
  })
  void another_server_is_told(String address, String notice) throws Exception {
    URI link = link(Artifact.UPGRADED, address);
    assertThat(LINKS.notice(link).orElse("")).isEqualTo(notice);
  }

  private static URI link(Artifact what, String address) throws TroubleException {
    return LINKS.of(what, Answers.requestIn("done", "upgraded_dump_url", address));
  }
}
