package dev.odooupgrade.sandbox.current.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.sandbox.current.call.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsyncCommandTest {
  private static final String UPLOAD =
      "rsync --server -vlogDtpre.iLsfxCIvu --delete-after --partial . /data/origin.dump";

  private final Path folder;

  RsyncCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void an_upload_runs_with_its_options_on_the_real_path() throws Exception {
    RsyncCommand command = RsyncCommand.of(UPLOAD);
    assertThat(command.sends()).isFalse();
    assertThat(command.resumesFiles()).isTrue();
    assertThat(command.on(new DataPaths(folder)))
        .isEqualTo(
            List.of(
                "rsync",
                "--server",
                "-vlogDtpre.iLsfxCIvu",
                "--delete-after",
                "--partial",
                ".",
                folder.toAbsolutePath() + "/origin.dump"));
  }

  @Test
  void a_download_may_name_several_paths() throws Exception {
    RsyncCommand command =
        RsyncCommand.of(
            "rsync --server --sender -logDtpre.iLsfxCIvu --ignore-missing-args ."
                + " /data/upgraded.dump /data/filestore/");
    assertThat(command.sends()).isTrue();
    assertThat(command.resumesFiles()).isFalse();
    assertThat(command.on(new DataPaths(folder)))
        .endsWith(folder.toAbsolutePath() + "/upgraded.dump", folder + "/filestore/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sh",
        "rsync",
        "rsync /data",
        "/usr/bin/rsync --server . /data",
        "rsync --server --daemon . /data",
        "rsync --server --config=x . /data",
        "rsync --server -re.iLsfxC .",
        "rsync --server -re.iLsfxC /data",
        "rsync --server  -re.iLsfxC . /data",
        "rsync --server -re.iLsfxC . /data;id",
        "rsync --server -re.iLsfxC . \"/data\"",
        "rsync --server -re.iLsfxC . /data/$HOME",
        "rsync --server -re.iLsfxC . /data\n",
        "rsync --server -se.iLsfxC . /data",
        "rsync --server -rLe.iLsfxC . /data",
        "rsync --server -re.iLsfxC --log-file=/x . /data",
        "rsync --server -re.iLsfxC --temp-dir=/x . /data",
        "rsync --server -re.iLsfxC --files-from=/x . /data",
        "rsync --server -re.iLsfxC --partial-dir /x . /data",
        "rsync --server -re.iLsfxC --partial-dir=../x . /data",
        "rsync --server -re.iLsfxC --backup-dir x . /data",
        "rsync --server -esh . /data",
      })
  void anything_else_is_refused(String line) {
    assertThatThrownBy(() -> RsyncCommand.of(line)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/etc/passwd",
        "data",
        "/database",
        "/data/..",
        "/data/../x",
        "/data/a/../../b"
      })
  void paths_elsewhere_are_refused(String path) {
    DataPaths data = new DataPaths(folder);
    assertThatThrownBy(() -> data.real(path)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_link_is_no_way_out() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("secret"), "x");
    Files.createSymbolicLink(data.resolve("link"), folder);
    DataPaths paths = new DataPaths(data);
    for (String path : List.of("/data/link", "/data/link/secret", "/data/link/new")) {
      assertThatThrownBy(() -> paths.real(path)).isInstanceOf(Refusal.class);
    }
    assertThat(paths.real("/data/new/file")).isEqualTo(data + "/new/file");
    assertThat(paths.real("/data")).isEqualTo(data.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--partial", "--inplace", "--append", "--partial-dir=.parts"})
  void going_on_with_broken_files_is_told_apart(String option) throws Exception {
    assertThat(RsyncCommand.of("rsync --server -re.iLs " + option + " . /data").resumesFiles())
        .isTrue();
  }
}
