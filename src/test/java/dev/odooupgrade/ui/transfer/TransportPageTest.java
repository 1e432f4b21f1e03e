package dev.odooupgrade.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.TextBody;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the transport of a large dump is asked for. */
class TransportPageTest {
  @TempDir Path folder;

  @Test
  void both_ways_are_explained() {
    PageDriver page = asked();
    assertThat(page.body(TextBody.class).paragraphs())
        .extracting(TextBody.Paragraph::text)
        .first()
        .isEqualTo("The dump is large (12.4 GiB). How do you want to upload it?");
    assertThat(page.keys())
        .containsExactly("Enter SFTP", "h HTTPS", "Esc home", "q quit", "? help");
  }

  @Test
  void the_way_chosen_is_taken_and_kept() {
    PageDriver page = asked();
    page.platform.then(
        context -> {
          throw new InterruptedException();
        });
    page.act("way.https");
    assertThat(page.platform.asked()).containsExactly("upload 10534");
    assertThat(page.world.store.list().sessions().get(0).transfers().transport())
        .contains(Transport.HTTPS);
  }

  @Test
  void one_can_go_home_instead() {
    assertThat(asked().back().id()).isEqualTo("home");
  }

  private PageDriver asked() {
    PageDriver page = new PageDriver(folder);
    page.platform.offering(Transport.SFTP);
    page.open(Samples.at(Stage.CREATED)).accept();
    assertThat(page.id()).isEqualTo("upload.way");
    return page;
  }
}
