package dev.odooupgrade.transfer.rsync.program;

import dev.odooupgrade.disk.Programs;
import dev.odooupgrade.domain.AbsolutePath;
import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.rsync.output.LastWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The programs {@code rsync} and {@code ssh} of this machine, found in the path of the environment
 * that it is given, and asked for their versions. Safe on every thread.
 */
public final class RsyncPrograms {
  private static final String RSYNC = "rsync";
  private static final String SSH = "ssh";
  private static final String JUMP = "proxyjump ";
  private static final String AGENT = "SSH_AUTH_SOCK";
  private static final long PATIENCE_SECONDS = 20;
  private static final int MOST_WORDS = 1 << 20;

  /** Settings that are wrong for one host are wrong for all; nothing is looked up or sent. */
  private static final String ANY_HOST = "upgrade.odoo.com";

  /** What would make the programs do something else than they should, or ask people. */
  private static final Pattern NOT_PASSED_ON =
      Pattern.compile("(RSYNC|SSH|LC)_.*|LANG|LANGUAGE|POPT.*|POSIXLY_CORRECT");

  private final Map<String, String> environment;
  private @Nullable Found found;

  public record Found(
      Path rsync, Path ssh, ProgramVersion rsyncVersion, Optional<ProgramVersion> sshVersion) {}

  /** Looks for them in the {@code PATH} of this environment, which they will run in. */
  public RsyncPrograms(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Which they are, for people, such as {@code rsync 3.2, OpenSSH 9.2}.
   *
   * @throws TroubleException when they are not there, or too old
   */
  public String words() throws TroubleException, InterruptedException {
    Found all = find();
    String ssh = all.sshVersion().map(version -> "OpenSSH " + version).orElse("an unknown ssh");
    return "rsync " + all.rsyncVersion() + ", " + ssh;
  }

  /**
   * Both, there and new enough.
   *
   * @throws TroubleException when they are not, with words what to install
   */
  public synchronized Found find() throws TroubleException, InterruptedException {
    if (found == null) {
      Path rsync = inPath(RSYNC);
      Path ssh = inPath(SSH);
      found = new Found(rsync, ssh, rsyncVersion(rsync), sshVersion(ssh));
    }
    return found;
  }

  /** Both programs as they are, there or not. */
  public synchronized List<FoundProgram> each() throws InterruptedException {
    return List.of(each(RSYNC), each(SSH));
  }

  private FoundProgram each(String name) throws InterruptedException {
    Optional<Path> path = Optional.empty();
    try {
      Path file = inPath(name);
      path = Optional.of(file);
      Optional<ProgramVersion> version =
          name.equals(SSH) ? sshVersion(file) : Optional.of(rsyncVersion(file));
      return new FoundProgram(name, path, version.map(ProgramVersion::toString), Optional.empty());
    } catch (TroubleException unusable) {
      return new FoundProgram(name, path, Optional.empty(), Optional.of(unusable.trouble()));
    }
  }

  private Optional<ProgramVersion> sshVersion(Path ssh)
      throws TroubleException, InterruptedException {
    Optional<ProgramVersion> version = ProgramVersion.ofSsh(ask(ssh, "-V").words());
    // Of one that is unknown the settings are not used; older ones cannot be asked.
    if (version.isPresent() && version.get().isAtLeast(6, 8)) {
      Said settings = ask(ssh, "-G", ANY_HOST);
      if (settings.exit() != 0) {
        throw new TroubleException(ProgramTroubles.sshSettings(LastWords.of(settings.words())));
      }
    }
    return version;
  }

  /**
   * The jump hosts over which ssh goes to a place, as ProxyJump names them (ssh_config(5)); none
   * where an ssh of an unknown version goes without the user's settings.
   */
  public Optional<String> jumpHosts(String login, int port)
      throws TroubleException, InterruptedException {
    Found all = find();
    return all.sshVersion().isEmpty()
        ? Optional.empty()
        : ask(all.ssh(), "-G", "-p", Integer.toString(port), login)
            .words()
            .lines()
            .filter(line -> line.startsWith(JUMP) && !line.equals(JUMP + "none"))
            .map(line -> line.substring(JUMP.length()))
            .findFirst();
  }

  private ProgramVersion rsyncVersion(Path rsync) throws TroubleException, InterruptedException {
    String told = ask(rsync, "--version").words();
    ProgramVersion version =
        ProgramVersion.ofRsync(told)
            .orElseThrow(() -> new TroubleException(ProgramTroubles.unknown(rsync)));
    if (!version.isAtLeast(3, 1) || told.startsWith("openrsync")) {
      throw new TroubleException(ProgramTroubles.tooOld(rsync, version));
    }
    return version;
  }

  private Path inPath(String name) throws TroubleException {
    return Programs.find(name, environment.getOrDefault("PATH", ""), ":")
        .orElseThrow(() -> new TroubleException(ProgramTroubles.missing(name)));
  }

  private record Said(String words, int exit) {}

  /** Both outputs together; of {@code ssh -G}, what is wrong comes first. */
  private Said ask(Path program, String... options) throws TroubleException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(options));
    try {
      Process process =
          Programs.process(command, environment(false)).redirectErrorStream(true).start();
      try {
        process.getOutputStream().close();
        byte[] said = process.getInputStream().readNBytes(MOST_WORDS);
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new Said(
            new String(said, StandardCharsets.ISO_8859_1), ended ? process.exitValue() : 0);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.unusable(program), e);
    }
  }

  /** Whether an SSH agent can be reached, as far as the environment tells. */
  public boolean hasAgent() {
    return AbsolutePath.of(environment.getOrDefault(AGENT, "")).isPresent();
  }

  /**
   * The environment that the programs run in.
   *
   * @param agent whether they may use the SSH agent
   */
  public Map<String, String> environment(boolean agent) {
    Map<String, String> all = new HashMap<>(environment);
    all.keySet().removeIf(name -> NOT_PASSED_ON.matcher(name.toUpperCase(Locale.ROOT)).matches());
    if (agent && hasAgent()) {
      all.put(AGENT, environment.getOrDefault(AGENT, ""));
    }
    all.put("LC_ALL", "C");
    return all;
  }
}
