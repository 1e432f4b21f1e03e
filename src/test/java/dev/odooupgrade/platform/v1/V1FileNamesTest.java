package dev.odooupgrade.platform.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.UpgradeRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class V1FileNamesTest {
  private static final UpgradeRequest PLAIN = request("d.dump", "false");

  @Test
  void the_result_has_the_name_that_is_shared_or_one_made_of_the_dumps() throws Exception {
    assertThat(V1FileNames.of(Artifact.UPGRADED, PLAIN, "upgraded_x.dump"))
        .containsExactly("upgraded_x.dump", "upgraded_d.dump", "upgraded_d.zip");
    assertThat(V1FileNames.of(Artifact.UPGRADED, PLAIN, "d.dump"))
        .containsExactly("upgraded_d.dump", "upgraded_d.zip");
  }

  @Test
  void with_a_filestore_the_zip_is_likelier() throws Exception {
    assertThat(V1FileNames.of(Artifact.UPGRADED, request("d.sql.gz", "true"), "d.sql.gz"))
        .containsExactly("upgraded_d.sql.zip", "upgraded_d.zip", "upgraded_d.sql.gz");
  }

  @Test
  void a_name_without_an_ending_has_no_zip_of_its_own() throws Exception {
    assertThat(V1FileNames.of(Artifact.UPGRADED, request("dump", "false"), "dump"))
        .containsExactly("upgraded_dump");
  }

  @Test
  void the_original_has_the_name_it_was_given() throws Exception {
    assertThat(V1FileNames.of(Artifact.ORIGINAL, PLAIN, "upgraded_d.dump"))
        .containsExactly("d.dump");
    assertThat(V1FileNames.of(Artifact.ORIGINAL, PLAIN, "/in/d.dump"))
        .containsExactly("/in/d.dump", "d.dump");
  }

  @Test
  void notes_are_not_shared() {
    assertThatThrownBy(() -> V1FileNames.of(Artifact.NOTES, PLAIN, "d.dump"))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining("SFTP");
  }

  private static UpgradeRequest request(String filename, String filestore) {
    return new UpgradeRequest(Map.of("filename", filename, "filestore", filestore));
  }
}
