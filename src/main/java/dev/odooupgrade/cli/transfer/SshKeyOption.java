package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.AbsolutePath;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.SshIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The SSH key that files travel with. */
@Command
public final class SshKeyOption {
  private static final Path AGENT = Path.of("agent");
  private static final String PUBLIC = ".pub";

  @Option(
      order = 24,
      names = "--ssh-key",
      paramLabel = "FILE|agent",
      description =
          "For transfers over SSH: your own private key, or agent for the keys of the running"
              + " ssh-agent. A FILE that ends in .pub means its private half. SFTP takes its"
              + " passphrase from ODOO_UPGRADE_SSH_PASSPHRASE, or asks for it on a terminal; it is"
              + " not saved. rsync cannot enter a passphrase: such a key must be in the ssh-agent."
              + " The choice of key is remembered in the session. Today's platform receives the key"
              + " when the request is created, and accepts no other afterwards."
              + " Default: a key made for this upgrade only.")
  private @Nullable Path sshKey;

  /**
   * The key that was named.
   *
   * @throws TroubleException when there is no such key
   */
  public Optional<SshIdentity> identity(Map<String, String> env) throws TroubleException {
    return sshKey == null ? Optional.empty() : Optional.of(read(sshKey, env));
  }

  /**
   * The key that a person names by a file, or by {@code agent}.
   *
   * @throws TroubleException when there is no such file, or it cannot be read
   */
  public static SshIdentity read(Path typed, Map<String, String> env) throws TroubleException {
    if (typed.equals(AGENT)) {
      if (Setting.SSH_AGENT.in(env).flatMap(AbsolutePath::of).isEmpty()) {
        throw new BadArguments(
            "--ssh-key agent: no ssh-agent is running ("
                + Setting.SSH_AGENT.variable()
                + " is not set to a full path); nothing was sent.",
            "Start one (eval \"$(ssh-agent)\"; ssh-add), or give a key file. For a file named"
                + " agent, write ./agent.");
      }
      return new SshIdentity.Agent();
    }
    return new SshIdentity.KeyFile(privateHalf(typed.toAbsolutePath().normalize()));
  }

  private static Path privateHalf(Path file) throws TroubleException {
    String name = file.toString();
    if (!name.endsWith(PUBLIC)) {
      return readable(file, "The SSH key " + file);
    }
    Path half = Path.of(name.substring(0, name.length() - PUBLIC.length()));
    return readable(half, file + " is a public key, and its private half " + half);
  }

  private static Path readable(Path file, String subject) throws TroubleException {
    if (!Files.exists(file)) {
      throw trouble(subject + " does not exist.");
    }
    if (Files.isDirectory(file)) {
      throw trouble(subject + " is a folder.");
    }
    if (!Files.isReadable(file)) {
      throw trouble(subject + " cannot be read: permission denied.");
    }
    return file;
  }

  private static TroubleException trouble(String happened) {
    return new TroubleException(
        TroubleKind.FILE,
        happened,
        "Nothing was sent.",
        "Give your private key, or omit --ssh-key to use a new key made for this upgrade.");
  }
}
