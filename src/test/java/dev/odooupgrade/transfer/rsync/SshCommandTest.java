package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.rsync.program.ProgramVersion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SshCommandTest {
  private static final RsyncServer SERVER =
      new RsyncServer("odoo", "h.example", 40_123, "h ssh-rsa AAAA");
  private static final Optional<ProgramVersion> NEW = Optional.of(new ProgramVersion(9, 2));

  @Test
  void only_the_keys_that_the_platform_told_are_trusted_whatever_the_user_s_settings_say() {
    assertThat(SshCommand.line(SERVER, NEW, Optional.of("identity")))
        .startsWith("ssh -p 40123 ")
        .endsWith(" -i identity")
        .contains(
            " -o StrictHostKeyChecking=yes",
            " -o UserKnownHostsFile=known_hosts",
            " -o GlobalKnownHostsFile=/dev/null",
            " -o KnownHostsCommand=none",
            " -o VerifyHostKeyDNS=no",
            " -o UpdateHostKeys=no",
            " -o IdentitiesOnly=yes",
            " -o BatchMode=yes",
            " -o ControlPath=none",
            " -o ForwardAgent=no")
        .doesNotContain(" -F ", "\"", "'");
  }

  @Test
  void where_the_platform_told_no_key_those_count_that_the_user_trusts_and_no_other() {
    RsyncServer untold = new RsyncServer("odoo", "h.example", 40_123, "");
    assertThat(SshCommand.line(untold, NEW, Optional.of("identity")))
        .contains(" -o StrictHostKeyChecking=yes", " -o VerifyHostKeyDNS=no")
        .doesNotContain("UserKnownHostsFile", "GlobalKnownHostsFile");
  }

  @Test
  void an_old_ssh_is_not_told_what_it_does_not_know() {
    assertThat(
            SshCommand.line(SERVER, Optional.of(new ProgramVersion(7, 4)), Optional.of("identity")))
        .doesNotContain("KnownHostsCommand", "RemoteCommand");
    assertThat(
            SshCommand.line(SERVER, Optional.of(new ProgramVersion(8, 4)), Optional.of("identity")))
        .contains("RemoteCommand=none")
        .doesNotContain("KnownHostsCommand");
  }

  @Test
  void the_settings_of_an_ssh_that_nobody_knows_are_left_out() {
    assertThat(SshCommand.line(SERVER, Optional.empty(), Optional.empty()))
        .contains(" -F /dev/null ")
        .doesNotContain("KnownHostsCommand");
  }

  @Test
  void without_a_key_of_ours_the_agent_offers_its_own() {
    assertThat(SshCommand.line(SERVER, NEW, Optional.empty()))
        .contains("IdentitiesOnly=no")
        .doesNotContain(" -i ");
  }

  @Test
  void an_upload_is_told_as_the_platform_s_script_tells_it() {
    assertThat(
            new RsyncArguments("ssh x", ResumeMode.WHOLE, OptionalLong.empty())
                .upload("/a b/-d", "odoo@h:/data/o"))
        .containsExactly(
            "--info=progress2",
            "--delete-after",
            "--recursive",
            "--links",
            "--times",
            "--no-human-readable",
            "--outbuf=N",
            "--debug=deltasum3",
            "-e",
            "ssh x",
            "--",
            "/a b/-d",
            "odoo@h:/data/o");
  }

  @Test
  void a_download_is_told_as_the_platform_s_script_tells_it() {
    assertThat(
            new RsyncArguments("ssh x", ResumeMode.WHOLE, OptionalLong.empty())
                .download(List.of("o@h:/a", "o@h:/b"), "/i"))
        .containsExactly(
            "--info=progress2",
            "--recursive",
            "--times",
            "--chmod=D0700,F0600",
            "--ignore-missing-args",
            "--no-human-readable",
            "--outbuf=N",
            "--out-format=> %n",
            "-e",
            "ssh x",
            "--",
            "o@h:/a",
            "o@h:/b",
            "/i/");
  }

  @Test
  void resume_modes_and_limits_are_said_in_rsync_s_words() {
    assertThat(upload(ResumeMode.IN_PLACE, OptionalLong.of(2_048_000)))
        .contains("--inplace", "--bwlimit=2000")
        .doesNotContain("--partial");
    assertThat(upload(ResumeMode.PARTIAL, OptionalLong.of(1)))
        .contains("--partial", "--bwlimit=1")
        .doesNotContain("--inplace");
    assertThat(upload(ResumeMode.WHOLE, OptionalLong.empty()))
        .doesNotContain("--partial", "--inplace")
        .noneMatch(each -> each.startsWith("--bwlimit"));
  }

  private static List<String> upload(ResumeMode mode, OptionalLong limit) {
    return new RsyncArguments("ssh", mode, limit).upload("/a", "h:/b");
  }
}
