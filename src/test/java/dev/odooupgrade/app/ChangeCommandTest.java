package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real shell, run for real changes of real files. */
class ChangeCommandTest {
  private static final String NOTE =
      "echo \"$ODOO_UPGRADE_PREVIOUS_STATE $ODOO_UPGRADE_STATE\" >> told";

  private final List<String> people = Collections.synchronizedList(new ArrayList<>());
  @TempDir Path folder;

  @Test
  void each_change_is_run_once_in_turn_and_a_poll_that_learns_nothing_is_none() throws Exception {
    try (ChangeCommand command = command(inFolder(NOTE), Duration.ofSeconds(20));
        OpenSession open = store(command).create(Samples.at(Stage.DRAFT))) {
      open.save(Samples.at(Stage.CREATING));
      open.save(Samples.at(Stage.CREATED));
      open.save(Samples.at(Stage.CREATED).at(Samples.START.plusSeconds(9)));
      open.save(Samples.at(Stage.UPLOADING));
    }
    assertThat(folder.resolve("told")).content().isEqualTo("draft created\ncreated uploading\n");
    assertThat(people).isEmpty();
  }

  @Test
  void a_window_that_opens_it_later_does_not_run_for_what_another_has_saved() throws Exception {
    try (ChangeCommand first = command(inFolder(NOTE), Duration.ofSeconds(20));
        ChangeCommand second = command(inFolder(NOTE), Duration.ofSeconds(20))) {
      try (OpenSession open = store(first).create(Samples.at(Stage.DRAFT))) {
        open.save(Samples.at(Stage.CREATED));
      }
      try (OpenSession open = store(second).open(Samples.at(Stage.DRAFT).id().value())) {
        open.save(Samples.at(Stage.CREATED));
        open.save(Samples.at(Stage.CREATED).at(Samples.START.plusSeconds(9)));
      }
    }
    assertThat(folder.resolve("told")).content().isEqualTo("draft created\n");
  }

  @Test
  void a_command_that_fails_is_told_once_and_stops_nothing() throws Exception {
    try (ChangeCommand command = command(inFolder(NOTE + "; exit 3"), Duration.ofSeconds(20));
        OpenSession open = store(command).create(Samples.at(Stage.DRAFT))) {
      open.save(Samples.at(Stage.CREATED));
      open.save(Samples.at(Stage.UPLOADING));
    }
    assertThat(folder.resolve("told")).content().hasLineCount(2);
    assertThat(people)
        .containsExactly(
            "The command of --on-change failed with exit code 3. The upgrade is not affected. Its"
                + " output is in "
                + folder
                + ".");
  }

  @Test
  void a_command_that_hangs_is_stopped_with_all_that_it_began() throws Exception {
    String hangs = inFolder("sleep 600 & echo $! > began; wait");
    try (ChangeCommand command = command(hangs, Duration.ofMillis(1500));
        OpenSession open = store(command).create(Samples.at(Stage.DRAFT))) {
      open.save(Samples.at(Stage.CREATED));
    }
    assertThat(people).anyMatch(words -> words.contains("took longer than 1 s and was stopped"));
    long began = Long.parseLong(Files.readString(folder.resolve("began")).strip());
    Optional<ProcessHandle> left = ProcessHandle.of(began);
    if (left.isPresent()) {
      assertThat(left.get().onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void without_a_command_nothing_is_run() throws Exception {
    try (ChangeCommand command = new ChangeCommand(Optional::empty, folder, Duration.ofSeconds(1));
        OpenSession open = store(command).create(Samples.at(Stage.DRAFT))) {
      open.save(Samples.at(Stage.CREATED));
    }
    assertThat(people).isEmpty();
  }

  private String inFolder(String script) {
    return "cd '" + folder + "'\n" + script;
  }

  private ChangeCommand command(String script, Duration limit) {
    ChangeCommand command = new ChangeCommand(() -> Optional.of(script), folder, limit);
    command.tells(people::add);
    return command;
  }

  private SessionStore store(ChangeCommand command) {
    return new SessionStore(
        folder.resolve("sessions"), new RealDisk(), Clock.systemUTC(), new Random(1), command);
  }
}
