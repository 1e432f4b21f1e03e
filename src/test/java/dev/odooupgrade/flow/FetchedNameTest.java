package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names for what is fetched. */
final class FetchedNameTest {

  @Test
  void each_file_has_a_name_of_its_own() {
    Session session = named("sales.sql.gz");
    assertThat(FetchedName.of(Artifact.UPGRADED, session)).isEqualTo("upgraded_sales.sql.gz");
    assertThat(FetchedName.of(Artifact.UPGRADED_SQL, session)).isEqualTo("upgraded_sales.sql");
    assertThat(FetchedName.of(Artifact.ORIGINAL, session)).isEqualTo("original_sales.sql.gz");
    assertThat(FetchedName.of(Artifact.ORIGINAL_SQL, named("sales.dump")))
        .isEqualTo("original_sales.sql");
    assertThat(FetchedName.of(Artifact.NOTES, named("sales.dump"))).isEqualTo("notes_sales.html");
  }

  @Test
  void a_result_with_a_filestore_is_a_zip() {
    Session session =
        Samples.at(Stage.DONE)
            .withAnswer(new UpgradeRequest(Map.of("filename", "sales.dump", "filestore", "true")));
    assertThat(FetchedName.of(Artifact.UPGRADED, session)).isEqualTo("upgraded_sales.zip");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, upgraded_passwd",
    "'C:\\dumps\\sales.dump', upgraded_sales.dump",
    "'..', upgraded_database",
    "'/', upgraded_database",
    ".bashrc, upgraded_bashrc",
    "'a\u001b[31mb', upgraded_a_[31mb",
    "'a\u0000b', upgraded_a_b",
  })
  void nothing_in_a_foreign_name_leads_elsewhere(String foreign, String name) {
    assertThat(FetchedName.of(Artifact.UPGRADED, named(foreign))).isEqualTo(name);
  }

  @Test
  void a_name_that_no_disk_would_take_is_cut_at_its_front() {
    String name = FetchedName.of(Artifact.UPGRADED, named("\u00e4".repeat(300) + ".sql.gz"));
    assertThat(name).startsWith("upgraded_").endsWith("\u00e4.sql.gz");
    assertThat((name + ".part").getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
  }

  @Test
  void without_an_answer_the_order_tells_the_name() {
    assertThat(FetchedName.of(Artifact.UPGRADED, Samples.at(Stage.DONE)))
        .isEqualTo("upgraded_sales.sql.gz");
  }

  private static Session named(String filename) {
    return Samples.at(Stage.DONE).withAnswer(new UpgradeRequest(Map.of("filename", filename)));
  }
}
