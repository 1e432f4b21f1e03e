package dev.odooupgrade.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.UnknownServer;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.ui.model.TransferBody;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of the upload says before, while and after the dump moves. */
class UploadPageTest {
  @TempDir Path folder;

  @Test
  void a_request_that_waits_for_its_dump_says_so() {
    PageDriver page = waiting();
    assertThat(page.message())
        .isEqualTo("The request is ready for the dump. Press Enter to upload it.");
    assertThat(page.body(TransferBody.class).transport())
        .isEqualTo("over HTTPS, starts over if interrupted");
    assertThat(page.keys())
        .containsExactly("Enter upload", "f other dump", "Esc home", "q quit", "? help");
    assertThat(page.act("upload.way").message())
        .isEqualTo("Not now: the platform offers only one transport.");
  }

  @Test
  void while_it_moves_it_is_held_back_limited_and_stopped() {
    PageDriver page = waiting();
    page.platform.then(
        context -> {
          context
              .listener()
              .on(new TransferEvent.Started(page.world.clock.instant(), Samples.DUMP.size(), 0));
          page.peek();
          assertThat(page.message())
              .isEqualTo("Uploading. Leave this program open until the dump has arrived.");
          assertThat(page.keys())
              .containsExactly("p pause", "l limit rate", "x stop", "Esc stop, home", "? help");
          assertThat(page.actAndLook("quit").message())
              .isEqualTo("Not now: an upload is running; x stops it.");
          page.actAndLook("transfer.pause");
          assertThat(page.body(TransferBody.class).notes())
              .containsExactly(
                  "Paused. p resumes. If the platform closes the connection meanwhile, it starts"
                      + " over.");
          page.actAndLook("transfer.pause").actAndLook("upload.stop");
          assertThat(page.dialog().title()).isEqualTo("Stop the upload?");
          assertThat(page.dialog().lines())
              .containsExactly(
                  "Your request is kept; the dump must be uploaded again from the start.");
          page.actAndLook("box.yes");
          throw new InterruptedException();
        });
    assertThat(page.accept().message()).isEqualTo("Stopped. Your request is kept.");
  }

  @Test
  void a_limit_that_is_no_rate_is_asked_for_again() {
    PageDriver page = waiting().act("transfer.limit").fill("fast").accept();
    assertThat(page.dialog().lines().get(0))
        .isEqualTo(
            "'fast' is not a rate. Maximum bytes per second: a number with K, M or G, such as 500K"
                + " or 2M; empty for no limit.");
    assertThat(page.fill("2M").accept().message()).isEqualTo("The limit is now 2.0 MiB/s.");
    assertThat(page.act("transfer.limit").fill("").accept().message())
        .isEqualTo("There is no limit now.");
  }

  @Test
  void another_dump_is_named() {
    DumpFile other =
        new DumpFile(Path.of("/srv/dumps/other.sql"), 1_000, Samples.START, "1000 B, SQL");
    PageDriver page = waiting();
    page.world.dump(other, Optional.empty());
    assertThat(page.act("upload.dump").dialog().lines())
        .containsExactly("Which file do you want to upload instead?");
    assertThat(page.fill("/nowhere").accept().message()).isEqualTo("There is no such file.");
    page.act("upload.dump").fill("/srv/dumps/other.sql").accept();
    assertThat(page.message()).isEqualTo("This dump will be uploaded. Press Enter to start.");
    assertThat(page.body(TransferBody.class).file()).isEqualTo("other.sql");
  }

  @Test
  void the_other_way_is_taken_while_nothing_moves() {
    PageDriver page = new PageDriver(folder);
    page.platform.offering(Transport.SFTP);
    page.open(Samples.at(Stage.CREATED));
    assertThat(page.keys()).contains("v over HTTPS");
    assertThat(page.act("upload.way").message())
        .isEqualTo("The dump will be uploaded over HTTPS. Press Enter to start.");
  }

  @Test
  void a_key_that_nobody_vouches_for_is_asked_about() {
    PageDriver page = waiting();
    page.platform.then(UnknownServer.met()).then(UnknownServer.met());
    page.accept();
    assertThat(page.dialog().title()).isEqualTo("Is this the key of upgrade12.odoo.com?");
    assertThat(page.dialog().lines())
        .containsExactly(
            "The platform did not announce this SSH key:",
            UnknownServer.FINGERPRINT,
            "Accept it only if Odoo support gives you the same fingerprint.");
    assertThat(page.message()).isEmpty();
    assertThat(page.act("box.no").message())
        .isEqualTo(
            "You did not accept the SSH key of upgrade12.odoo.com. Nothing was sent; your request"
                + " and its key are kept. Ask Odoo support for the fingerprint, then press Enter to"
                + " compare it.");
    assertThat(page.accept().hasDialog()).isTrue();
  }

  @Test
  void a_dump_that_has_not_arrived_is_sent_again() {
    PageDriver page = new PageDriver(folder);
    page.platform.then(Answers.request("draft"));
    page.open(Samples.at(Stage.UPLOADING));
    assertThat(page.message())
        .isEqualTo(
            "The dump has not arrived; press Enter to upload it again. Your request is kept.");
  }

  @Test
  void an_upload_that_has_just_ended_is_not_offered_again() {
    PageDriver page = waiting();
    page.platform
        .then(
            context -> {
              page.peek();
              context.listener().on(new TransferEvent.Started(page.world.clock.instant(), 10, 0));
              return Answers.yes();
            })
        .then(Answers.yes())
        .then(Answers.request("pending"));
    assertThat(page.accept().id()).isEqualTo("status");
    assertThat(page.everySaid()).doesNotContain("Enter upload again").contains("x stop");
  }

  private PageDriver waiting() {
    return new PageDriver(folder).open(Samples.at(Stage.CREATED));
  }
}
