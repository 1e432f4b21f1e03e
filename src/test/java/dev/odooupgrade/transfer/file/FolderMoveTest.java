package dev.odooupgrade.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.KeptNotes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderMoveTest {
  private static final String MAIN = "upgraded.dump";

  private final Path folder;
  private final Path target;
  private final Path part;
  private final KeptNotes notes;
  private final ManualDelayer time = new ManualDelayer();
  private final ActiveTransfer transfer =
      new ActiveTransfer(
          PlainTransfer.heardBy(PlainTransfer.SILENT),
          new TransferEnvironment(StallLimits.USUAL, time, Clock.systemUTC(), time));

  FolderMoveTest(@TempDir Path folder) {
    this.folder = folder;
    this.target = folder.resolve("upgraded_sales");
    this.part = folder.resolve("upgraded_sales.part");
    this.notes = new KeptNotes(wanted(target));
  }

  @Test
  void a_result_gathers_beside_its_place_and_goes_there_in_one_step() throws Exception {
    FolderMove placing = placing();
    assertThat(placing.isDone()).isFalse();
    assertThat(placing.part()).isEqualTo(part).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
        .isEqualTo("rwx------");
    assertThat(notes.download().version()).isPresent();
    gather("x");
    assertThat(target).doesNotExist();

    placing.finish(MAIN, transfer);
    assertThat(target.resolve(MAIN)).hasContent("x");
    assertThat(part).doesNotExist();
  }

  @Test
  void another_process_resumes_in_the_same_folder() throws Exception {
    placing();
    gather("x");
    FolderMove again = placing();
    assertThat(again.isDone()).isFalse();
    assertThat(part.resolve(MAIN)).hasContent("x");
    assertThat(notes.told()).as("told once").hasSize(1);
  }

  @Test
  void one_that_was_killed_after_the_last_step_is_done_when_it_comes_back() throws Exception {
    FolderMove placing = placing();
    gather("x");
    placing.finish(MAIN, transfer);
    assertThat(placing().isDone()).isTrue();
    assertThat(target.resolve(MAIN)).hasContent("x");
  }

  @Test
  void one_that_was_killed_before_it_could_note_its_folder_resumes_in_it() throws Exception {
    Files.createDirectory(part);
    FolderMove placing = placing();
    gather("x");
    placing.finish(MAIN, transfer);
    assertThat(target.resolve(MAIN)).hasContent("x");
  }

  @Test
  void what_is_there_already_is_left_alone() throws Exception {
    Files.createDirectory(target);
    assertThat(refused().kind()).isEqualTo(TroubleKind.FILE);
    assertThat(refused().happened()).contains("upgraded_sales").contains("already");
    assertThat(part).doesNotExist();
  }

  @Test
  void a_link_in_its_place_is_left_alone_even_if_it_leads_nowhere() throws Exception {
    Files.createSymbolicLink(target, folder.resolve("nowhere"));
    assertThat(refused().happened()).contains("already");
    assertThat(part).doesNotExist();
  }

  @Test
  void a_folder_of_somebody_else_is_not_gathered_in() throws Exception {
    Files.createDirectory(part);
    Files.writeString(part.resolve("theirs"), "x");
    assertThat(refused().happened()).contains("does not belong to this download");
    assertThat(part.resolve("theirs")).hasContent("x");
  }

  @Test
  void a_file_or_a_link_under_the_name_of_the_part_is_left_alone() throws Exception {
    Files.writeString(part, "");
    assertThat(refused().happened()).contains("does not belong to this download");
    Files.delete(part);
    Files.createSymbolicLink(part, Files.createDirectory(folder.resolve("elsewhere")));
    assertThat(refused().happened()).contains("does not belong to this download");
  }

  @Test
  void a_place_that_is_none_is_told() {
    Download nowhere = wanted(folder.resolve("no/such/place"));
    Trouble none =
        catchThrowableOfType(TroubleException.class, () -> FolderMove.of(nowhere, notes)).trouble();
    assertThat(none.happened()).contains("does not exist");
  }

  @Test
  void a_result_without_its_database_is_no_result() throws Exception {
    FolderMove placing = placing();
    Files.writeString(part.resolve("upgrade.log"), "x");
    assertThat(unfinished(placing).happened()).contains("nothing named " + MAIN);
    gather("");
    assertThat(unfinished(placing).happened()).contains("nothing named " + MAIN);
    Files.delete(part.resolve(MAIN));
    Files.createDirectory(part.resolve(MAIN));
    assertThat(unfinished(placing).happened()).contains("nothing named " + MAIN);
    assertThat(part.resolve("upgrade.log")).hasContent("x");

    Files.writeString(part.resolve(MAIN).resolve("toc.dat"), "toc");
    assertThat(unfinished(placing).happened()).contains("toc.dat is not a table of contents");
    Files.write(part.resolve(MAIN).resolve("toc.dat"), CustomDump.emptyToc());
    placing.finish(MAIN, transfer);
    assertThat(target.resolve(MAIN).resolve("toc.dat")).hasBinaryContent(CustomDump.emptyToc());
  }

  @Test
  void a_place_that_was_taken_meanwhile_is_left_alone_and_nothing_is_lost() throws Exception {
    FolderMove placing = placing();
    gather("x");
    Files.writeString(target, "theirs");
    assertThat(unfinished(placing).meaning()).contains("the whole download is in");
    assertThat(target).hasContent("theirs");
    assertThat(part.resolve(MAIN)).hasContent("x");

    Files.delete(target);
    placing().finish(MAIN, transfer);
    assertThat(target.resolve(MAIN)).hasContent("x");
  }

  private static Download wanted(Path target) {
    return Download.of(Artifact.RESULT, target, Optional.of(Transport.RSYNC));
  }

  private FolderMove placing() throws TroubleException {
    return FolderMove.of(notes.download(), notes);
  }

  private void gather(String content) throws Exception {
    Files.writeString(part.resolve(MAIN), content);
  }

  private Trouble refused() {
    return catchThrowableOfType(TroubleException.class, this::placing).trouble();
  }

  private Trouble unfinished(FolderMove placing) {
    return catchThrowableOfType(TroubleException.class, () -> placing.finish(MAIN, transfer))
        .trouble();
  }
}
