package dev.odooupgrade.sandbox.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.dump.DumpTable;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.transfer.sftp.Ed25519;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The transfer server, with OpenSSH and rsync as its client. */
@RealServers
class TransferServerTest {
  /** Whoever comes in; an RSA key, as the official script makes it, takes a while to make. */
  private static Ssh ssh;

  private final Path home;
  private final byte[] dump = new byte[3_000_001];
  private Path local;
  private Bench bench;
  private String token;
  private Path data;

  TransferServerTest(@TempDir Path home) {
    this.home = home;
    new Random(3).nextBytes(dump);
  }

  @BeforeAll
  static void makeAKey(@TempDir Path folder) throws Exception {
    assumeTrue(Ssh.isInstalled(), "rsync or OpenSSH is not installed");
    ssh = Ssh.in(folder, "rsa");
  }

  @BeforeEach
  void start() throws Exception {
    local = Files.write(home.resolve("local.dump"), dump);
    bench = Bench.in(home.resolve("sandbox"), CurrentScenario.HAPPY);
    JsonNode created = bench.call("create", Bench.order(ssh.publicKey()));
    token = created.required("token").textValue();
    data = bench.sandbox.dataFolder(created.required("request_id").intValue());
  }

  @AfterEach
  void stop() {
    if (bench != null) {
      bench.close();
    }
  }

  private void upload() throws Exception {
    JsonNode window = bench.start(token, "upload");
    Ssh.Ended ended =
        ssh.rsync(
            window,
            "--info=progress2",
            "--delete-after",
            "-rlt",
            local.toString(),
            ":/data/origin.dump");
    assertThat(ended.exit()).as(ended.said()).isZero();
    bench.call("transfer/stop", token);
  }

  static Set<String> dumps() {
    return DumpTable.whole().keySet();
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void a_dump_goes_there_and_the_result_comes_back_byte_for_byte(String kind) throws Exception {
    byte[] dump = DumpTable.whole().getOrDefault(kind, new byte[0]);
    Files.write(local, dump);
    upload();
    assertThat(data.resolve("origin.dump")).hasBinaryContent(dump);
    bench.call("process", token);
    bench.minutes(30);
    JsonNode window = bench.start(token, "download");
    Path back = Files.createDirectory(home.resolve("back"));
    Ssh.Ended ended =
        ssh.rsync(
            window,
            "--info=progress2",
            "-a",
            "--ignore-missing-args",
            ":/data/" + window.required("dump_name").textValue(),
            ":/data/filestore",
            ":/data/upgrade-report.html",
            ":/data/upgrade.log",
            ":/data/missing",
            back.toString());
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(back.resolve("upgraded.dump")).hasBinaryContent(dump);
    assertThat(back.resolve("upgrade.log")).hasBinaryContent(bench.log(token));
    assertThat(back.resolve("upgrade-report.html")).isNotEmptyFile();
    try (Stream<Path> files = Files.walk(back.resolve("filestore"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(3);
    }
    assertThat(bench.sandbox.calls())
        .filteredOn(call -> call.endpoint().equals(CurrentCall.SSH))
        .hasSize(2)
        .allMatch(call -> call.outcome().contains("exit status 0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa"})
  void a_guest_with_a_key_of_another_kind_is_let_in_too(String type) throws Exception {
    // As the program does that starts a sandbox.
    Ed25519.enable();
    Ssh guest = Ssh.in(Files.createDirectory(home.resolve("guest")), type);
    String his = bench.call("create", Bench.order(guest.publicKey())).required("token").textValue();
    Ssh.Ended ended =
        guest.rsync(bench.start(his, "upload"), "-rlt", local.toString(), ":/data/origin.dump");
    assertThat(ended.exit()).as(ended.said()).isZero();
    Ssh.Ended stranger =
        ssh.rsync(bench.start(his, "upload"), "-rlt", local.toString(), ":/data/origin.dump");
    assertThat(stranger.said()).contains("Permission denied");
  }

  @Test
  void the_official_options_are_taken_and_a_dump_may_be_a_folder() throws Exception {
    Path folder = Files.createDirectory(home.resolve("folder"));
    Files.writeString(folder.resolve("toc.dat"), "contents");
    Files.write(folder.resolve("1.dat.gz"), dump);
    Ssh.Ended ended =
        ssh.rsync(
            bench.start(token, "upload"),
            "--chmod=u+rwx,g+rwx,o+r",
            "--info=progress2",
            "--delete-after",
            "-ar",
            folder + "/",
            ":/data/origin.dump");
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(data.resolve("origin.dump/toc.dat")).hasContent("contents");
    assertThat(data.resolve("origin.dump/1.dat.gz")).hasBinaryContent(dump);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--partial", "--inplace", "--append-verify", "--partial-dir=.parts", "-z"})
  void other_ways_of_sending_work_too(String option) throws Exception {
    Ssh.Ended ended =
        ssh.rsync(bench.start(token, "upload"), "-t", option, local + "", ":/data/origin.dump");
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(data.resolve("origin.dump")).hasBinaryContent(dump);
  }

  @Test
  void a_closed_window_lets_nobody_in() throws Exception {
    JsonNode window = bench.start(token, "upload");
    assertThat(ssh.rsync(window, "-t", local.toString(), ":/data/origin.dump").exit()).isZero();
    bench.call("transfer/stop", token);
    Ssh.Ended ended = ssh.rsync(window, "-t", local.toString(), ":/data/origin.dump");
    assertThat(ended.exit()).isNotZero();
    assertThat(ended.said()).contains("Connection refused");
  }

  @Test
  void a_window_for_downloads_takes_nothing() throws Exception {
    upload();
    bench.call("process", token);
    bench.minutes(30);
    JsonNode window = bench.start(token, "download");
    Ssh.Ended ended = ssh.rsync(window, "-t", local.toString(), ":/data/upgraded.dump");
    assertThat(ended.exit()).isNotZero();
    assertThat(ended.said()).contains("open for downloads");
  }

  @Test
  void only_the_user_odoo_with_the_key_of_the_request_comes_in() throws Exception {
    JsonNode window = bench.start(token, "upload");
    assertThat(ssh.ssh(window, "root@localhost", "id").said()).contains("Permission denied");
    Ssh other = Ssh.in(Files.createDirectory(home.resolve("other")), "ecdsa");
    assertThat(other.ssh(window, "odoo@localhost", "id").said()).contains("Permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "rsync --daemon",
        "rsync --server -re.iLsfxC . /etc",
        "rsync --server --sender -re.iLsfxC . /data/../..",
        "rsync --server -re.iLsfxC . /data; id",
      })
  void nothing_but_rsync_on_its_data_is_run(String command) throws Exception {
    Ssh.Ended ended = ssh.ssh(bench.start(token, "upload"), "odoo@127.0.0.1", command);
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.said()).endsWith(".\n").doesNotContain("uid=");
  }

  @Test
  void there_is_no_shell_no_sftp_and_no_tunnel() throws Exception {
    JsonNode window = bench.start(token, "upload");
    for (String[] words : new String[][] {{"odoo@localhost"}, {"-s", "odoo@localhost", "sftp"}}) {
      Ssh.Ended ended = ssh.ssh(window, words);
      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.said()).contains("Only rsync --server is allowed.");
    }
    Ssh.Ended tunnel = ssh.ssh(window, "-W", "127.0.0.1:1", "odoo@localhost");
    assertThat(tunnel.exit()).isNotZero();
    Ssh.Ended back =
        ssh.ssh(
            window, "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", "odoo@localhost", "x");
    assertThat(back.said()).contains("forwarding failed");
  }

  @Test
  void the_key_of_the_host_stays_the_same() throws Exception {
    String before = hostKey(bench.start(token, "upload"));
    bench.close();
    bench = Bench.in(home.resolve("sandbox"), CurrentScenario.HAPPY);
    assertThat(hostKey(bench.start(token, "upload"))).isEqualTo(before);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("sandbox/ssh-host-key"))))
        .isEqualTo("rw-------");
  }

  private static String hostKey(JsonNode window) {
    return window
        .required("known_hosts")
        .textValue()
        .lines()
        .findFirst()
        .orElse("")
        .split(" ", 2)[1];
  }

  @Test
  void the_end_of_the_sandbox_is_the_end_of_every_rsync() throws Exception {
    JsonNode window = bench.start(token, "upload");
    ProcessBuilder hanging =
        new ProcessBuilder(
            Stream.concat(
                    ssh.through(window).stream(),
                    Stream.of("odoo@localhost", "rsync --server -re.iLsfxCIvu . /data/origin.dump"))
                .toList());
    Process process = hanging.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    // The first bytes are the greeting of rsync: it runs, and waits for more.
    assertThat(process.getInputStream().readNBytes(4)).hasSize(4);
    bench.close();
    assertThat(process.waitFor()).isNotZero();
    assertThat(bench.sandbox.calls().get(bench.sandbox.calls().size() - 1).outcome())
        .startsWith("rsync, the connection has closed");
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(one -> one.info().commandLine().orElse("").contains("rsync --server"));
    assertThat(isListening(window)).isFalse();
  }

  private static boolean isListening(JsonNode window) throws IOException {
    int port = window.required("ssh_port").intValue();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException refused) {
      return false;
    }
  }
}
